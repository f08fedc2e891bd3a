import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabase } from '#platform/embedded';
import { BackOff } from './back-off.js';
import type { LocalSettings } from './settings.js';

export interface LocalDatabasePlan {
  readonly settings: LocalSettings;
  readonly say: (th: string, en: string) => void;
  readonly onGivingUp: () => void;
}

/** The machine's database: the one DATABASE_URL names, or the embedded one in the data folder. */
export class LocalDatabase {
  readonly #embedded: EmbeddedDatabase | undefined;
  readonly #backOff = new BackOff();
  #stopping = false;

  constructor(private readonly plan: LocalDatabasePlan) {
    if (plan.settings.databaseUrl) return;
    this.#embedded = new EmbeddedDatabase({
      dataDir: path.join(plan.settings.dataDir, 'postgres'),
      log: (line) => console.log(`  ${line}`),
      onUnexpectedEnd: () => void this.#restart(),
    });
  }

  get isEmbedded(): boolean {
    return this.#embedded !== undefined;
  }

  /** Whether an earlier start left data that needs its old keys. Unknown, so false, for a foreign database. */
  async hasData(): Promise<boolean> {
    return (await this.#embedded?.hasCluster()) ?? false;
  }

  /** Address for an administrator. */
  async start(): Promise<string> {
    const { databaseUrl } = this.plan.settings;
    if (!this.#embedded) return databaseUrl ?? '';
    const { url } = await this.#embedded.start();
    this.#backOff.started(performance.now());
    return url;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#embedded?.stop();
  }

  /** The embedded database keeps its address, so api and worker find it again by themselves. */
  async #restart(): Promise<void> {
    const wait = this.#backOff.failed(performance.now());
    if (wait === undefined) return this.plan.onGivingUp();
    this.plan.say('ฐานข้อมูลหยุดเอง กำลังเปิดใหม่', `the database ended, starting it again in ${wait / 1000} s`);
    await sleep(wait);
    if (this.#stopping) return;
    try {
      await this.#embedded?.start();
      this.#backOff.started(performance.now());
      this.plan.say('ฐานข้อมูลกลับมาแล้ว', 'the database is back');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      this.plan.onGivingUp();
    }
  }
}
