import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { theme } from './app/theme.ts';
import { mantineVariables } from './mantine-variables.ts';
import { offlineFiles } from './offline-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const own = /\/apps\/web\/(?!index\.html|app\/main)/;

/**
 * What every page loads travels in a few files, not in a hundred small ones that compress badly and are asked for one by
 * one. "$initial" is what the entry file asks for, so that nothing of a later page comes along; kits apart from our own,
 * which changes more often.
 */
const fewFiles = [
  {
    name: 'react',
    tags: ['$initial' as const],
    test: /node_modules\/(?:react|react-dom|scheduler|react-i18next|i18next|use-sync-external-store)\//,
    priority: 4,
  },
  { name: 'kit', tags: ['$initial' as const], test: /node_modules\//, priority: 3 },
  {
    name: 'words',
    tags: ['$initial' as const],
    test: /\/(?:libs\/contracts|apps\/web\/i18n)\//,
    priority: 2,
  },
  // Around every page behind the sign-in: its menus, and how it asks the server.
  {
    name: 'frame',
    test: /floating-ui|@mantine\/core\/esm\/(?:components\/(?:Menu|Popover|Portal|FocusTrap|ActionIcon|CloseButton|Transition)|utils\/Floating)\/|openapi-fetch|@tanstack\//,
    priority: 1,
  },
  { name: 'first', tags: ['$initial' as const], test: own, priority: 1 },
  // What half of the pages share; with what fewer share most would load more than they need.
  { name: 'common', test: own, minShareCount: 40 },
  { name: 'common-kit', test: /@mantine\//, minShareCount: 40 },
  // Pictures that several pages share: one file, not a hundred of three hundred bytes.
  { name: 'icons', test: /@tabler\/icons-react\//, minShareCount: 2 },
];

export default defineConfig({
  root: here('.'),
  plugins: [react(), mantineVariables(theme), offlineFiles()],
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
      output: { codeSplitting: { groups: fewFiles } },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
