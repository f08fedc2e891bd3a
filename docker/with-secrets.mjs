/*
 * Reads each NAME_FILE (a Docker secret) into NAME, then loads the program named by the first argument in this
 * process, which therefore receives Docker's signals itself. {NAME} in DATABASE_URL stands for a secret's value.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

for (const [name, file] of Object.entries(process.env)) {
  if (!name.endsWith('_FILE') || !file) continue;
  process.env[name.slice(0, -'_FILE'.length)] = readFileSync(file, 'utf8').trim();
  delete process.env[name];
}
for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'REDIS_URL']) {
  const address = process.env[name];
  if (address === undefined) continue;
  process.env[name] = address.replaceAll(/\{(\w+)\}/g, (_, secret) => {
    const value = process.env[secret];
    if (!value) throw new Error(`${name} refers to ${secret}, which is not set`);
    return encodeURIComponent(value);
  });
}
const [program] = process.argv.splice(2, 1);
if (!program) throw new Error('usage: with-secrets.mjs PROGRAM');
await import(pathToFileURL(path.resolve(program)).href);
