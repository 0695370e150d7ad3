// Real servers take their time on a busy machine.
module.exports = { ...require('../tooling/jest.preset.cjs'), displayName: 'embedded-postgres', testTimeout: 30_000 };
