import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { theme } from './app/theme.ts';
import { mantineVariables } from './mantine-variables.ts';
import { offlineFiles } from './offline-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
