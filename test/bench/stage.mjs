import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLANNING } from '#platform/database';
import { freePort } from '#platform/embedded';
import pg from 'pg';
import { phase, root } from '../../apps/local/install.mjs';
import { WORKER_HEAP } from '../../dist/apps/local/machine.js';
import { settle, startDatabase } from './database.mjs';
import { Load } from './load.mjs';
import { MeasuredProcess } from './processes.mjs';
import { planRequests } from './requests.mjs';
import { loadDistrict } from './world.mjs';

const bareServer = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));
const key = () => randomBytes(32).toString('base64');

/** Everything that the cases stand on: the database with its district, and the processes, started when first needed. */
export class Stage {
  #processes = [];
  #started = new Map();

  constructor(options, database, admin) {
    this.options = options;
    this.database = database;
    /** Superuser's pool: for setting up and for asking the server about itself. */
    this.admin = admin;
    this.load = new Load(admin);
    this.#processes.push(this.load);
    this.env = {
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: String(options.pool),
      LOG_LEVEL: 'error',
      KUMKRONG_DATA_KEY: key(),
      KUMKRONG_LOOKUP_KEY: key(),
      KUMKRONG_SIGNING_KEY: key(),
    };
  }

  static async open(options) {
    phase('เปิดฐานข้อมูลที่เก็บลงดิสก์จริง', 'starting a database that keeps what it acknowledges');
    const database = await startDatabase();
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
    admin.on('error', () => undefined);
    const stage = new Stage(options, database, admin);
    try {
      phase('สร้างเขตสมมติ', 'loading the made-up district');
      stage.world = await stage.withAdmin((client) => loadDistrict(client));
      await stage.settle();
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  async withAdmin(work) {
    const client = await this.admin.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  settle() {
    return this.withAdmin(settle);
  }

  /** The API as it is installed: its own process, its own login behind the wall. */
  api() {
    return this.#once('api', () => this.apiOn(this.database));
  }

  /** One more API, on one more database of the same server. */
  async apiOn({ appUrl }) {
    const port = await freePort();
    const env = { ...this.env, DATABASE_URL: appUrl, PORT: String(port) };
    const address = { url: `http://127.0.0.1:${port}`, live: '/health/live' };
    return this.#start(path.join(root, 'dist/apps/api/main.js'), env, address);
  }

  /** What is asked of both servers, and the bare one's statements. */
  plan() {
    return this.#once('plan', async () => {
      await this.admin.query('CREATE SEQUENCE bench_audit');
      return planRequests(this);
    });
  }

  bare() {
    return this.#once('bare', async () => {
      const port = await freePort();
      const { bare } = await this.plan();
      const reach = { databaseUrl: this.database.adminUrl, poolSize: this.options.pool, planning: PLANNING };
      const plan = { ...bare, ...reach, port };
      const address = { url: `http://127.0.0.1:${port}`, live: '/health' };
      return this.#start(bareServer, { BARE_PLAN: JSON.stringify(plan) }, address);
    });
  }

  /** The worker, with the heap that the product gives it; `answers` nothing, so it is there when it has taken its first job. */
  worker() {
    const env = { ...this.env, NODE_OPTIONS: WORKER_HEAP };
    return this.#once('worker', () => this.#start(path.join(root, 'dist/apps/worker/main.js'), env));
  }

  /** Ends everything, however often it is called. */
  close() {
    return this.#once('close', async () => {
      for (const process of this.#processes) await process.stop();
      await this.admin.end();
      await this.database.stop();
    });
  }

  #once(name, start) {
    if (!this.#started.has(name)) this.#started.set(name, start());
    return this.#started.get(name);
  }

  async #start(file, env, address) {
    const process = new MeasuredProcess(file, env);
    this.#processes.push(process);
    if (address) await process.answers(address.url + address.live);
    return { process, url: address?.url };
  }
}
