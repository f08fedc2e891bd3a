import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ReportMaker, ReportPurge, ReportsJobsModule } from '#features/reports';
import { entities, migrationNames } from '#features/schema';
import { PlatformModule } from '#platform/module';
import type { TestApp } from './app.js';

class ReportWorkerModule {}

interface WaitingJob {
  payload: { districtId: string; reportId: string };
}

/** The worker's half of the reports feature in this process, fed from the outbox without a queue. */
export class ReportWorker {
  private constructor(
    private readonly app: TestApp,
    private readonly context: INestApplicationContext,
  ) {}

  static async start(app: TestApp): Promise<ReportWorker> {
    const { config, clock } = app;
    const platform = PlatformModule.for({
      ...{ config, name: 'worker', entities, clock },
      migrations: migrationNames,
    });
    const module: DynamicModule = { module: ReportWorkerModule, imports: [platform, ReportsJobsModule] };
    return new ReportWorker(
      app,
      await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
    );
  }

  /** Makes what waits; every job as often as told, as if it were delivered so often. */
  async drain({ times = 1, attempt = 1 } = {}): Promise<void> {
    const waiting = await this.app.rows<WaitingJob>(
      `UPDATE outbox SET handed_over_at = clock_timestamp() WHERE handed_over_at IS NULL AND name = 'reports.make' RETURNING payload`,
    );
    for (const { payload } of waiting)
      for (let time = 0; time < times; time += 1)
        await this.context.get(ReportMaker).make(payload.districtId, payload.reportId, attempt);
  }

  async purge(districtId: string): Promise<void> {
    await this.context.get(ReportPurge).purge(districtId);
  }

  async stop(): Promise<void> {
    await this.context.close();
  }
}
