// npm run check: every check that needs no running platform. Two at a time, silent while they pass, with their time in seconds.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { nx, quiet, root } from './workspace.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const target = (name) => [nx, 'run-many', '-t', name, '--parallel=1', '--output-style=static'];

/** Longest first, so that the short ones fill the second place. */
const steps = [
  { name: 'lint', what: 'typed lint, imports between projects', args: target('lint') },
  { name: 'types', what: 'strict types', args: target('typecheck') },
  { name: 'contract', what: 'schema.graphql is what the api prints', args: target('contract') },
  { name: 'format', what: 'layout', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '.'] },
  {
    name: 'imports',
    what: 'ranks in the api, cycles',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', 'bench', '--config'],
  },
  { name: 'unused', what: 'files, exports, packages', args: [bin('knip/bin/knip.js'), '--no-progress'] },
];

function run({ name, what, args }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      if (code !== 0) console.error(`\n✗ ${name} (${what})\n${Buffer.concat(output).toString('utf8').trim()}\n`);
      resolve({ name, passed: code === 0, seconds });
    });
  });
}

const began = performance.now();
const results = [];
const waiting = [...steps];
const lane = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
};
await Promise.all([lane(), lane()]);

const failed = results.filter(({ passed }) => !passed).length;
const parts = results.map(({ name, passed, seconds }) => `${passed ? '' : '✗ '}${name} ${seconds.toFixed(1)}`);
const all = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `check: ${failed === 0 ? 'passed' : `${failed} of ${steps.length} failed`} in ${all} s (${parts.join(', ')})`,
);
process.exitCode = failed === 0 ? 0 : 1;
