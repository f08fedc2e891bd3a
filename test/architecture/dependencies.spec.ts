import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface HouseRules {
  forbidden: (IForbiddenRuleType & { name: string; comment: string })[];
  options: ICruiseOptions;
  aliasesOf: (root: string) => { name: string; alias: string }[];
  features: string[];
}

const house = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as HouseRules;

interface Finding {
  rule: string;
  severity: string;
  from: string;
  to: string;
}

async function findingsIn(baseDir: string): Promise<{ findings: Finding[]; modules: number }> {
  const options = { ...house.options, baseDir, ruleSet: { forbidden: house.forbidden }, validate: true };
  const { output } = await cruise(['libs', 'apps', 'test'], options, {
    alias: house.aliasesOf(baseDir),
    extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default', 'require'],
  });
  const { summary, modules } = output as ICruiseResult;
  const findings = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    severity: rule.severity,
    from,
    to,
  }));
  return { findings, modules: modules.length };
}

/** One wrong in a small house of its own making; all seeds stand in one tree, under names of their own. */
interface Seed {
  rule: string;
  /** The file that must be caught. */
  from: string;
  files: Record<string, string>;
}

const seed = (rule: string, from: string, text: string, more: Record<string, string> = {}): Seed => ({
  rule,
  from,
  files: { [from]: text, ...more },
});
const something = 'export const something = 1;\n';

const SEEDS: Seed[] = [
  seed('contracts-stand-alone', 'libs/contracts/seed-node.ts', "import 'node:crypto';"),
  seed(
    'contracts-stand-alone',
    'libs/contracts/seed-nest.ts',
    "import type { Type } from '@nestjs/common';\nexport type T = Type;",
  ),
  seed('contracts-stand-alone', 'libs/contracts/seed-platform.ts', "import '#platform/errors';"),
  seed(
    'contracts-by-their-index',
    'libs/features/students/seed-deep.ts',
    "import '../../contracts/deep.js';",
    {
      'libs/contracts/deep.ts': something,
    },
  ),
  seed('platform-knows-no-feature', 'libs/platform/errors/seed-feature.ts', "import '#features/students';"),
  seed(
    'platform-rooms-by-their-index',
    'libs/features/students/seed-room.ts',
    "import '#platform/errors/inside';",
    {
      'libs/platform/errors/inside.ts': something,
    },
  ),
  seed('queue-library-in-one-room', 'libs/features/students/seed-queue.ts', "import 'bullmq';"),
  seed(
    'queue-library-in-one-room',
    'libs/platform/outbox/seed-redis.ts',
    "import type { Redis } from 'ioredis';\nexport type R = Redis;",
  ),
  seed(
    'driver-below-the-unit-of-work',
    'libs/features/students/seed-driver.ts',
    "import pg from 'pg';\nexport { pg };",
  ),
  seed(
    'features-by-their-index',
    'libs/features/students/seed-inside.ts',
    "import '../organisation/inside.js';",
    {
      'libs/features/organisation/inside.ts': something,
    },
  ),
  ...house.features
    .slice(0, -1)
    .map((feature, index) =>
      seed(
        `order-of-features-${feature}`,
        `libs/features/${feature}/seed-order.ts`,
        `import type { x } from '#features/${house.features[index + 1]}';\nexport type X = typeof x;`,
      ),
    ),
  seed('schema-is-for-composition', 'libs/features/students/seed-schema.ts', "import '#features/schema';"),
  seed('rules-are-pure', 'libs/features/students/seed-clock.rules.ts', "import '#platform/clock';"),
  seed('rules-are-pure', 'libs/features/students/seed-nest.rules.ts', "import '@nestjs/common';"),
  seed('rules-are-pure', 'libs/features/students/seed-orm.rules.ts', "import 'typeorm';"),
  seed('controllers-touch-no-database', 'libs/features/students/seed.controller.ts', "import 'typeorm';"),
  seed('libraries-import-no-app', 'libs/platform/errors/seed-app.ts', "import '../../../apps/api/main.js';"),
  seed('apps-are-apart', 'apps/worker/seed-other.ts', "import '../api/main.js';"),
  seed('web-knows-contracts-alone', 'apps/web/seed.tsx', "import '../../libs/platform/errors/index.js';"),
  seed(
    'nothing-shipped-imports-tests',
    'apps/api/seed-support.ts',
    "import '../../test/support/seeded.js';",
    {
      'test/support/seeded.ts': something,
    },
  ),
  seed(
    'shipped-packages-alone',
    'libs/features/students/seed-late.ts',
    "export const late = () => import('for-tests');",
    {
      'package.json': '{"type":"module","devDependencies":{"for-tests":"1.0.0"}}',
      'node_modules/for-tests/package.json': '{"name":"for-tests","main":"index.js"}',
      'node_modules/for-tests/index.js': '',
    },
  ),
  seed(
    'no-own-index',
    'libs/features/students/seed-own.ts',
    "import type { x } from './index.js';\nexport type X = typeof x;",
  ),
  seed('no-own-index', 'libs/contracts/seed-own.ts', "import '#contracts';"),
  seed(
    'no-cycles',
    'libs/features/students/seed-one.ts',
    "import { two } from './seed-two.js';\nexport const one = two;",
    {
      'libs/features/students/seed-two.ts': "import { one } from './seed-one.js';\nexport const two = one;",
    },
  ),
  seed(
    'no-cycles',
    'libs/features/students/seed-type-one.ts',
    "import type { Two } from './seed-type-two.js';\nexport type One = Two[];",
    {
      'libs/features/students/seed-type-two.ts':
        "import type { One } from './seed-type-one.js';\nexport type Two = One | 1;",
    },
  ),
  seed('everything-resolves', 'libs/features/students/seed-lost.ts', "import './nowhere.js';"),
  seed('no-orphans', 'libs/features/students/seed-alone.ts', something),
];

/** The rooms that the seeds lean on. */
const GROUND: Record<string, string> = {
  'libs/contracts/index.ts': something,
  ...Object.fromEntries(
    ['errors', 'clock', 'outbox'].map((room) => [`libs/platform/${room}/index.ts`, something]),
  ),
  ...Object.fromEntries(
    [...house.features, 'schema'].map((name) => [`libs/features/${name}/index.ts`, 'export const x = 1;\n']),
  ),
  'apps/api/main.ts': something,
};

async function writeTree(files: Record<string, string>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kumkrong-seeds-')));
  for (const [file, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

describe('the direction of dependencies', () => {
  it('holds in the whole house', async () => {
    const { findings, modules } = await findingsIn(root);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // A wrong folder or a parser that is missing would look like a house without faults.
    expect(modules).toBeGreaterThan(200);
  });

  it('gives each rule a reason and each feature a place in the order', async () => {
    for (const { comment } of house.forbidden) expect(comment.length).toBeGreaterThan(20);
    const folders = await readdir(path.join(root, 'libs/features'));
    expect(folders.filter((name) => name !== 'schema' && !house.features.includes(name))).toEqual([]);
  });
});

describe('each rule of the house', () => {
  let folder: string;
  let findings: Finding[];

  beforeAll(async () => {
    folder = await writeTree(
      Object.assign({ ...GROUND }, ...SEEDS.map(({ files }) => files)) as Record<string, string>,
    );
    ({ findings } = await findingsIn(folder));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(SEEDS)('$rule catches $from', ({ rule, from }) => {
    expect(findings.filter((finding) => finding.from === from).map((finding) => finding.rule)).toContain(
      rule,
    );
  });

  it('has a seeded violation', () => {
    const seeded = [...new Set(SEEDS.map(({ rule }) => rule))];
    expect(seeded.sort()).toEqual(house.forbidden.map(({ name }) => name).sort());
  });

  it('finds nothing in the ground that the seeds stand on', () => {
    const ground = findings.filter(
      ({ from }) => from in GROUND && !house.features.some((name) => from.includes(name)),
    );
    expect(ground.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
