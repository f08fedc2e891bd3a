import { fork, type ChildProcess } from 'node:child_process';
import { until } from './until.js';

const MOST_KEPT = 4_000_000;

/** A real process of ours that a test kills and starts again. It ends with the test run, however that ends. */
export class Mortal {
  kills = 0;
  private child: ChildProcess | null = null;
  /** What it wrote; the end of it where that is much. */
  said = '';

  constructor(
    private readonly file: string,
    private readonly env: Record<string, string>,
    /** Whether it does its work now. */
    private readonly isUp: (said: string) => Promise<boolean> | boolean,
  ) {}

  async start(): Promise<void> {
    this.said = '';
    const child = fork(this.file, [], {
      env: { PATH: process.env.PATH ?? '', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on(
        'data',
        (chunk: Buffer) => (this.said = `${this.said}${chunk.toString()}`.slice(-MOST_KEPT)),
      );
    child.on('message', () => (this.said += 'ready\n'));
    this.child = child;
    const isUp = async (): Promise<boolean> => {
      if (child.exitCode !== null) throw new Error('it ended by itself');
      return this.isUp(this.said);
    };
    await until('it is up', isUp, 90_000).catch((error: unknown) => {
      throw new Error(`${this.file} did not come up; it said:\n${this.said.slice(-4_000)}`, { cause: error });
    });
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
    if (signal === 'SIGKILL') this.kills += 1;
  }

  /** Signal or code with which it ended; null while it runs. */
  get ending(): string | number | null {
    return this.child?.signalCode ?? this.child?.exitCode ?? null;
  }
}
