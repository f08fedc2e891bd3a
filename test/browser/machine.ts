import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#platform/embedded';
import { root } from '../support/compile.mjs';
import { compileApps } from '../support/compile-apps.js';
import { TEST_SECRETS } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { demoDistrict } from '../support/demo.js';

const PATIENCE = 90_000;

/** The whole product on the demo district: API with the built web application, worker, database. */
export class Machine {
  private constructor(
    readonly address: string,
    private readonly database: TestDatabase,
    private readonly children: readonly ChildProcess[],
  ) {}

  /** @param more what the processes are configured with besides, such as gateways for notices. */
  static async start(more: Record<string, string> = {}): Promise<Machine> {
    const [database, apps, port] = await Promise.all([
      createTestDatabase(demoDistrict(new Date())),
      compileApps(),
      freePort(),
    ]);
    const env = {
      ...process.env,
      DATABASE_URL: database.appUrl,
      REDIS_URL: '',
      PORT: String(port),
      WEB_ROOT: path.join(root, 'dist/web'),
      LOG_LEVEL: 'error',
      ...TEST_SECRETS,
      NODE_OPTIONS: '',
      ...more,
    };
    const children = (['api', 'worker'] as const).map((name) =>
      spawn(process.execPath, [apps.file(`apps/${name}/main.ts`)], {
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    );
    const machine = new Machine(`http://127.0.0.1:${port}`, database, children);
    await machine.ready();
    return machine;
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map(end));
    await this.database.drop();
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const answer = await fetch(`${this.address}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(200);
    }
    throw new Error('the application did not become ready');
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
