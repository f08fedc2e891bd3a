import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('is not misled: each request and answer has a name of its own', async () => {
    const features = fileURLToPath(new URL('../../libs/features', import.meta.url));
    const files = (await readdir(features, { recursive: true })).filter((file) => file.endsWith('.dto.ts'));
    const texts = await Promise.all(files.map((file) => readFile(path.join(features, file), 'utf8')));
    const names = texts.flatMap((text) =>
      [...text.matchAll(/^export class (\w+)/gmu)].map(([, name]) => name),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
