import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { BackOff } from './back-off.js';
import { isSupportedNode, missingPackages } from './install.mjs';
import { choosePort } from './port.js';
import { obtainSecrets, secretNames } from './secrets.js';
import { readSettings } from './settings.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-local-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.9.0', false],
  ['24.0.0', true],
  ['30.1.0', true],
])('Node %s: supported %s', (version, expected) => {
  expect(isSupportedNode(version)).toBe(expected);
});

it('names the packages that node_modules lacks or holds in another version', async () => {
  const lock = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } };
  const optional = { 'node_modules/o': { version: '1.0.0', optional: true } };
  await writeFile(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { ...lock, ...optional } }),
  );
  expect(missingPackages(folder)).toEqual(['node_modules/a', 'node_modules/b']);
  await mkdir(path.join(folder, 'node_modules'));
  const present = { packages: { ...lock, 'node_modules/b': { version: '1.9.0' } } };
  await writeFile(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify(present));
  expect(missingPackages(folder)).toEqual(['node_modules/b']);
});

describe('secrets', () => {
  const environmentKey = Buffer.alloc(32, 7).toString('base64');

  it('makes what the environment lacks once, 32 bytes each, readable by the owner alone', async () => {
    const file = path.join(folder, 'secrets.json');
    const first = await obtainSecrets({ KUMKRONG_DATA_KEY: environmentKey }, file, true);
    expect(first.KUMKRONG_DATA_KEY).toBe(environmentKey);
    for (const name of secretNames) expect(Buffer.from(first[name], 'base64')).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain('KUMKRONG_DATA_KEY');
    expect(await obtainSecrets({ KUMKRONG_DATA_KEY: environmentKey }, file, false)).toEqual(first);
  });

  it('refuses to make new keys for data that exists', async () => {
    const lost = obtainSecrets({}, path.join(folder, 'secrets.json'), false);
    await expect(lost).rejects.toThrow(/กุญแจ[\s\S]*The keys of the existing data are gone/);
  });
});

describe('port', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('refuses a wished port that is taken', async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expect(choosePort('127.0.0.1', port)).rejects.toThrow(String(port));
  });
});

it('reads the settings and refuses a bad port', () => {
  expect(readSettings({}, '/p')).toEqual({
    host: '127.0.0.1',
    port: undefined,
    databaseUrl: undefined,
    dataDir: path.resolve('/p/.data'),
  });
  expect(readSettings({ PORT: '8080', HOST: '0.0.0.0' }, '/p')).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
  });
  expect(() => readSettings({ PORT: '70000' }, '/p')).toThrow(/PORT/);
});

it('doubles the wait, forgets after a steady minute, and gives up at last', () => {
  const backOff = new BackOff();
  backOff.started(0);
  expect([1, 2, 3, 4, 5].map((second) => backOff.failed(second * 1000))).toEqual([
    1000, 2000, 4000, 8000, 16000,
  ]);
  expect(backOff.failed(6000)).toBeUndefined();
  backOff.started(10_000);
  expect(backOff.failed(75_000)).toBe(1000);
});
