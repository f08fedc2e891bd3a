import { execFile, spawnSync } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { Binaries } from './binaries.js';

/** The account that the server runs under; empty when that is our own. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const userName = 'postgres';
const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root, so root lends it the `postgres` account (made when missing).
 * @throws EmbeddedDatabaseError root-without-user
 */
export async function findServerUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const existing = await lookUp();
  if (existing) return existing;
  try {
    await run('groupadd', ['--system', userName]).catch(() => undefined);
    await run('useradd', ['--system', '--no-create-home', '-g', userName, userName]);
  } catch (error) {
    throw new EmbeddedDatabaseError('root-without-user', String(error));
  }
  const made = await lookUp();
  if (!made) throw new EmbeddedDatabaseError('root-without-user');
  return made;
}

async function lookUp(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', userName]), run('id', ['-g', userName])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * Makes the data folder, private to the server's account.
 * Existing parents keep their modes: opening a home folder is not ours to do.
 */
export async function prepareFolder(folder: string, user: ServerUser): Promise<void> {
  const made = await mkdir(path.dirname(folder), { recursive: true });
  if (made && user.uid !== undefined) await run('chmod', ['-R', 'a+x', made]);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(folder, user);
}

export async function giveTo(target: string, user: ServerUser): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(target, user.uid, user.gid);
}

/**
 * Checks as the server's account what spawn would otherwise report as an uncaught EACCES.
 * @throws EmbeddedDatabaseError not-reachable
 */
export function assertReachable(binaries: Binaries, folder: string, user: ServerUser): void {
  if (user.uid === undefined) return;
  const script = 'test -x "$1" && test -r "$2" && cd "$3" && test -w .';
  const catalogue = path.join(binaries.home, 'share', 'postgresql', 'postgres.bki');
  const check = spawnSync('/bin/sh', ['-c', script, 'check', binaries.postgres, catalogue, folder], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  if (check.status === 0) return;
  throw new EmbeddedDatabaseError('not-reachable', `${binaries.home}\n${folder}`);
}
