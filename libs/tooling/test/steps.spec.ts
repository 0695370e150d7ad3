import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runSteps } from '../steps.mjs';
import { node } from './processes.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'steps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const step = (name: string, script: string) => ({ name, what: `step ${name}`, args: ['-e', script] });

async function run(steps: ReturnType<typeof step>[]): Promise<{ passed: boolean; said: string }> {
  const said: string[] = [];
  const passed = await runSteps(steps, { cwd: folder, env: process.env, say: (line: string) => said.push(line) });
  return { passed, said: said.join('\n') };
}

describe('the steps of the check', () => {
  it('pass silently, with one line of their times', async () => {
    const { passed, said } = await run([step('a', 'console.log("loud")'), step('b', '')]);
    expect(passed).toBe(true);
    expect(said).toMatch(/^check: passed in \d+\.\d s \((a \d+\.\d, b|b \d+\.\d, a) \d+\.\d\)$/);
  });

  it.each([
    ['ends with an error', 'console.log("out"); console.error("err"); process.exitCode = 3'],
    ['throws', 'console.log("out"); throw new Error("err")'],
    [
      'is killed',
      'console.log("out"); console.error("err"); setTimeout(() => process.kill(process.pid, "SIGKILL"), 100)',
    ],
  ])('fail when one %s, and show what it said', async (_, script) => {
    const { passed, said } = await run([step('bad', script), step('good', 'console.log("fine")')]);
    expect(passed).toBe(false);
    expect(said).toContain('✗ bad (step bad)\n');
    expect(said).toMatch(/out[^]*err|err[^]*out/);
    expect(said).not.toContain('fine');
    expect(said).toMatch(/check: 1 of 2 failed in/);
  });

  it('all run, at most two at a time', async () => {
    const file = path.join(folder, 'log');
    const script = `const fs = require('node:fs'); const say = (word) => fs.appendFileSync(${JSON.stringify(file)}, word);
      say('+'); setTimeout(() => { say('-'); process.exitCode = 1; }, 150)`;
    const { said } = await run(['a', 'b', 'c', 'd', 'e'].map((name) => step(name, script)));
    expect(said).toContain('check: 5 of 5 failed');
    let open = 0;
    const counts = [...readFileSync(file, 'utf8')].map((sign) => (open += sign === '+' ? 1 : -1));
    expect(counts).toHaveLength(10);
    expect(Math.max(...counts)).toBe(2);
  });
});

describe('a command of the api', () => {
  it.each(['nonsense', '../main', ''])('that does not exist is refused: "%s"', (name) => {
    expect(node(['libs/tooling/run.mjs', name])).toEqual({ code: 2, out: '', err: `There is no command "${name}".\n` });
  });
});
