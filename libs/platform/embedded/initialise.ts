import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { ServerFiles } from './server-files.js';
import { giveTo, type ServerUser } from './server-user.js';

export const superuser = 'postgres';

const run = promisify(execFile);
const unfinished = 'initialising-';
const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Options of a child that works as the server's account and sees nothing of our environment. */
export function serverProcess(user: ServerUser): { cwd?: string; env?: NodeJS.ProcessEnv } & ServerUser {
  if (process.platform === 'win32') return {};
  return { ...user, cwd: '/', env: cleanEnvironment };
}

/**
 * Creates the cluster with data checksums. It is made under another name and renamed at the end, so that an
 * interrupted first start leaves no half cluster behind.
 * @throws EmbeddedDatabaseError initialise-failed
 */
export async function initialise(
  files: ServerFiles,
  binaries: Binaries,
  user: ServerUser,
  password: string,
): Promise<void> {
  await removeUnfinished(files.folder);
  const name = path.join(files.folder, unfinished + randomBytes(4).toString('hex'));
  const passwordFile = `${name}.password`;
  try {
    await mkdir(name, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await Promise.all([giveTo(name, user), giveTo(passwordFile, user)]);
    await run(binaries.initdb, initdbFlags(name, passwordFile, await utf8Locale()), serverProcess(user));
    await rename(name, files.cluster);
  } catch (error) {
    await rm(name, { recursive: true, force: true });
    throw new EmbeddedDatabaseError(
      'initialise-failed',
      (error as { stderr?: string }).stderr ?? String(error),
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Without these locale flags Thai trigram search silently finds nothing. */
export function initdbFlags(folder: string, passwordFile: string, characterType: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    `--lc-ctype=${characterType}`,
    ...['messages', 'monetary', 'numeric', 'time'].map((part) => `--lc-${part}=C`),
    '--text-search-config=simple',
  ];
}

/** Gives the superuser a new password while the server is down: for a data folder that lost its access file. */
export async function resetPassword(
  files: ServerFiles,
  binaries: Binaries,
  user: ServerUser,
  password: string,
): Promise<void> {
  const child = run(binaries.postgres, ['--single', '-D', files.cluster, 'postgres'], serverProcess(user));
  child.child.stdin?.end(`ALTER ROLE ${superuser} PASSWORD '${password}'\n`);
  await child.catch((error: unknown) => {
    throw new EmbeddedDatabaseError('start-failed', String(error));
  });
}

async function utf8Locale(): Promise<string> {
  if (process.platform === 'darwin') return 'en_US.UTF-8';
  if (process.platform === 'win32') return 'en-US.UTF-8';
  const listed = await run('locale', ['-a']).then(
    ({ stdout }) => stdout.split('\n').map((line) => line.trim()),
    () => [],
  );
  return chooseLocale(listed);
}

/** glibc before 2.35 may lack C.UTF-8; any UTF-8 locale classifies Thai letters alike. */
export function chooseLocale(listed: readonly string[]): string {
  const wished = ['c.utf8', 'th_th.utf8', 'en_us.utf8'];
  const plain = (name: string): string => name.toLowerCase().replace('utf-8', 'utf8');
  const found = wished.map((wish) => listed.find((name) => plain(name) === wish)).find(Boolean);
  return found ?? listed.find((name) => plain(name).endsWith('.utf8')) ?? 'C.UTF-8';
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter((name) => name.startsWith(unfinished));
  await Promise.all(old.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}
