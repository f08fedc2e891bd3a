import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { keep, keeperEnd } from './keeper.js';
import { isAlive, waitUntil } from './process-state.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-keeper-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a program that writes its process id to a file and waits. */
async function started(platform: NodeJS.Platform, program: string) {
  const file = path.join(folder, 'pid');
  const keeper = keep(
    { command: '/bin/sh', args: ['-c', `echo $$ > ${file}; ${program}`] },
    { firstSignal: 'TERM', lastSignal: 'KILL', stopCommand: ['/bin/sh', '-c', `kill $(cat ${file})`] },
    platform,
  );
  const pid = async (): Promise<number> => Number(await readFile(file, 'utf8').catch(() => 0));
  await waitUntil(async () => (await pid()) > 0, 5_000);
  return { keeper, pid: await pid() };
}

describe.each<NodeJS.Platform>(['linux', 'win32'])('keeper of %s', (platform) => {
  it('stops its program when its input is closed, then ends', async () => {
    const { keeper, pid } = await started(platform, 'exec sleep 60');
    keeper.stdin?.end();
    await keeperEnd(keeper);
    expect(isAlive(pid)).toBe(false);
  });

  it('ends with the program and its exit code', async () => {
    const { keeper } = await started(platform, 'exit 7');
    await keeperEnd(keeper);
    expect(keeper.exitCode).toBe(7);
  });

  it('does not obey signals meant for the terminal', async () => {
    const { keeper, pid } = await started(platform, 'exec sleep 60');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) keeper.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAlive(pid)).toBe(true);
    keeper.stdin?.end();
    await keeperEnd(keeper);
    expect(isAlive(pid)).toBe(false);
  });
});
