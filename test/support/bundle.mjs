/*
 * node bundle.mjs <folder> <address> <entry>...: puts each compiled entry of a folder into a file of its own, in the
 * folder's `bundled`. Two thirds of a start are spent on finding some three thousand small files.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Packages of many small files; those with binaries, workers or files that they read stay where they are. */
const MANY_FILES = [
  ...[
    '@nestjs/common',
    '@nestjs/core',
    '@nestjs/platform-fastify',
    '@nestjs/swagger',
    '@nestjs/mapped-types',
  ],
  ...['class-transformer', 'class-validator', 'validator', 'libphonenumber-js'],
  ...['es-toolkit', 'rxjs', 'typeorm'],
];
const [folder, address, ...entries] = process.argv.slice(2);

/** A module asks for what lies beside it where it lay before it was bundled. */
const ownPlace = {
  name: 'own-place',
  transform: (code, id) =>
    id.startsWith(folder) && code.includes('import.meta.url')
      ? code.replaceAll(
          'import.meta.url',
          JSON.stringify(pathToFileURL(path.join(address, id.slice(folder.length))).href),
        )
      : null,
};

/** Nest's derived classes ask for these at runtime: from outside they would get copies that know nothing of ours. */
const ownRequire = {
  name: 'own-require',
  transform: (code, id) =>
    id.includes('@nestjs/mapped-types')
      ? code.replaceAll('const require = createRequire(import.meta.url);', '')
      : null,
};

const isKept = (id) => {
  if (id.startsWith('.') || id.startsWith('#') || path.isAbsolute(id)) return false;
  return !MANY_FILES.some((name) => id === name || id.startsWith(`${name}/`));
};

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [entry, path.join(folder, `${entry}.js`)])),
  platform: 'node',
  external: isKept,
  treeshake: false,
  plugins: [ownPlace, ownRequire],
  logLevel: 'silent',
});
// Nest tells its parts apart by the names of their classes.
await bundle.write({ dir: path.join(folder, 'bundled'), keepNames: true });
await bundle.close();
