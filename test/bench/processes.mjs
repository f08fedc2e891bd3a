import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const probe = pathToFileURL(fileURLToPath(new URL('./probe.mjs', import.meta.url))).href;
const startPatience = 60_000;
const stopPatience = 15_000;

/** A process that is measured: it ends with us, and tells its CPU time and its peak memory when asked. */
export class MeasuredProcess {
  #child;

  constructor(file, env = {}) {
    this.#child = fork(file, [], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
      execArgv: ['--import', probe],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  get isRunning() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until it answers at the address. */
  async answers(url) {
    const deadline = performance.now() + startPatience;
    while (performance.now() < deadline && this.isRunning) {
      const response = await fetch(url).catch(() => undefined);
      await response?.arrayBuffer();
      if (response?.ok) return;
      await sleep(100);
    }
    throw new Error(`a server did not start: ${url}`);
  }

  /** The next message of the process that `matches`; an error when it ends before. */
  answer(message, matches) {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = (outcome, value) => {
        child.off('message', listen);
        child.off('exit', ended);
        outcome(value);
      };
      const listen = (told) => matches(told) && settle(resolve, told);
      const ended = () => settle(reject, new Error('a process ended while it was asked'));
      child.on('message', listen);
      child.on('exit', ended);
      child.send(message);
    });
  }

  /** Asks the probe inside the process. */
  async #ask(ask, more = {}) {
    const told = await this.answer({ ask, ...more }, (message) => message[ask] !== undefined);
    return told[ask];
  }

  /** CPU time in µs and peak memory in MiB since its start. */
  usage() {
    return this.#ask('usage');
  }

  /** Writes a CPU profile of what it does during `work`, when a file is named. */
  async profiled(file, work) {
    if (!file) return work();
    await this.#ask('profileStart');
    const result = await work();
    await this.#ask('profileStop', { file });
    return result;
  }

  async stop() {
    if (!this.isRunning) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const force = setTimeout(() => this.#child.kill('SIGKILL'), stopPatience);
    await ended;
    clearTimeout(force);
  }
}
