module.exports = {
  ...require('../../libs/tooling/jest.preset.cjs'),
  displayName: 'api',
  globalSetup: './test/global-setup.mjs',
  globalTeardown: './test/global-teardown.mjs',
  maxWorkers: 2,
  // Long enough for a busy machine; what hangs is found all the same.
  testTimeout: 60_000,
  // Modules of a spec are never given back: a worker that grew is replaced after its spec.
  workerIdleMemoryLimit: '1200MB',
};
