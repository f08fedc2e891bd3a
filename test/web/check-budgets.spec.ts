import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const check = path.join(root, 'apps/web/check-budgets.mjs');
const HTML = '<script type="module" src="/assets/index.js"></script>';

/** A made-up build with all its budgets kept: kilobytes of each file, which do not compress. */
const kept = {
  'index.js': 120,
  'frame.js': 60,
  'report.js': 60,
  'bell.js': 5,
  'calendar.js': 140,
  'admin.js': 140,
  'index.css': 5,
  'sarabun-thai-400-normal.woff2': 20,
};
type File = keyof typeof kept;

const asset = (file: File) => `assets/${file}`;
const manifest = {
  'index.html': { file: asset('index.js'), css: [asset('index.css')], dynamicImports: ['app/admin.tsx'] },
  'app/admin.tsx': { file: asset('admin.js'), imports: ['index.html'] },
  'app/signed-layout.tsx': { file: asset('frame.js'), dynamicImports: ['features/tasks/bell.tsx'] },
  'features/tasks/bell.tsx': { file: asset('bell.js'), imports: ['index.html'] },
  'features/incidents/report/report-page.tsx': {
    file: asset('report.js'),
    imports: ['index.html'],
    dynamicImports: ['ui/thai-calendar.tsx'],
  },
  'ui/thai-calendar.tsx': { file: asset('calendar.js') },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-budgets-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Build {
  sizes?: Partial<Record<File, number>>;
  html?: string;
  graph?: object;
  /** Files that the service worker keeps. */
  offline?: readonly File[];
}

/** Writes the build and checks it. */
async function checked({ sizes = {}, html = HTML, graph = manifest, offline = ['index.js'] }: Build = {}) {
  await Promise.all(['assets', '.vite'].map((name) => mkdir(path.join(folder, name))));
  const worker = JSON.stringify(offline.map((file) => ({ url: asset(file), revision: null })));
  const files = Object.entries({ ...kept, ...sizes });
  await Promise.all([
    ...files.map(([name, kB]) => writeFile(path.join(folder, 'assets', name), randomBytes(kB * 1000))),
    writeFile(path.join(folder, '.vite/manifest.json'), JSON.stringify(graph)),
    writeFile(path.join(folder, 'service-worker.js'), `precache(${worker})`),
    writeFile(path.join(folder, 'index.html'), html),
  ]);
  return new Promise<{ code: number; over: string[] }>((resolve) => {
    execFile(process.execPath, [check, folder], (error, said) => {
      const over = said.split('\n').filter((line) => line.startsWith('OVER'));
      resolve({ code: error === null ? 0 : Number(error.code), over });
    });
  });
}

it('lets a build pass that keeps its budgets', async () => {
  expect(await checked()).toEqual({ code: 0, over: [] });
});

it.each<[string, Build, RegExp]>([
  ['the entry file grows', { sizes: { 'index.js': 201, 'frame.js': 1 } }, /entry JavaScript/u],
  ['its styles grow', { sizes: { 'index.css': 16 } }, /entry CSS/u],
  ['a font grows', { sizes: { 'sarabun-thai-400-normal.woff2': 61 } }, /entry fonts/u],
  ['the report grows', { sizes: { 'report.js': 140 } }, /report on a phone/u],
  ['the frame grows', { sizes: { 'frame.js': 140 } }, /report on a phone/u],
  ['what the frame asks for by itself grows', { sizes: { 'bell.js': 90 } }, /report on a phone/u],
  ['too much is kept', { offline: ['calendar.js', 'admin.js'], sizes: { 'admin.js': 761 } }, /kept on/u],
  ['nothing is kept', { offline: [] }, /kept on/u],
  ['one file grows', { sizes: { 'admin.js': 151 } }, /largest single file/u],
  ['a script stands in the page', { html: `${HTML}<script>1</script>` }, /without inline/u],
])('fails when %s', async (_, build, said) => {
  const { code, over } = await checked(build);
  expect(code).toBe(1);
  expect(over.join('\n')).toMatch(said);
});

it('fails when it no longer finds the page of the report', async () => {
  const { 'features/incidents/report/report-page.tsx': _, ...graph } = manifest;
  expect((await checked({ graph })).code).toBe(1);
});
