// Jest in ESM mode (node --experimental-vm-modules); TypeScript by SWC with decorator metadata, libs from their sources.
const swc = require('./swc.json');
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@lotsennetz/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'] },
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
};
