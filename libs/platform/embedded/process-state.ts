import { readFile } from 'node:fs/promises';

/** True when a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface ProcessFacts {
  readonly name: string;
  readonly parent: number;
  /** In clock ticks since the machine started: with the id it names one process for ever. */
  readonly startedAt: string;
  /** Dead but not yet reaped by its parent. */
  readonly zombie: boolean;
}

/** Facts of a process from /proc; undefined where there is no /proc or no such process. */
export async function processFacts(pid: number): Promise<ProcessFacts | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The name stands in brackets and may itself hold brackets and blanks.
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const [state, parent] = fields;
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    parent: Number(parent),
    startedAt: fields[19] ?? '',
    zombie: state === 'Z' || state === 'X',
  };
}

/** Whether the process recorded with this id and start time still runs. */
export async function stillRuns(pid: number, startedAt?: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const facts = await processFacts(pid);
  if (!facts) return process.platform !== 'linux';
  return !facts.zombie && (startedAt === undefined || facts.startedAt === startedAt);
}

/** Waits until `done` answers true, asking every 50 ms. False when the time ran out. */
export async function waitUntil(
  done: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await done())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
