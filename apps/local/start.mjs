import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, phase, requireNode, root } from './install.mjs';

requireNode();
await ensureInstalled();
// Loaded only now: it may use what an old Node does not know.
const { ensureServerBuilt, ensureWebBuilt } = await import('./build.mjs');
if (!(await ensureServerBuilt()) || !(await ensureWebBuilt())) {
  phase('สร้างโปรแกรมไม่สำเร็จ อ่านข้อความด้านบน', 'building failed: see the messages above');
  process.exit(1);
}
// In this very process: one process less that could be left behind.
await import(pathToFileURL(path.join(root, 'dist/apps/local/main.js')).href);
