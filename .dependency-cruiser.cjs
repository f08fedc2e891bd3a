/*
 * Who may know whom: web → contracts ← platform ← features (lower ← higher) ← apps.
 * Checked by test/architecture/dependencies.spec.ts, which also seeds a violation of each rule.
 */

/** Lower first. A feature may use those before it; upwards it publishes an event through the outbox. */
const FEATURES = [
  'organisation',
  'identity',
  'tasks',
  'students',
  'incidents',
  'screenings',
  'cases',
  'dropouts',
  'partners',
  'referrals',
  'break-glass',
  'risk',
  'plans',
  'activities',
  'monitoring',
  'statistics',
  'evaluation',
  'reports',
];

const SPEC = '\\.spec\\.tsx?$';
const npm = (...names) => `(?:^|node_modules/)(?:${names.join('|')})(?:/|$)`;
const DATABASE_DRIVERS = npm('pg', 'pg-[a-z-]+', '@types/pg');
const ORM = npm('typeorm');
const NEST = npm('@nestjs/[a-z-]+');
const QUEUE = npm('bullmq', 'ioredis');

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const contracts = [
  forbid(
    'contracts-stand-alone',
    'Contracts run in the browser, in the api and in the worker: plain TypeScript that needs nobody.',
    { path: '^libs/contracts/', pathNot: SPEC },
    { pathNot: '^libs/contracts/' },
  ),
  forbid(
    'contracts-by-their-index',
    'What is not exported is nobody else’s business, and may change.',
    { pathNot: '^libs/contracts/' },
    { path: '^libs/contracts/(?!index\\.ts$)' },
  ),
];

const platform = [
  forbid(
    'platform-knows-no-feature',
    'The technical rooms carry every feature and so can depend on none.',
    { path: '^libs/platform/' },
    { path: '^libs/features/' },
  ),
  forbid(
    'platform-rooms-by-their-index',
    'A room’s inside can be rebuilt as long as its index stays.',
    { path: '^(?:libs/platform/([^/]+)/|libs/features/|apps/)', pathNot: SPEC },
    { path: '^libs/platform/[^/]+/(?!index\\.ts$)', pathNot: '^libs/platform/$1/' },
  ),
  forbid(
    'queue-library-in-one-room',
    'The queue has two backends behind one adapter; features write to the outbox (ADR 0007).',
    { path: '^(?:libs|apps)/', pathNot: `^libs/platform/queue/|${SPEC}` },
    { path: QUEUE },
  ),
  forbid(
    'driver-below-the-unit-of-work',
    'Outside a unit of work there is no actor, no wall and no audit. Allowed: database (the unit of work itself), ' +
      'live (LISTEN needs a connection of its own), queue (BullMQ’s pool), embedded (starts the server), ' +
      'identity/session-reader (asks one function before there is an actor), apps/local (prepares the database).',
    {
      path: '^(?:libs|apps)/',
      pathNot: `^libs/platform/(?:database|live|queue|embedded)/|^libs/features/identity/session-reader\\.ts$|^apps/local/|${SPEC}`,
    },
    { path: DATABASE_DRIVERS },
  ),
];

const features = [
  forbid(
    'features-by-their-index',
    'A feature is entered by its index.ts alone: the rest is its own affair.',
    { path: '^(?:libs/features/([^/]+)/|apps/|test/)', pathNot: SPEC },
    { path: '^libs/features/[^/]+/(?!index\\.ts$)', pathNot: '^libs/features/$1/' },
  ),
  ...FEATURES.slice(0, -1).map((feature, index) =>
    forbid(
      `order-of-features-${feature}`,
      `${feature} stands below: to tell a higher feature something, publish it through the outbox.`,
      { path: `^libs/features/${feature}/` },
      { path: `^libs/features/(?:${FEATURES.slice(index + 1).join('|')})/` },
    ),
  ),
  forbid(
    'schema-is-for-composition',
    'The list of all migrations and entities knows every feature; only what composes them may know it.',
    { path: '^libs/', pathNot: '^libs/features/schema/' },
    { path: '^libs/features/schema/' },
  ),
  forbid(
    'rules-are-pure',
    'x.rules.ts decide from what they are given, so that they are tested in milliseconds: no Nest, no TypeORM, ' +
      'no driver, no clock, of the platform only its errors.',
    { path: '\\.rules\\.ts$' },
    { path: [NEST, ORM, DATABASE_DRIVERS, '^libs/platform/(?!errors/)'] },
  ),
  forbid(
    'controllers-touch-no-database',
    'A controller is a route, an access rule and one call.',
    { path: '\\.controller\\.ts$' },
    { path: [ORM, DATABASE_DRIVERS, '\\.(?:entity|queries|migration)\\.ts$'] },
  ),
];

const apps = [
  forbid(
    'libraries-import-no-app',
    'Apps compose the libraries; a library that knows its app has no second one.',
    { path: '^libs/' },
    { path: '^apps/' },
  ),
  forbid(
    'apps-are-apart',
    'Each app starts, is built and is shipped alone.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'web-knows-contracts-alone',
    'The browser gets the API’s answers and the contracts; nothing else of the server may be bundled.',
    { path: '^apps/web/' },
    { path: '^(?:libs/(?!contracts/)|test/)' },
  ),
  forbid(
    'nothing-shipped-imports-tests',
    'Tests are not in the image.',
    { path: '^(?:libs|apps)/', pathNot: SPEC },
    { path: `^test/|${SPEC}` },
  ),
  forbid(
    'shipped-packages-alone',
    'The image has no development packages; one that is loaded at first use would be missed in the middle of work.',
    { path: '^(?:libs|apps/(?!web/))', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

const everywhere = [
  forbid(
    'no-own-index',
    'An index that its own files import is a cycle, and with decorator metadata a crash at start.',
    { path: '^(libs/contracts|libs/(?:platform|features)/[^/]+)/(?!index\\.ts$)', pathNot: SPEC },
    { path: '^$1/index\\.ts$' },
  ),
  forbid(
    'no-cycles',
    'Nobody understands half of a cycle. Type-only imports count: they bind the reader as much.',
    {},
    { circular: true },
  ),
  forbid(
    'everything-resolves',
    'An import that leads nowhere would slip through every other rule. `virtual:` modules are made by Vite.',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports and that starts nothing is probably forgotten.',
    severity: 'warn',
    from: {
      orphan: true,
      pathNot: `${SPEC}|\\.d\\.m?ts$|^apps/[^/]+/(?:main|start)\\.m?tsx?$|\\.(?:mjs|cjs|js)$|^apps/web/(?:vite\\.config|env\\.d)\\.ts$`,
    },
    to: {},
  },
];

module.exports = {
  forbidden: [...contracts, ...platform, ...features, ...apps, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage|test/together)/|^\\.data/' },
    // Type-only imports are dependencies too.
    tsPreCompilationDeps: true,
  },
  /** Not the tool's: for the spec. Where `#…` leads in the sources; package.json names the built files. */
  aliasesOf: (root) => [
    { name: '#contracts', alias: `${root}/libs/contracts/index.ts`, onlyModule: true },
    { name: '#platform', alias: `${root}/libs/platform` },
    { name: '#features', alias: `${root}/libs/features` },
  ],
  features: FEATURES,
};
