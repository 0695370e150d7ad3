// Three replicas as processes of their own, with kill -9, a reset of the database and a Redis that comes and goes.
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/test/*.system.ts'],
  testTimeout: 120_000,
  // One after the other: each brings processes enough for two cores.
  maxWorkers: 1,
};
