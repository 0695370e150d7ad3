// Few rules, each of which catches a real bug; layout is Prettier's, unused code is knip's, imports within a project are
// dependency-cruiser's (.dependency-cruiser.cjs). Comments cannot switch rules off.
import nx from '@nx/eslint-plugin';
import ts from 'typescript-eslint';

/** Which project may import which: by the tags in the projects' package.json. */
const boundaries = (packagesOfPureRules) => ({
  depConstraints: [
    { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:pure', 'scope:server'] },
    { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:pure'] },
    { sourceTag: 'scope:server', onlyDependOnLibsWithTags: ['scope:pure'] },
    // The programme's rules stand on nothing: no project, no package.
    { sourceTag: 'scope:pure', onlyDependOnLibsWithTags: [], ...packagesOfPureRules },
    // Journeys and measurements meet the platform over the network, as people do.
    { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:pure', 'scope:server'] },
    { sourceTag: 'scope:bench', onlyDependOnLibsWithTags: ['scope:pure', 'scope:server'] },
    { sourceTag: 'scope:tooling', onlyDependOnLibsWithTags: [] },
  ],
  // Configuration files of the projects build on the workspace's own.
  allow: ['../../libs/tooling/jest.preset.cjs', '../tooling/jest.preset.cjs'],
});

export default ts.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.data', '**/graphql-env.d.ts'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    languageOptions: { parser: ts.parser },
    plugins: { '@nx': nx, '@typescript-eslint': ts.plugin },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries({ bannedExternalImports: ['*'] })],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-cond-assign': 'error',
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/test/**'],
    rules: { '@nx/enforce-module-boundaries': ['error', boundaries({})] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': ['error', { allowMixedPromiseArrays: true }],
      // A default that is written down is an answer; a case that was forgotten is not.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      // Silent in files with decorators: their constructors' types are what Nest injects by, at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
);
