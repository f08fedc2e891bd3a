import { NestFactory } from '@nestjs/core';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { entities, migrationNames } from '#features/schema';
import { RosterJobs, StudentsJobsModule } from '#features/students';
import type { JobName } from '#contracts';
import { PlatformModule } from '#platform/module';
import type { TestApp } from './app.js';

class RosterWorkerModule {}

type RosterJob = 'read' | 'check' | 'apply' | 'undo' | 'purge';

interface WaitingJob {
  id: string;
  name: JobName;
  payload: never;
}

/** The worker's half of the students feature in this process, fed from the outbox without a queue. */
export class RosterWorker {
  private constructor(
    private readonly app: TestApp,
    private readonly context: INestApplicationContext,
  ) {}

  static async start(app: TestApp): Promise<RosterWorker> {
    const { config, clock } = app;
    const platform = PlatformModule.for({
      config,
      name: 'worker',
      entities,
      migrations: migrationNames,
      clock,
    });
    const module: DynamicModule = { module: RosterWorkerModule, imports: [platform, StudentsJobsModule] };
    return new RosterWorker(
      app,
      await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
    );
  }

  get jobs(): RosterJobs {
    return this.context.get(RosterJobs);
  }

  /** Runs what waits in the outbox until nothing of ours waits. @returns the names of the jobs, all features' included. */
  async drain({ times = 1 } = {}): Promise<string[]> {
    const done: string[] = [];
    for (let waiting = await this.take(); waiting.length > 0; waiting = await this.take()) {
      for (const { name, payload } of waiting) {
        // The step board's own answer to changed rows: one for many changes, so not one for each of these steps.
        if (name === 'steps.compile') continue;
        done.push(name);
        if (!name.startsWith('roster.')) continue;
        const job = name.slice('roster.'.length) as RosterJob;
        for (let time = 0; time < times; time += 1) await this.jobs[job](payload);
      }
    }
    return done;
  }

  async stop(): Promise<void> {
    await this.context.close();
  }

  private take(): Promise<WaitingJob[]> {
    return this.app.rows<WaitingJob>(
      `UPDATE outbox SET handed_over_at = clock_timestamp() WHERE handed_over_at IS NULL RETURNING id, name, payload`,
    );
  }
}
