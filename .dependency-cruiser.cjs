// Imports within the projects: ranks and doors of the api's areas, pure files, no cycles. Imports between projects are
// ESLint's (@nx/enforce-module-boundaries).

/**
 * Ranks of the api, lowest first: a file may import areas of lower lines only, never another area of its own line. What must
 * go up or sideways goes by fact or by port. `people` stands above `register`, because a person works at an administration.
 */
const ranks = [
  ['core'],
  ['register', 'topics'],
  ['people', 'audience'],
  ['admission'],
  ['sign-in'],
  ['files', 'members'],
  ['discussion'],
  ['posts', 'reports', 'events', 'questions', 'programme', 'content'],
  ['notifications', 'search', 'statistics', 'audit', 'privacy', 'moderation'],
  ['seed'],
];

/**
 * What other areas may import of an area. Besides wiring, use cases, policies, facts and tables: its part of the schema
 * (`*.graphql`), its list kept in memory (`*.catalog`) and its batches scoped to the viewer (`*.loader`), because types of
 * other areas refer to them. `core` is open; `seed`, start-up files and commands set the whole house up and may import any file.
 */
const doors = ['module', 'service', 'policy', 'facts', 'entity', 'graphql', 'catalog', 'loader'];

const src = '^apps/api/src';
const areas = ranks.flat();
const specs = '\\.spec\\.tsx?$';
/** Start-up files and commands: above all areas. */
const top = `${src}/([^/]+\\.ts$|commands/)`;

const rankRules = ranks.flatMap((line, rank) =>
  line.map((area) => ({
    name: `rank-of-${area}`,
    comment: `${area} may import ${ranks.slice(0, rank).flat().join(', ') || 'no area'} only.`,
    severity: 'error',
    from: { path: `${src}/${area}/`, pathNot: specs },
    to: {
      path: [
        top,
        `${src}/(${[...line.filter((other) => other !== area), ...ranks.slice(rank + 1).flat(), 'none'].join('|')})/`,
      ],
    },
  })),
);

module.exports = {
  forbidden: [
    ...rankRules,
    {
      name: 'area-without-rank',
      comment: 'A new area of the api needs its rank in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: `${src}/(?!(${areas.join('|')}|commands)/)[^/]+/` },
      to: {},
    },
    {
      name: 'doors-of-areas',
      comment: `From another area import only ${doors.map((role) => `*.${role}`).join(', ')}.`,
      severity: 'error',
      from: { path: `${src}/([^/]+)/`, pathNot: [specs, `${src}/(seed|commands)/`] },
      to: {
        path: `${src}/[^/]+/`,
        pathNot: [`${src}/(core|commands|$1)/`, `\\.(${doors.join('|')})\\.ts$`],
      },
    },
    {
      name: 'pure-policies-and-rules',
      comment:
        'Policies and rules decide over loaded rows: no package, no Node, no database; other files by type only.',
      severity: 'error',
      from: { path: '\\.(policy|rules)\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'pure-policies-and-rules',
      severity: 'error',
      from: { path: '\\.(policy|rules)\\.ts$' },
      to: {
        path: [
          `${src}/core/(?!access/actor\\.ts|database/conditions\\.ts|facts/fact\\.ts|text/table-lines\\.ts)`,
          '\\.(module|service|resolver|controller|store|loader|catalog)\\.ts$',
        ],
      },
    },
    {
      name: 'no-cycle',
      comment:
        'Relations point one way. A page that the router fetches when it is opened may refer back to the router.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-test-code-in-sources',
      comment: 'What is built and shipped imports no spec and no test helper.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: specs },
      to: { path: [specs, '^(apps|libs)/[^/]+/test/'] },
    },
    {
      name: 'no-dev-package-at-run-time',
      comment: 'An installation without development packages must run.',
      severity: 'error',
      from: { path: '^(apps/api|libs/(programme|limits|embedded-postgres))/src/', pathNot: specs },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unknown-file',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@lotsennetz/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
