const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const TESTS = [...SPECS, 'test/**'];
const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

const LINES = { skipBlankLines: true, skipComments: true };

/** Budgets of engineering.md 3: over the first number somebody should split it, over the second somebody must. */
const budgets = {
  'house/file-budget': ['warn', 300],
  'max-lines': ['error', 500],
  'house/function-budget': ['warn', { max: 50, ...LINES }],
  'house/function-limit': ['error', { max: 80, ...LINES }],
  'house/max-parameters': 'error',
  'house/complexity': ['error', 10],
};

const correctness = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-debugger': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-unused-expressions': 'error',
  'no-throw-literal': 'error',
  'no-loss-of-precision': 'error',
  'use-isnan': 'error',
};

const types = {
  'typescript/no-explicit-any': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
  'typescript/await-thenable': 'error',
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'typescript/only-throw-error': 'error',
  'no-throw-literal': 'off',
};

export default {
  plugins: ['typescript'],
  jsPlugins: ['./test/architecture/rules/house-rules.js'],
  // Which names are the system's own: setTimeout, for instance, takes no text.
  env: { browser: true, node: true },
  categories: { correctness: 'off' },
  ignorePatterns: ['**/node_modules/', '**/dist/', '**/coverage/', '.data/', 'apps/web/api/schema.d.ts'],
  // A comment switches nothing off: an exception is a line here, with its reason.
  options: { typeAware: true, respectEslintDisableDirectives: false },
  rules: {
    ...correctness,
    ...budgets,
    'house/config-only': 'error',
    'house/no-raw-era': 'error',
    'house/waiting-predicate': 'error',
    'no-restricted-imports': [
      'error',
      // ADR 35: the first interceptor costs every request two chains of observables.
      {
        paths: [
          { name: '@nestjs/common', importNames: ['NestInterceptor', 'UseInterceptors'] },
          { name: '@nestjs/core', importNames: ['APP_INTERCEPTOR'] },
        ],
      },
    ],
  },
  overrides: [
    { files: TYPESCRIPT, rules: types },
    {
      files: ['libs/features/**/*.ts', 'libs/contracts/**/*.ts'],
      excludeFiles: SPECS,
      rules: { 'house/injected-clock': 'error' },
    },
    {
      files: ['libs/**/*.ts', 'apps/**/*.ts'],
      // The typesetter saves documents, and knows no database.
      excludeFiles: ['apps/web/**', 'libs/platform/typeset/**'],
      rules: { 'house/no-entity-save': 'error' },
    },
    {
      files: ['libs/**/*.ts'],
      // Migrations and the rooms that make roles, schemas and servers put names into DDL, which takes no parameters.
      excludeFiles: [
        ...SPECS,
        '**/*.migration.ts',
        'libs/platform/database/**',
        'libs/platform/queue/**',
        'libs/platform/embedded/**',
      ],
      rules: { 'house/constant-sql': 'error' },
    },
    {
      // The schema of the environment itself; what runs before there is one (npm start, containers, tests), and two
      // commands that need an address alone and must run without the keys.
      files: [
        'libs/platform/config/**',
        'apps/local/**',
        'apps/migrate/**',
        'apps/audit/**',
        'docker/**',
        '**/*.config.{js,ts}',
        ...TESTS,
      ],
      rules: { 'house/config-only': 'off' },
    },
    {
      // The one place that knows the number; tests calculate it for themselves, as an oracle must.
      files: ['libs/contracts/calendar/**', ...TESTS],
      rules: { 'house/no-raw-era': 'off' },
    },
    // A describe block is one function.
    { files: SPECS, rules: { 'house/function-budget': 'off', 'house/function-limit': 'off' } },
    // A test may say «this is there»: when it is not, the test fails, as it should.
    { files: TESTS, rules: { 'typescript/no-non-null-assertion': 'off' } },
  ],
};
