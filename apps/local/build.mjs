import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressFolder } from './compress.mjs';
import { phase, root, runTool, secondsSince } from './install.mjs';

const dist = path.join(root, 'dist');
const serverRoots = ['apps', 'libs'];
/** Files that the server reads while it runs and that the compiler does not copy. */
const assets = /\.(sql|csv|json|typ|ttf)$/;
const notBuilt = /(^|[/\\])(node_modules|dist)([/\\]|$)|\.spec\.tsx?$/;
const web = path.join('apps', 'web');

/** Builds the server into dist/ when a source of it changed. Answers whether that worked. */
export async function ensureServerBuilt() {
  const files = (await listFiles(serverRoots)).filter((file) => !file.startsWith(web + path.sep));
  const stamp = await hashOf([...files, 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']);
  return buildWhenChanged('server', stamp, async () => {
    phase('สร้างโปรแกรมเซิร์ฟเวอร์', 'building the server');
    if ((await runTool('typescript-native/bin/tsc', ['-p', 'tsconfig.build.json'])) !== 0) return false;
    await copyAssets(files.filter((file) => assets.test(file) && !file.endsWith('tsconfig.json')));
    await removeStale();
    return true;
  });
}

/** Builds the web application into dist/web when a source of it changed. Answers whether that worked. */
export async function ensureWebBuilt() {
  if (!existsSync(path.join(root, web, 'index.html'))) {
    phase('ยังไม่มีหน้าเว็บในโครงการ', 'there is no web application yet (apps/web/index.html): skipped');
    return true;
  }
  const stamp = await hashOf([
    ...(await listFiles([web, path.join('libs', 'contracts')])),
    ...['package-lock.json', 'apps/local/compress.mjs'],
  ]);
  return buildWhenChanged('web', stamp, async () => {
    phase('สร้างหน้าเว็บ', 'building the web application');
    const target = path.join(dist, 'web');
    const out = path.relative(path.join(root, web), target);
    if ((await runTool('vite/bin/vite.js', ['build', web, '--outDir', out, '--emptyOutDir'])) !== 0)
      return false;
    await compressFolder(target);
    return true;
  });
}

async function buildWhenChanged(name, stamp, build) {
  const file = path.join(dist, `.${name}-stamp`);
  const last = await readFile(file, 'utf8').catch(() => '');
  if (last === stamp) return true;
  const started = Date.now();
  await rm(file, { force: true });
  if (!(await build())) return false;
  await mkdir(dist, { recursive: true });
  await writeFile(file, stamp);
  phase(`เสร็จใน ${secondsSince(started)} วินาที`, `done in ${secondsSince(started)} s`);
  return true;
}

async function listFiles(folders) {
  const found = [];
  for (const folder of folders) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name));
      if (!notBuilt.test(file)) found.push(file);
    }
  }
  return found.sort();
}

async function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of files) {
    const text = await readFile(path.join(root, file)).catch(() => Buffer.alloc(0));
    hash.update(file).update('\0').update(text).update('\0');
  }
  return hash.digest('hex');
}

async function copyAssets(files) {
  for (const file of files) {
    const target = path.join(dist, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(root, file), target);
  }
}

/** A migration or a job handler whose source was deleted must not run on from dist/. */
async function removeStale() {
  for (const folder of serverRoots) {
    const entries = await readdir(path.join(dist, folder), { withFileTypes: true, recursive: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
      const file = path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name));
      const source = path.join(root, file.replace(/\.js$/, '.ts'));
      if (existsSync(source) && !notBuilt.test(path.relative(root, source))) continue;
      await rm(path.join(dist, file), { force: true });
      await rm(path.join(dist, `${file}.map`), { force: true });
    }
  }
}

const isCommand =
  process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'apps/local/build.mjs');
if (isCommand) {
  const built = (await ensureServerBuilt()) && (await ensureWebBuilt());
  process.exit(built ? 0 : 1);
}
