import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#platform/embedded';
import supertest from 'supertest';
import { compressFolder } from '../../apps/local/compress.mjs';
import { compileApps } from '../support/compile-apps.js';
import { TEST_SECRETS } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Mortal } from '../support/mortal.js';

const SCRIPT = `console.log('${'ก'.repeat(2_000)}');`;
const PAGE = '<!doctype html><title>คุ้มครอง</title>';

let database: TestDatabase;
let api: Mortal;
let address: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kumkrong-web-'));
  await mkdir(path.join(folder, 'assets'));
  const script = path.join(folder, 'assets', 'report-abc123.js');
  await writeFile(script, SCRIPT);
  await writeFile(path.join(folder, 'index.html'), PAGE);
  await compressFolder(folder);
  const [apps, port] = await Promise.all([compileApps(), freePort()]);
  database = await createTestDatabase();
  address = `http://127.0.0.1:${port}`;
  const env = {
    ...{ DATABASE_URL: database.appUrl, PORT: `${port}`, LOG_LEVEL: 'warn', WEB_ROOT: folder },
    ...TEST_SECRETS,
  };
  api = new Mortal(apps.file('apps/api/main.ts'), env, () =>
    fetch(`${address}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  await api.start();
}, 120_000);
afterAll(async () => {
  await api.kill('SIGTERM');
  await database.drop();
  await rm(folder, { recursive: true });
});

const get = (file: string, headers: Record<string, string> = {}) =>
  supertest(address)
    .get(file)
    .set({ 'accept-encoding': 'identity', ...headers });

describe('files of the web application', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('come as small as a phone that takes «%s» can read them', async (accepted, encoding) => {
    const answer = await get('/assets/report-abc123.js', { 'accept-encoding': accepted }).expect(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toMatch(/accept-encoding/iu);
    expect(Number(answer.headers['content-length']) < 200).toBe(encoding !== undefined);
  });

  it('are kept for ever under their hashed names, and asked for anew where the name stays', async () => {
    const hashed = await get('/assets/report-abc123.js').expect(200);
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await get('/index.html').expect(200);
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('show the page for an address of its own, and a problem for one of the API', async () => {
    const page = await get('/report', { accept: 'text/html' }).expect(200);
    expect(page.text).toBe(PAGE);
    const nothing = await get('/api/v1/nothing', { accept: 'text/html' });
    expect(nothing.text).not.toContain('<title>');
    await get('/assets/none.js').expect(404);
  });
});
