// Generates apps/web/api/schema.d.ts from docs/openapi.json. `--check` only compares and fails on a difference.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

const source = new URL('../../../docs/openapi.json', import.meta.url);
const target = new URL('./schema.d.ts', import.meta.url);
const banner = '// Generated from docs/openapi.json by apps/web/api/generate.mjs. Do not edit.\n';

const document = JSON.parse(await readFile(source, 'utf8'));
const apiRoot = '/api/v1';
document.paths = Object.fromEntries(
  Object.entries(document.paths).map(([path, item]) => [path.replace(apiRoot, ''), item]),
);
// Only paths and schemas are used here; two controllers may have a method of one name.
for (const item of Object.values(document.paths)) {
  for (const operation of Object.values(item)) delete operation.operationId;
}
const generated = banner + astToString(await openapiTypescript(document));
if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== generated) {
    console.error(
      'apps/web/api/schema.d.ts differs from docs/openapi.json: run node apps/web/api/generate.mjs',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, generated);
}
