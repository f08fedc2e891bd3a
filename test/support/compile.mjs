import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cache = path.join(root, 'node_modules/.cache/kumkrong-tests');

/**
 * Compiles one folder of TypeScript (relative imports only) and answers where its JavaScript lies.
 * Jest's global set-up and processes started by tests run outside Jest's own transform, and before any build.
 * @param {string} folder relative to the project
 * @returns {Promise<string>} absolute folder of the compiled files
 */
export async function compileFolder(folder) {
  const source = path.join(root, folder);
  const names = (await readdir(source)).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const hash = createHash('sha256');
  const texts = new Map();
  for (const name of names.sort()) {
    const text = await readFile(path.join(source, name), 'utf8');
    texts.set(name, text);
    hash.update(name).update('\0').update(text).update('\0');
  }
  const target = path.join(cache, `${folder.replaceAll(/[/\\]/g, '-')}-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(target)) await emit(texts, target);
  return target;
}

/** Compiles and loads the folder's index.ts. */
export async function loadFolder(folder) {
  const target = await compileFolder(folder);
  return import(pathToFileURL(path.join(target, 'index.js')).href);
}

async function emit(texts, target) {
  const swc = await import('@swc/core');
  const options = JSON.parse(await readFile(path.join(root, '.swcrc'), 'utf8'));
  const temporary = `${target}.${process.pid}`;
  await mkdir(temporary, { recursive: true });
  for (const [name, text] of texts) {
    const { code } = await swc.transform(text, { ...options, swcrc: false, filename: name });
    await writeFile(path.join(temporary, name.replace(/\.ts$/, '.js')), code);
  }
  // Two test runs may compile at once; whoever comes second finds the same files there.
  await rename(temporary, target).catch(async (error) => {
    await rm(temporary, { recursive: true, force: true });
    if (!(await stat(target).catch(() => undefined))) throw error;
  });
}
