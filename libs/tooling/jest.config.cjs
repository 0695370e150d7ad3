// Linters and builds take their time on a busy machine.
module.exports = { ...require('./jest.preset.cjs'), displayName: 'tooling', testTimeout: 120_000 };
