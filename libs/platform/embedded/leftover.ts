import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, processFacts, stillRuns, waitUntil } from './process-state.js';

/** A server that still runs on the cluster, left by an earlier start. */
export interface Leftover {
  readonly pid: number;
  readonly port: number;
}

/** Reads postmaster.pid; undefined when no server runs there. A file of a process that is no server is removed. */
export async function findLeftover(cluster: string): Promise<Leftover | undefined> {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !(await stillRuns(pid))) return undefined;
  const facts = await processFacts(pid);
  if (facts && !facts.name.startsWith('postgres')) {
    await rm(file, { force: true });
    return undefined;
  }
  return { pid, port };
}

/** Ends a server in PostgreSQL's own order of severity: fast, then immediate shutdown. */
export async function endServer(pid: number): Promise<boolean> {
  const gone = async (): Promise<boolean> => !(await stillRuns(pid));
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (isAlive(pid)) signalQuietly(pid, signal);
    if (await waitUntil(gone, patience)) return true;
  }
  return false;
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the question and the signal.
  }
}
