import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadFolder } from './compile.mjs';

/**
 * A Redis for the queue suite: the one of REDIS_URL, or a private one (append-only file, noeviction, loopback)
 * when a redis-server is on the PATH, or none.
 */
export async function startRedis() {
  const none = { url: undefined, stop: async () => undefined };
  if (process.env.REDIS_URL) return { ...none, url: process.env.REDIS_URL, said: 'Redis of REDIS_URL' };
  const program = findOnPath('redis-server');
  if (!program) return { ...none, said: 'no Redis: PostgreSQL queue only' };
  const { keep, keeperEnd, freePort } = await loadFolder('libs/platform/embedded');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-redis-'));
  const port = await freePort();
  const args = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const flags = [...args, '--maxmemory-policy', 'noeviction', '--daemonize', 'no'].map(String);
  const keeper = keep({ command: program, args: flags }, { firstSignal: 'TERM', lastSignal: 'KILL' });
  const stop = async () => {
    const ended = keeperEnd(keeper);
    keeper.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  if (await answersPing(port)) return { url: `redis://127.0.0.1:${port}`, said: 'and a private Redis', stop };
  await stop();
  throw new Error(`${program} did not start`);
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

async function answersPing(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ping(port)) return true;
    await sleep(50);
  }
  return false;
}

function ping(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
  });
}
