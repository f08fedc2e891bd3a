import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { LocalDatabase } from './local-database.js';
import { ManagedChild } from './managed-child.js';
import { choosePort } from './port.js';
import { ensureDatabase, prepareDatabase, type AppUrls } from './prepare-database.js';
import { untilReady } from './ready.js';
import { obtainSecrets } from './secrets.js';
import type { LocalSettings } from './settings.js';

const databaseName = 'kumkrong';
const readyPatience = 120_000;

export interface Running {
  readonly address: string;
  readonly urls: AppUrls;
}

export interface MachinePlan {
  readonly settings: LocalSettings;
  readonly env: NodeJS.ProcessEnv;
  /** Folder of the compiled applications. */
  readonly apps: string;
  readonly say: (th: string, en: string) => void;
  /** A part cannot be kept running. */
  readonly onGivingUp: () => void;
}

/** A roster of a whole district in an old Excel file then stays under 400 MB in all (docker/Dockerfile says the same). */
export const WORKER_HEAP = '--max-old-space-size=256 --max-semi-space-size=8';

/** Database, api and worker of one machine, started in that order and stopped in the opposite one. */
export class Machine {
  readonly #database: LocalDatabase;
  #children: ManagedChild[] = [];
  #stopping: Promise<void> | undefined;

  constructor(private readonly plan: MachinePlan) {
    this.#database = new LocalDatabase(plan);
  }

  async start(): Promise<Running> {
    const { settings, say } = this.plan;
    const { dataDir, host } = settings;
    await mkdir(path.join(dataDir, 'logs'), { recursive: true });
    say('เปิดฐานข้อมูล', this.#database.isEmbedded ? 'starting the embedded database' : 'using DATABASE_URL');
    const mayCreate = !(await this.#database.hasData());
    const secretsFile = path.join(dataDir, 'secrets.json');
    const secrets = await obtainSecrets(this.plan.env, secretsFile, mayCreate);
    const adminUrl = await this.#database.start();
    const database = this.#database.isEmbedded ? await ensureDatabase(adminUrl, databaseName) : adminUrl;
    const urls = await prepareDatabase({
      url: database,
      secretsFile,
      secrets,
      env: this.plan.env,
      now: new Date(),
      say,
    });
    const port = await choosePort(host, settings.port);
    this.#assertNotStopping();
    say('เปิดระบบ', 'starting api and worker');
    const common = { ...this.plan.env, ...secrets, ...urls.env, DATABASE_URL: urls.databaseUrl, HOST: host };
    await this.#startChildren({
      ...common,
      PORT: String(port),
      WEB_ROOT: this.plan.env.WEB_ROOT ?? this.#webRoot(),
    });
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const ready = await untilReady(
      `${address}/health/ready`,
      readyPatience,
      () => this.#stopping !== undefined,
    );
    this.#assertNotStopping();
    if (!ready) throw new Error(`ระบบไม่พร้อมภายในเวลา · not ready in time: ${address}/health/ready`);
    return { address, urls };
  }

  /** The api first, so that nothing new comes in; the database last. Safe to call twice. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopInOrder();
    return this.#stopping;
  }

  /** Without waiting. The database's keeper still shuts the server down properly. */
  kill(): void {
    for (const child of this.#children) child.kill();
    void this.#database.stop();
  }

  async #startChildren(env: NodeJS.ProcessEnv): Promise<void> {
    const { apps, settings, say, onGivingUp } = this.plan;
    this.#children = ['api', 'worker'].map(
      (name) =>
        new ManagedChild({
          name,
          file: path.join(apps, name, 'main.js'),
          logFile: path.join(settings.dataDir, 'logs', `${name}.log`),
          env: name === 'worker' ? { ...env, NODE_OPTIONS: WORKER_HEAP } : env,
          say,
          onGivingUp,
        }),
    );
    await Promise.all(this.#children.map((child) => child.start()));
  }

  #webRoot(): string | undefined {
    const folder = path.resolve(this.plan.apps, '../web');
    return existsSync(folder) ? folder : undefined;
  }

  async #stopInOrder(): Promise<void> {
    for (const child of this.#children) await child.stop();
    await this.#database.stop();
  }

  #assertNotStopping(): void {
    if (this.#stopping) throw new Stopped();
  }
}

/** The person asked to stop while things were still starting. */
export class Stopped extends Error {}
