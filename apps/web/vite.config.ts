import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { theme } from './app/theme.ts';
import { mantineVariables } from './mantine-variables.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pages of the office's desks: not needed without signal, and too much for a phone to keep. */
const deskFiles = [
  'month-chart',
  'statistics',
  'schools',
  'school-',
  'records-page',
  'record-table',
  'tables',
  'dist-',
  'import',
  'new-import',
  'people',
  'person-page',
  'new-person',
  'post-fields',
  'recovery-slip',
  'queue',
  'msc-sheet',
  'end-school',
];

const offlineFiles = VitePWA({
  strategies: 'injectManifest',
  srcDir: '.',
  filename: 'service-worker.ts',
  injectRegister: false,
  injectManifest: {
    globPatterns: [
      'index.html',
      'favicon.svg',
      'assets/*.{js,css}',
      'assets/sarabun-{thai,latin}-{400,700}-normal-*.woff2',
    ],
    globIgnores: deskFiles.map((name) => `assets/${name}*`),
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

export default defineConfig({
  root: here('.'),
  plugins: [react(), mantineVariables(theme), offlineFiles],
  resolve: { alias: { '#contracts': here('../../libs/contracts/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    // No data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      // Vocabularies and calendars are plain values: what a page does not use must not travel with the entry file.
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/contracts/') },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
