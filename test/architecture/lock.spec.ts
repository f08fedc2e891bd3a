import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/compile.mjs';

interface Locked {
  integrity?: string;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([name]) => name !== '');

/** npm leaves the digest out for the binaries of systems that whoever writes the file cannot fetch. */
it('every package is named with the digest of its contents', () => {
  expect(locked.length).toBeGreaterThan(500);
  expect(
    locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name),
  ).toEqual([]);
});

it('no package is bound to the address that somebody fetched it from', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
});
