const { availableParallelism } = require('node:os');
const { inMemory } = require('./test/support/in-memory.js');
const { askedFor } = require('./test/support/spec-files.js');

inMemory();

const base = {
  // sqlite3 is loaded once for all test files: loaded anew in each, it leaks 15 MB a file.
  testEnvironment: '<rootDir>/test/support/sqlite3-env.js',
  moduleNameMapper: {
    '^sqlite3$': '<rootDir>/test/support/sqlite3-shared.js',
    '^jiti$': '<rootDir>/test/support/jiti-shared.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.[tj]s$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  // Packages that ship only ES modules.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|js-tokens|content-disposition|openid-client|oauth4webapi|jose)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['reflect-metadata'],
};

module.exports = {
  // Generous, because a busy machine is no defect; a test that waits for something has a limit of its own.
  testTimeout: 240_000,
  // A test waits for a database, a browser or a process a sixth of its time: three files share two cores.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/slowest-first.js',
  projects: [
    {
      ...base,
      displayName: 'sqlite',
      testMatch: askedFor
        ? ['<rootDir>/test/**/*.spec.ts']
        : ['<rootDir>/test/{model,together,web}/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(race|mutants)/'],
    },
    // Each machine changed in one place at a time: `npm run test:mutants`.
    { ...base, displayName: 'mutants', testMatch: ['<rootDir>/test/mutants/*.spec.ts'] },
    // Nodes that are killed, stopped and cut off at random: `npm run test:race`, not part of `npm test`.
    { ...base, displayName: 'race', testMatch: ['<rootDir>/test/race/**/*.spec.ts'] },
    {
      // What touches the database runs again on a real PostgreSQL, which the run starts itself.
      ...base,
      displayName: 'postgres',
      testMatch: askedFor
        ? ['<rootDir>/test/{e2e,model,people,storage,views}/**/*.spec.ts']
        : ['<rootDir>/test/{model,together}/*.spec.ts'],
      // An exploration asks no database.
      testPathIgnorePatterns: ['/node_modules/', '/model/explore.spec'],
      globalSetup: '<rootDir>/test/support/postgres-setup.ts',
      globalTeardown: '<rootDir>/test/support/postgres-teardown.ts',
      setupFiles: [...base.setupFiles, '<rootDir>/test/support/postgres-env.js'],
    },
  ],
};
