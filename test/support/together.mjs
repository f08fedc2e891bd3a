import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './compile.mjs';

/** So few loads as keep the workers busy to the end: one file takes a worker a minute. */
const SIZE = 18;

/** Jest runs nothing outside of its roots. The same specs give the same files, so that nobody's are in the way. */
const folder = path.join(root, 'test/together');

/** How the name of a file of several specs ends. */
export const TOGETHER = '.together.mjs';

/**
 * Jest loads every module anew for each spec file, which for the whole application costs more than most files' tests.
 * These are loaded once for several files, each of which keeps its database, its application and its own block of
 * tests (`describeFile` in environment.mjs).
 * @param {readonly string[]} specs relative to the project
 * @param size how many share at most; they are spread evenly
 * @returns {Promise<string[]>} what to run instead, relative to the project
 */
export async function putTogether(specs, size = SIZE) {
  await mkdir(folder, { recursive: true });
  const files = [];
  const share = Math.ceil(specs.length / Math.ceil(specs.length / size));
  for (let from = 0; from < specs.length; from += share) {
    const part = specs.slice(from, from + share);
    const lines = part.map(
      (spec) =>
        `await describeFile(${JSON.stringify(spec)}, () => import(${JSON.stringify(path.join(root, spec))}));\n`,
    );
    const names = [part[0], part.at(-1)].map((spec) => path.basename(spec, '.spec.ts'));
    const file = path.join(folder, `${names.join('-to-')}${TOGETHER}`);
    await writeFile(file, lines.join(''));
    files.push(path.relative(root, file));
  }
  return files;
}
