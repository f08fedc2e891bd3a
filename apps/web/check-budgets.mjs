// Reads dist/web (or the folder named) and fails when a budget is broken: what the first screen loads may not grow
// unnoticed.
import { readdir, readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = process.argv[2]
  ? pathToFileURL(`${resolve(process.argv[2])}/`)
  : new URL('../../dist/web/', import.meta.url);
const kB = 1000;
const budgets = {
  'entry JavaScript (gzip)': 200 * kB,
  'entry CSS (gzip)': 15 * kB,
  'entry fonts': 60 * kB,
  'all JavaScript of a report on a phone (gzip)': 320 * kB,
  'kept on the device for work without signal (gzip)': 900 * kB,
  'largest single file (gzip)': 150 * kB,
};

const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', root), 'utf8'));

/** Everything that loads together with a chunk, without asking. */
function closureOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closureOf(next, seen);
  return seen;
}

async function gzipSize(file) {
  return gzipSync(await readFile(new URL(file, root)), { level: 9 }).length;
}

async function sum(files, size) {
  const sizes = await Promise.all([...new Set(files)].map(size));
  return sizes.reduce((total, each) => total + each, 0);
}

const rawSize = async (file) => (await readFile(new URL(file, root))).length;
const scripts = (keys) => [...keys].map((key) => manifest[key].file);
const styles = (keys) => [...keys].flatMap((key) => manifest[key].css ?? []);

/** The chunk of a page, by the end of its source's name. */
function chunkOf(end) {
  const key = Object.keys(manifest).find((each) => each.endsWith(end));
  if (key === undefined) throw new Error(`the build has no ${end}`);
  return key;
}

/** Asked for by a person or an event; whatever else a page imports while it runs, it imports as soon as it stands. */
const onlyWhenAsked = /(?:second-step-page|step-up-dialog|sign-out-dialog|thai-calendar)\.tsx$/;

/** With what the chunks beyond the entry ask for by themselves; the entry's own later ones are other pages. */
function withSoonAsked(keys) {
  const all = new Set(keys);
  for (const key of keys) {
    if (entry.has(key)) continue;
    const soon = (manifest[key].dynamicImports ?? []).filter((next) => !onlyWhenAsked.test(next));
    for (const next of soon) closureOf(next, all);
  }
  return all;
}

const entry = closureOf('index.html');
const report = withSoonAsked(
  closureOf(chunkOf('report/report-page.tsx'), closureOf(chunkOf('app/signed-layout.tsx'), new Set(entry))),
);
const assets = (await readdir(new URL('assets/', root))).map((name) => `assets/${name}`);
const fonts = assets.filter((name) => /sarabun-(thai|latin)-(400|700)-normal.*\.woff2$/.test(name));

const worker = await readFile(new URL('service-worker.js', root), 'utf8');
const kept = [...worker.matchAll(/"?url"?:"([^"]+)"/g)].map(([, url]) => url);

const measured = {
  'entry JavaScript (gzip)': await sum(scripts(entry), gzipSize),
  'entry CSS (gzip)': await sum(styles(entry), gzipSize),
  'entry fonts': await sum(fonts, rawSize),
  'all JavaScript of a report on a phone (gzip)': await sum(scripts(report), gzipSize),
  'kept on the device for work without signal (gzip)': await sum(kept, gzipSize),
  'largest single file (gzip)': Math.max(
    ...(await Promise.all(assets.filter((name) => extname(name) === '.js').map(gzipSize))),
  ),
};

for (const [name, limit] of Object.entries(budgets)) {
  // Nothing at all means that the check no longer finds what it measures.
  const isOver = measured[name] === 0 || measured[name] > limit;
  if (isOver) process.exitCode = 1;
  const figures = `${(measured[name] / kB).toFixed(1)} of ${(limit / kB).toFixed(0)} kB`;
  console.log(`${isOver ? 'OVER' : 'ok  '}  ${name}: ${figures}`);
}

const html = await readFile(new URL('index.html', root), 'utf8');
const hasInline = /<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/.test(html);
console.log(`${hasInline ? 'OVER' : 'ok  '}  index.html without inline script or style`);
if (hasInline) process.exitCode = 1;
