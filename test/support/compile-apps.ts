import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { transform, type Options } from '@swc/core';
import { root } from './compile.mjs';

export interface CompiledApps {
  /** Absolute path of a program, told by its source. */
  file: (source: Program) => string;
}

const PROGRAMS = ['apps/api/main.ts', 'apps/worker/main.ts', 'test/durability/effect-worker.ts'] as const;
type Program = (typeof PROGRAMS)[number];

const FOLDERS = ['libs', 'apps', 'test/durability'];
const ASSET = /\.(sql|csv|json|typ|ttf)$/;
const PREFIX = 'kumkrong-apps-';
const DAY = 86_400_000;
const BUNDLER = 'test/support/bundle.mjs';

/**
 * Compiles the server as it stands into a folder named by what it was compiled from, so that real processes can be
 * started and killed whether or not there is a build, whatever else is built meanwhile, and by many specs of a run.
 */
export async function compileApps(): Promise<CompiledApps> {
  const sources = await readSources();
  const hash = createHash('sha256').update(process.version);
  for (const [file, text] of sources) hash.update(file).update('\0').update(text).update('\0');
  const cache = path.join(root, 'node_modules/.cache');
  const target = path.join(cache, PREFIX + hash.digest('hex').slice(0, 16));
  if (!existsSync(target)) {
    await mkdir(cache, { recursive: true });
    await removeOld(cache);
    await emitAll(sources, target);
  }
  return { file: (source) => path.join(target, 'bundled', compiled(source)) };
}

const compiled = (source: string): string => source.replace(/\.ts$/, '.js');

/** Everything that the compiled files hang on, by its path in the project. */
async function readSources(): Promise<Map<string, Buffer>> {
  const files = ['.swcrc', 'package.json', BUNDLER, ...(await listSources()).sort()];
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  return new Map(files.map((file, index) => [file, texts[index]!]));
}

async function listSources(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of FOLDERS) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      const isOurs = !file.includes('.spec.') && !file.startsWith(path.join('apps', 'web'));
      if (entry.isFile() && isOurs && (file.endsWith('.ts') || ASSET.test(file))) found.push(file);
    }
  }
  return found;
}

async function removeOld(cache: string): Promise<void> {
  for (const name of (await readdir(cache)).filter((one) => one.startsWith(PREFIX))) {
    const folder = path.join(cache, name);
    const info = await stat(folder).catch(() => null);
    if (info && Date.now() - info.mtimeMs > DAY) await rm(folder, { recursive: true, force: true });
  }
}

async function emitAll(sources: ReadonlyMap<string, Buffer>, target: string): Promise<void> {
  const temporary = await mkdtemp(`${target}.`);
  const options = JSON.parse(sources.get('.swcrc')!.toString()) as Options;
  const { imports } = JSON.parse(sources.get('package.json')!.toString()) as {
    imports: Record<string, string>;
  };
  const own = Object.fromEntries(
    Object.entries(imports).map(([name, file]) => [name, file.replace('./dist/', './')]),
  );
  await Promise.all([...sources].slice(3).map(([file, text]) => emit(file, text, { temporary, options })));
  await writeFile(path.join(temporary, 'package.json'), JSON.stringify({ type: 'module', imports: own }));
  const programs = PROGRAMS.map((source) => source.replace(/\.ts$/, ''));
  await promisify(execFile)(process.execPath, [path.join(root, BUNDLER), temporary, target, ...programs]);
  // Two specs may compile at once; whoever comes second finds the same files there.
  await rename(temporary, target).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
}

async function emit(
  file: string,
  text: Buffer,
  { temporary, options }: { temporary: string; options: Options },
): Promise<void> {
  const out = path.join(temporary, compiled(file));
  await mkdir(path.dirname(out), { recursive: true });
  if (ASSET.test(file)) return writeFile(out, text);
  const { code } = await transform(text.toString(), {
    ...options,
    ...{ swcrc: false, filename: file, sourceMaps: false },
  });
  return writeFile(out, code);
}
