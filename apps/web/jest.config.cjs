// Preact 11 exists as ES module only, urql and Lingui ask for React from CommonJS: so everything is turned into
// CommonJS here, and this project runs Jest without --experimental-vm-modules.
const path = require('node:path');
const preact = path.dirname(require.resolve('preact/package.json'));
const esModules = ['preact', '@testing-library/preact', 'urql', '@urql', 'wonka', 'wouter', 'regexparam', 'valibot'];

module.exports = {
  displayName: 'web',
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@lotsennetz/source', 'browser'] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
    '^virtual:icons$': '<rootDir>/test/icons.ts',
    '\\.po$': '<rootDir>/test/catalogue.ts',
    '^react(-dom)?$': `${preact}/compat/dist/compat.mjs`,
    '^react/jsx-runtime$': `${preact}/jsx-runtime/dist/jsxRuntime.mjs`,
    '^preact$': `${preact}/dist/preact.mjs`,
    '^preact/hooks$': `${preact}/hooks/dist/hooks.mjs`,
    '^preact/jsx-runtime$': `${preact}/jsx-runtime/dist/jsxRuntime.mjs`,
    '^preact/test-utils$': `${preact}/test-utils/dist/testUtils.mjs`,
    '^preact/compat$': `${preact}/compat/dist/compat.mjs`,
  },
  setupFiles: ['<rootDir>/test/set-up.ts'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
};
