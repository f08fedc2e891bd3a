/*
 * `npm run bench`: how fast the real API is beside a bare server that does the same SQL. Not a test: nothing fails
 * because it is slow. Names of cases as arguments run only those: `npm run bench -- create list --rounds 7`.
 */
import { ensureInstalled, phase, requireNode } from '../../apps/local/install.mjs';

requireNode();
await ensureInstalled();
const { optionsFrom } = await import('./options.mjs');
const options = optionsFrom(process.argv.slice(2));
const { ensureServerBuilt } = await import('../../apps/local/build.mjs');
if (!(await ensureServerBuilt())) {
  phase('สร้างโปรแกรมไม่สำเร็จ อ่านข้อความด้านบน', 'building failed: see the messages above');
  process.exit(1);
}
// Loaded only now: it uses what was built.
const { runBench } = await import('./bench.mjs');
process.exit(await runBench(options));
