import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFolder } from '../../../test/support/compile.mjs';

let folder: string;
const left: number[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-process-'));
});
afterEach(async () => {
  for (const pid of left.splice(0)) if (alive(pid)) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true });
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A parent that forks a child which runs `program` after exitWithParent(), and tells the child's id. */
async function family(program: string, grace = ''): Promise<{ kill: () => void; child: number }> {
  const index = pathToFileURL(path.join(await compileFolder('libs/platform/process'), 'index.js')).href;
  const childFile = path.join(folder, 'child.mjs');
  await writeFile(
    childFile,
    `import { exitWithParent } from ${JSON.stringify(index)};
     exitWithParent(${grace});
     process.send(process.pid);
     ${program}`,
  );
  const parentFile = path.join(folder, 'parent.mjs');
  await writeFile(
    parentFile,
    `import { fork } from 'node:child_process';
     fork(${JSON.stringify(childFile)}, { stdio: 'ignore' , detached: true }).on('message', (pid) => console.log(pid));
     setInterval(() => undefined, 1000);`,
  );
  const parent = spawn(process.execPath, [parentFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const child = await new Promise<number>((resolve) => {
    parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  left.push(child, parent.pid ?? 0);
  return { kill: () => parent.kill('SIGKILL'), child };
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (alive(pid) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return !alive(pid);
}

it('ends an idle child when its parent is killed', async () => {
  const { kill, child } = await family('setInterval(() => undefined, 1000);');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(alive(child)).toBe(true);
  kill();
  expect(await gone(child, 3_000)).toBe(true);
});

it('lets a child finish what it does on SIGTERM', async () => {
  const note = path.join(folder, 'finished');
  const { kill, child } = await family(`
    import { writeFileSync } from 'node:fs';
    process.on('SIGTERM', () => setTimeout(() => { writeFileSync(${JSON.stringify(note)}, ''); process.exit(0); }, 300));
    setInterval(() => undefined, 1000);`);
  kill();
  expect(await gone(child, 5_000)).toBe(true);
  await expect(rm(note)).resolves.toBeUndefined();
});

it('ends even a child whose event loop is blocked', async () => {
  const { kill, child } = await family('setTimeout(() => { for (;;); }, 200);', '1_000');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  kill();
  expect(await gone(child, 15_000)).toBe(true);
});
