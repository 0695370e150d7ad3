// Runs commands two at a time and tells how it went.
import { spawn } from 'node:child_process';

/** One command of Node: `name` for the summary, `what` it looks at. */
function run({ name, what, args }, { cwd, env }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) =>
      resolve({
        name,
        what,
        passed: code === 0,
        output: Buffer.concat(output).toString('utf8').trim(),
        seconds: (performance.now() - began) / 1000,
      }),
    );
  });
}

/**
 * Runs the steps in their order, at most two at once, whatever fails. `say` hears the output of each step that failed and,
 * last, one line with the seconds of all. Answers whether all passed.
 */
export async function runSteps(steps, { say, ...surroundings }) {
  const began = performance.now();
  const waiting = [...steps];
  const results = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await run(step, surroundings);
      if (!result.passed) say(`\n✗ ${result.name} (${result.what})\n${result.output}\n`);
      results.push(result);
    }
  };
  await Promise.all([lane(), lane()]);
  const failed = results.filter(({ passed }) => !passed).length;
  const parts = results.map(({ name, passed, seconds }) => `${passed ? '' : '✗ '}${name} ${seconds.toFixed(1)}`);
  const outcome = failed === 0 ? 'passed' : `${failed} of ${steps.length} failed`;
  say(`check: ${outcome} in ${((performance.now() - began) / 1000).toFixed(1)} s (${parts.join(', ')})`);
  return failed === 0;
}
