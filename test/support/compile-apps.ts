import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform, type Options } from '@swc/core';
import { root } from './compile.mjs';

export interface CompiledApps {
  /** Absolute path of a compiled file, told by its source. */
  file: (source: string) => string;
  remove: () => Promise<void>;
}

const FOLDERS = ['libs', 'apps', 'test/durability'];
const ASSET = /\.(sql|csv|json|typ|ttf)$/;

/**
 * Compiles the server as it stands into a folder of its own, so that real processes can be started and killed whether
 * or not there is a build, and whatever else is built meanwhile.
 */
export async function compileApps(): Promise<CompiledApps> {
  const cache = path.join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const target = await mkdtemp(path.join(cache, 'kumkrong-apps-'));
  const options = JSON.parse(await readFile(path.join(root, '.swcrc'), 'utf8')) as Options;
  const { imports } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  const own = Object.fromEntries(
    Object.entries(imports).map(([name, file]) => [name, file.replace('./dist/', './')]),
  );
  await writeFile(path.join(target, 'package.json'), JSON.stringify({ type: 'module', imports: own }));
  await Promise.all((await listSources()).map((file) => emit(file, target, options)));
  return {
    file: (source) => path.join(target, source.replace(/\.ts$/, '.js')),
    remove: () => rm(target, { recursive: true, force: true }),
  };
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

async function emit(file: string, target: string, options: Options): Promise<void> {
  const text = await readFile(path.join(root, file), 'utf8');
  const out = path.join(target, file.replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(out), { recursive: true });
  if (ASSET.test(file)) return writeFile(out, text);
  const { code } = await transform(text, { ...options, swcrc: false, filename: file, sourceMaps: false });
  return writeFile(out, code);
}
