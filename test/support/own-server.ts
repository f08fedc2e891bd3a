import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { APP_ROLE } from '#platform/database';
import { EmbeddedDatabase } from '#platform/embedded';
import pg from 'pg';
import { migrate } from './migrate.js';

const APP_PASSWORD = 'test-only';

/** A PostgreSQL of the test's own that keeps what it acknowledges, and that may be killed. */
export class OwnServer {
  private constructor(
    private readonly folder: string,
    private readonly database: EmbeddedDatabase,
    readonly adminUrl: string,
    readonly appUrl: string,
    private readonly ended: { times: number },
  ) {}

  static async start(): Promise<OwnServer> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-test-own-'));
    const ended = { times: 0 };
    const database = new EmbeddedDatabase({
      dataDir: folder,
      onUnexpectedEnd: () => void (ended.times += 1),
    });
    const { url } = await database.start();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE DATABASE durable');
    await client.end();
    const [adminUrl, appUrl] = [new URL(url), new URL(url)];
    adminUrl.pathname = appUrl.pathname = '/durable';
    appUrl.username = APP_ROLE;
    appUrl.password = APP_PASSWORD;
    await migrate(adminUrl.href, url, APP_PASSWORD);
    return new OwnServer(folder, database, adminUrl.href, appUrl.href, ended);
  }

  /** Kills the server as a power cut would its process. */
  async kill(): Promise<void> {
    const file = path.join(this.folder, 'cluster/postmaster.pid');
    process.kill(Number((await readFile(file, 'utf8')).split('\n')[0]), 'SIGKILL');
  }

  get hasEnded(): boolean {
    return this.ended.times > 0;
  }

  /** Starts the killed server again, at the same address. */
  async startAgain(): Promise<void> {
    await this.database.start();
  }

  async stop(): Promise<void> {
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
