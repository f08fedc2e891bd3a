import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { glibcReason } from './binaries.js';
import { EmbeddedDatabase } from './embedded-database.js';
import { chooseLocale, initdbFlags } from './initialise.js';
import { serverFlags } from './server-flags.js';

it.each([
  [undefined, /musl/],
  ['2.17', /2\.17 is older/],
])('explains an unsupported C library %s', (version, reason) => {
  expect(glibcReason(version)).toMatch(reason);
});

it.each(['2.27', '2.36', '3.0'])('accepts glibc %s', (version) => {
  expect(glibcReason(version)).toBeUndefined();
});

it.each([
  [['C', 'C.utf8', 'POSIX'], 'C.utf8'],
  [['C', 'en_US.UTF-8', 'th_TH.utf8'], 'th_TH.utf8'],
  [['C', 'de_DE.utf8'], 'de_DE.utf8'],
  [['C'], 'C.UTF-8'],
])('chooses a UTF-8 character type among %j', (listed, chosen) => {
  expect(chooseLocale(listed)).toBe(chosen);
});

it('initialises with checksums and a Thai-capable locale', () => {
  expect(initdbFlags('/d', '/p', 'C.utf8')).toEqual(
    expect.arrayContaining([
      '--data-checksums',
      '--builtin-locale=C.UTF-8',
      '--lc-ctype=C.utf8',
      '--auth=scram-sha-256',
    ]),
  );
});

it('never lets a setting open the server to the network', () => {
  const flags = serverFlags('/d', 5, { listen_addresses: '*', fsync: 'off' });
  expect(flags).toContain('listen_addresses=127.0.0.1');
  expect(flags).not.toContain('listen_addresses=*');
  expect(flags).toContain('fsync=off');
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;

asRoot('explains to root, before the start, a folder that the server account cannot reach', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-closed-'));
  await chmod(folder, 0o700);
  const database = new EmbeddedDatabase({ dataDir: path.join(folder, 'db') });
  await expect(database.start()).rejects.toThrow(
    /ผู้ใช้ postgres เข้าไม่ถึง[\s\S]*DATABASE_URL[\s\S]*cannot reach/,
  );
  await rm(folder, { recursive: true });
});
