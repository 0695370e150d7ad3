// Browser journeys on one seeded platform; a browser per file, files one after the other (two cores).
module.exports = {
  ...require('../../libs/tooling/jest.preset.cjs'),
  displayName: 'e2e',
  testMatch: ['**/*.e2e.ts'],
  globalSetup: './src/support/global-setup.mjs',
  globalTeardown: './src/support/global-teardown.mjs',
  maxWorkers: 1,
  testTimeout: 60_000,
};
