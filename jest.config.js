/** sqlite3 loaded once for all test files: loaded anew in each, it leaks 15 MB a file. */
module.exports = {
  testEnvironment: '<rootDir>/test/support/sqlite3-env.js',
  moduleNameMapper: {
    '^sqlite3$': '<rootDir>/test/support/sqlite3-shared.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.[tj]s$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  // Packages that ship only ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|js-tokens|content-disposition)/)'],
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testTimeout: 60_000,
};
