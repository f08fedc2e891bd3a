import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { EVIDENCE_KIND_LABELS, SUBJECT_KINDS } from '#contracts';

const FOLDER = 'apps/web/app';

/** The routes of the web application, each with `:id` where a record's id stands. */
async function routes(): Promise<Set<string>> {
  const files = (await readdir(FOLDER)).filter((name) => /\.tsx?$/u.test(name));
  const texts = await Promise.all(files.map((name) => readFile(path.join(FOLDER, name), 'utf8')));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\bpath: '([^']+)'/gu)].map(([, route]) => route ?? ''),
  );
  return new Set(found.map((route) => route.replaceAll(/\$[A-Za-z]+/gu, ':id')));
}

it.each([
  ['notices and tasks', SUBJECT_KINDS],
  ['the step board', EVIDENCE_KIND_LABELS],
] as const)('the links of %s lead to pages that are there', async (_, kinds) => {
  const known = await routes();
  const dead = kinds.flatMap(({ code, path: to }) =>
    to === null || known.has(to.replace(':at', ':id')) ? [] : [`${code}: ${to}`],
  );
  expect(dead).toEqual([]);
  expect(known.size).toBeGreaterThan(50);
});
