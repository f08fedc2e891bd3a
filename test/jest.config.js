/** One configuration for every suite; test/run.mjs chooses the folders. */
export default {
  rootDir: '..',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/apps/web/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#contracts$': '<rootDir>/libs/contracts/index.ts',
    '^#platform/(.*)$': '<rootDir>/libs/platform/$1/index.ts',
    '^#features/(.*)$': '<rootDir>/libs/features/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 60_000,
  // What a file loaded is never wholly given back: a worker of gigabytes spends its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
};
