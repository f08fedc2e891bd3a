import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

/** How to reach the server; kept 0600 beside the cluster so that the next start finds it again. */
export interface Access {
  readonly port: number;
  readonly password: string;
}

/** Who uses the cluster now. `startedAt` tells a process apart from a later one with the same id. */
export interface Owner {
  readonly pid: number;
  readonly startedAt?: string;
  readonly keeperPid?: number;
  readonly keeperStartedAt?: string;
}

/** The files of one data folder. */
export class ServerFiles {
  readonly cluster: string;
  readonly log: string;
  readonly #access: string;
  readonly #owner: string;

  constructor(readonly folder: string) {
    this.cluster = path.join(folder, 'cluster');
    this.log = path.join(folder, 'server.log');
    this.#access = path.join(folder, 'access.json');
    this.#owner = path.join(folder, 'owner.json');
  }

  async hasCluster(): Promise<boolean> {
    return stat(path.join(this.cluster, 'PG_VERSION')).then(
      () => true,
      () => false,
    );
  }

  async readAccess(): Promise<Access | undefined> {
    const access = await readJson<Partial<Access>>(this.#access);
    const { port, password } = access ?? {};
    return typeof port === 'number' && typeof password === 'string' ? { port, password } : undefined;
  }

  async writeAccess(access: Access): Promise<void> {
    await writePrivately(this.#access, JSON.stringify(access));
  }

  async readOwner(): Promise<Owner | undefined> {
    const owner = await readJson<Partial<Owner>>(this.#owner);
    return typeof owner?.pid === 'number' ? { ...owner, pid: owner.pid } : undefined;
  }

  async writeOwner(owner: Owner): Promise<void> {
    await writePrivately(this.#owner, JSON.stringify(owner));
  }

  async removeOwner(): Promise<void> {
    await rm(this.#owner, { force: true });
  }

  /** What the server wrote after `from` bytes, for an error text; at most 2,000 characters. */
  async logSince(from: number): Promise<string> {
    const text = await readFile(this.log).catch(() => Buffer.alloc(0));
    return text.subarray(from).toString('utf8').trim().slice(-2000);
  }

  /** Keeps one older log, so that the folder cannot fill the disk. Returns the present length in bytes. */
  async rotateLog(limitBytes = 10_000_000): Promise<number> {
    const size = await stat(this.log).then(
      (info) => info.size,
      () => 0,
    );
    if (size < limitBytes) return size;
    await rename(this.log, `${this.log}.1`);
    return 0;
  }
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Below where systems take ports for outgoing connections (32768 on Linux): none of them takes one whose owner starts again. */
const PORTS = { from: 20_000, to: 32_000 };
const PORT_TRIES = 100;

/**
 * A port of 127.0.0.1 that nobody listens on now.
 * @param wished taken when it is free.
 */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await canListen(wished))) return wished;
  for (let attempt = 0; attempt < PORT_TRIES; attempt += 1) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (await canListen(port)) return port;
  }
  throw new Error('no free port on 127.0.0.1');
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** A reader sees the old file or the new one, never half of one. */
async function writePrivately(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(temporary, text, { mode: 0o600, flush: true });
  await rename(temporary, file);
}
