import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CASES, EXEMPT, FEATURE } from './lint.cases.js';

/*
 * Every rule of the house bites: a seeded snippet breaks it, and its decent twin passes. A rule that is switched on
 * without a seed fails the last test. All seeds stand in one tree of their own, which is linted once.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CONFIG = 'oxlint.config.js';
const HOUSE = 'test/architecture/rules/house-rules.js';
/** Put together, so that this file does not hold one itself. */
const OFF = ['oxlint', 'disable'].join('-');

interface Rules {
  rules: Record<string, unknown>;
  overrides: { rules: Record<string, unknown> }[];
}

function oxlint(folder: string, ...args: string[]): string {
  const program = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout, error } = spawnSync(process.execPath, [program, '-c', CONFIG, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return stdout;
}

/** `typescript(no-explicit-any)` is `typescript/no-explicit-any` in the configuration; what does not parse has no code. */
const nameOf = (code = 'fatal') =>
  code.replace(/^eslint\((.+)\)$/u, '$1').replace(/^(.+)\((.+)\)$/u, '$1/$2');

/** The compiler's own configuration of that place, for the seeds there. A fault in it silences every type-aware rule. */
const configLike = (file: string, places = {}): string =>
  JSON.stringify({
    extends: path.join(root, file),
    compilerOptions: { ...places, types: [] },
    include: ['**/*.ts', '**/*.tsx'],
  });

const addressOf = (file: string): string => pathToFileURL(path.join(root, file)).href;

/** Paths in the configuration count from where it lies. */
const theSame = (file: string): string => `export { default } from ${JSON.stringify(addressOf(file))};`;

/** The rules that each of these files breaks. */
async function lint(folder: string, files: Map<string, string>): Promise<Map<string, string[]>> {
  const whole = {
    ...Object.fromEntries(files),
    'tsconfig.json': configLike('tsconfig.json', { rootDir: '.', outDir: 'dist' }),
    'apps/web/tsconfig.json': configLike('apps/web/tsconfig.json'),
    'package.json': '{"type":"module"}',
    [CONFIG]: theSame(CONFIG),
    [HOUSE]: theSame(HOUSE),
  };
  for (const [file, text] of Object.entries(whole)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  // The type-aware half is looked for where the linter runs.
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const output = oxlint(folder, '-f', 'json', 'apps', 'libs', 'test');
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code?: string; filename: string }[] };
  const broken = new Map([...files.keys()].map((file): [string, string[]] => [file, []]));
  for (const { code, filename } of diagnostics)
    broken.get(filename.replaceAll('\\', '/'))?.push(nameOf(code));
  return broken;
}

/** A file of its own beside the place that it is meant for. */
const beside = (at: string, name: string): string =>
  path.posix.join(path.dirname(at), `${name}-${path.basename(at)}`);

describe('rules of the house', () => {
  const seeds = CASES.map((seed, index) => {
    const at = seed.at ?? FEATURE;
    return { ...seed, badFile: beside(at, `bad-${index}`), goodFile: beside(at, `good-${index}`) };
  });
  const exempt = EXEMPT.map((seed, index) => ({ ...seed, file: beside(seed.at, `exempt-${index}`) }));
  const comments = ['// eslint-disable-next-line', '/* eslint-disable */'].map((text, index) => ({
    text,
    file: beside(FEATURE, `comment-${index}`),
  }));
  let folder: string;
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kumkrong-lint-')));
    const files = new Map<string, string>();
    for (const { bad, badFile, good, goodFile } of seeds) files.set(badFile, bad).set(goodFile, good);
    for (const { code, file } of exempt) files.set(file, code);
    for (const { text, file } of comments)
      files.set(file, `${text}\nexport const f = () => { Promise.resolve(new Date()!); };`);
    broken = await lint(folder, files);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(seeds)('$rule bites (case %#)', ({ rule, badFile, goodFile }) => {
    expect(broken.get(badFile)).toContain(rule);
    expect(broken.get(goodFile)).not.toContain(rule);
  });

  it.each(exempt)('$rule leaves $at alone', ({ rule, file }) => {
    expect(broken.get(file)).not.toContain(rule);
  });

  it('reads every seed', () => {
    expect([...broken].filter(([, rules]) => rules.includes('fatal'))).toEqual([]);
  });

  it.each(comments)('cannot be switched off by $text', ({ file }) => {
    const still = [
      'house/injected-clock',
      'typescript/no-floating-promises',
      'typescript/no-non-null-assertion',
    ];
    expect(broken.get(file)?.sort()).toEqual(still);
  });

  it('has no comment of the one kind that Oxlint always obeys', async () => {
    const files = oxlint(root, '--debug=files').trim().split('\n');
    expect(files.length).toBeGreaterThan(1000);
    const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
    expect(files.filter((_, index) => texts[index]?.includes(OFF))).toEqual([]);
  });

  it('has a seeded violation for each rule that is switched on', async () => {
    const { default: house } = (await import(addressOf(CONFIG))) as { default: Rules };
    const settings = [house, ...house.overrides].flatMap(({ rules }) => Object.entries(rules));
    const on = settings.filter(([, setting]) => setting !== 'off').map(([name]) => name);
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual([...new Set(on)].sort());
  });
});
