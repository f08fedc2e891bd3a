import { fileURLToPath } from 'node:url';
import { databaseCpu } from './database-cpu.mjs';
import { MeasuredProcess } from './processes.mjs';

const file = fileURLToPath(new URL('./load-process.mjs', import.meta.url));

/** The process that makes load, and what it found out. */
export class Load {
  #process = new MeasuredProcess(file);

  /** @param admin pool of the database whose CPU time is told too */
  constructor(admin) {
    this.admin = admin;
  }

  /**
   * One round: keeps `connections` clients busy for `seconds`, or until `amount` answers, and asks what it cost.
   * @returns {Promise<{ value: number, p50: number, p99: number, cpu: number, databaseCpu: number | null }>} answers a
   *   second, latencies in ms, CPU in µs for each answer of the server's process and of the database
   */
  async round({ server, ...plan }) {
    const before = await this.#used(server);
    const { result } = await this.#process.answer(plan, (told) => told.result !== undefined);
    const after = await this.#used(server);
    if (result.failed || result.wrong > 0 || result.answered === 0)
      throw new Error(
        `load at ${plan.url}: ${result.failed ?? `${result.wrong} wrong of ${result.answered} answers`}`,
      );
    const each = (name) => (before[name] === null ? null : (after[name] - before[name]) / result.answered);
    return {
      value: result.perSecond,
      p50: result.p50,
      p99: result.p99,
      cpu: each('cpu'),
      databaseCpu: each('databaseCpu'),
    };
  }

  async #used(server) {
    const { cpuMicroseconds } = await server.usage();
    return { cpu: cpuMicroseconds, databaseCpu: await databaseCpu(this.admin) };
  }

  stop() {
    return this.#process.stop();
  }
}
