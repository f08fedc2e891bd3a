import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiText } from '../../apps/api/openapi.js';
import { TestApp } from '../support/app.js';

const FILE = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));

describe('docs/openapi.json', () => {
  it('describes the API that runs (npm run openapi writes it anew)', async () => {
    const app = await TestApp.start();
    try {
      const text = openApiText(app.app);
      if (process.env.WRITE_OPENAPI) await writeFile(FILE, text);
      expect(await readFile(FILE, 'utf8')).toBe(text);
    } finally {
      await app.stop();
    }
  });
});
