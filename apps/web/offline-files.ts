import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What a person may need without signal: signing in is not possible; writing and following a report is, and what to do in an emergency. */
const keptPages = [
  'app/signed-layout.tsx',
  'features/identity/sign-in-page.tsx',
  'features/incidents/my-work-page.tsx',
  'features/incidents/my-report-page.tsx',
  'features/incidents/report/report-page.tsx',
  'features/incidents/outbox/outbox-page.tsx',
  'features/plans/plans-page.tsx',
  'features/plans/plan-page.tsx',
  'features/plans/plan-sheet-page.tsx',
  'i18n/th/later.ts',
];
const entry = 'index.html';
const alwaysKept =
  /^(?:index\.html|favicon\.svg|manifest\.webmanifest)$|sarabun-(?:thai|latin)-(?:400|700)-normal/;

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

/** Files that load with the chunks, and those that they ask for later; the entry's own later ones are other pages. */
function filesOf(manifest: Record<string, Chunk>): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string, isPage: boolean): void => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    [chunk.file, ...(chunk.css ?? [])].forEach((file) => files.add(file));
    chunk.imports?.forEach((next) => visit(next, isPage));
    if (isPage) chunk.dynamicImports?.forEach((next) => visit(next, true));
  };
  visit(entry, false);
  keptPages.forEach((page) => visit(page, true));
  return files;
}

/** The service worker with exactly these files, read from the build's own graph. */
export function offlineFiles(): PluginOption {
  let outDir = '';
  const readOutDir: PluginOption = {
    name: 'kumkrong-out-dir',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
  };
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: '.',
    filename: 'service-worker.ts',
    injectRegister: false,
    injectManifest: {
      globPatterns: ['index.html', 'favicon.svg', 'assets/*.{js,css,woff2}'],
      manifestTransforms: [
        async (entries) => {
          const text = await readFile(join(outDir, '.vite/manifest.json'), 'utf8');
          const kept = filesOf(JSON.parse(text) as Record<string, Chunk>);
          return {
            manifest: entries.filter(({ url }) => kept.has(url) || alwaysKept.test(url)),
            warnings: [],
          };
        },
      ],
    },
    manifest: {
      name: 'คุ้มครอง ความปลอดภัยสถานศึกษา',
      short_name: 'คุ้มครอง',
      lang: 'th',
      start_url: '/',
      display: 'standalone',
      background_color: '#f4f7f8',
      theme_color: '#0b5563',
      icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
  });
  return [readOutDir, worker];
}
