// npm run check: every check that needs no running platform. Silent while they pass, with their time in seconds.
import path from 'node:path';
import { runSteps } from './steps.mjs';
import { nx, quiet, root } from './workspace.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const target = (name, ...projects) => [
  nx,
  'run-many',
  '-t',
  name,
  ...projects,
  '--parallel=1',
  '--output-style=static',
];

/** Longest first, so that the short ones fill the second place. */
const steps = [
  { name: 'lint of the api', what: 'typed lint, imports between projects', args: target('lint', '-p', 'api') },
  { name: 'lint', what: 'typed lint, imports between projects', args: target('lint', '--exclude', 'api') },
  { name: 'types', what: 'strict types', args: target('typecheck') },
  { name: 'contract', what: 'schema.graphql and the access table are what the api prints', args: target('contract') },
  { name: 'format', what: 'layout', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '.'] },
  {
    name: 'imports',
    what: 'ranks and doors in the api, pure files, cycles',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', 'bench', '--config'],
  },
  { name: 'unused', what: 'files, exports, packages', args: [bin('knip/bin/knip.js'), '--no-progress'] },
];

const passed = await runSteps(steps, { cwd: root, env: quiet, say: (text) => console.log(text) });
process.exitCode = passed ? 0 : 1;
