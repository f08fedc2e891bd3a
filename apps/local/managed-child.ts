import { fork, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { BackOff } from './back-off.js';

export interface ChildPlan {
  readonly name: string;
  /** Compiled main file; it calls exitWithParent(). */
  readonly file: string;
  readonly logFile: string;
  readonly env: NodeJS.ProcessEnv;
  /** One line for the person at the terminal. */
  readonly say: (th: string, en: string) => void;
  /** Called when the child crashed too often. */
  readonly onGivingUp: () => void;
}

const stopPatience = 10_000;
const logLimitBytes = 20_000_000;

/** A process of ours that is started again when it crashes, and that ends with us. */
export class ManagedChild {
  #child: ChildProcess | undefined;
  #stopping = false;
  #retry: NodeJS.Timeout | undefined;
  readonly #backOff = new BackOff();

  constructor(private readonly plan: ChildPlan) {}

  isRunning(): boolean {
    return this.#child !== undefined;
  }

  async start(): Promise<void> {
    await rotate(this.plan.logFile);
    const log = await open(this.plan.logFile, 'a', 0o600);
    try {
      if (this.#stopping) return;
      // Out of the terminal's process group: Ctrl-C is for us alone, who then stop things in order.
      const child = fork(this.plan.file, [], {
        env: this.plan.env,
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
        detached: process.platform !== 'win32',
      });
      this.#child = child;
      this.#backOff.started(performance.now());
      child.once('error', () => undefined);
      child.once('exit', (code, signal) => this.#onExit(child, signal ?? `exit code ${code}`));
    } finally {
      await log.close();
    }
  }

  /** SIGTERM, and SIGKILL after 10 s. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#retry);
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatience);
    await ended;
    clearTimeout(force);
  }

  kill(): void {
    this.#stopping = true;
    clearTimeout(this.#retry);
    this.#child?.kill('SIGKILL');
  }

  #onExit(child: ChildProcess, reason: string): void {
    if (this.#child === child) this.#child = undefined;
    if (this.#stopping) return;
    const wait = this.#backOff.failed(performance.now());
    void this.#tellEnd(reason, wait);
    if (wait === undefined) this.plan.onGivingUp();
    else this.#retry = setTimeout(() => void this.start(), wait);
  }

  async #tellEnd(reason: string, wait: number | undefined): Promise<void> {
    const { name, logFile, say } = this.plan;
    const text = await readFile(logFile, 'utf8').catch(() => '');
    for (const line of text.trimEnd().split('\n').slice(-8))
      if (line) console.error(`  ${line.slice(0, 400)}`);
    if (wait === undefined) {
      say(`${name} หยุดทำงานซ้ำหลายครั้ง ดู ${logFile}`, `${name} keeps crashing (${reason}), see ${logFile}`);
    } else {
      say(
        `${name} หยุดเอง จะเริ่มใหม่ใน ${wait / 1000} วินาที`,
        `${name} ended (${reason}), starting again in ${wait / 1000} s`,
      );
    }
  }
}

async function rotate(file: string): Promise<void> {
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size > logLimitBytes) await rename(file, `${file}.1`);
}
