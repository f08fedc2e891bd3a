import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { compileFolder } from '../../../test/support/compile.mjs';

const run = promisify(execFile);

/** How many of a hundred objects begin young, after V8 has seen a million of their kind live on. */
async function countYoung(first: string): Promise<number> {
  const index = pathToFileURL(path.join(await compileFolder('libs/platform/process'), 'index.js')).href;
  const program = `
    import { keepNewObjectsYoung } from ${JSON.stringify(index)};
    ${first}
    const make = (order) => ({ order, next: [order] });
    const kept = [];
    for (let order = 0; order < 1_000_000; order += 1) kept.push(make(order));
    let young = 0;
    for (let order = 0; order < 100; order += 1) if (%InYoungGeneration(make(order))) young += 1;
    console.log(young);`;
  // V8 decides once the young generation has its full size: a small one has it soon. Only what it has compiled anew since
  // obeys; compiled beside the program, on a busy machine that would be after its end.
  const flags = ['--allow-natives-syntax', '--max-semi-space-size=1', '--no-concurrent-recompilation'];
  const { stdout } = await run(process.execPath, [...flags, '--input-type=module', '--eval', program]);
  return Number(stdout);
}

it('keeps what V8 has come to think long-lived among the short-lived', async () => {
  expect(await countYoung('')).toBe(0);
  expect(await countYoung('keepNewObjectsYoung();')).toBe(100);
});
