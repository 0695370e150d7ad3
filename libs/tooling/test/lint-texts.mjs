// node lint-texts.mjs < CASES: lints texts under the names of existing files, with the workspace's own configuration.
// CASES is a JSON list of { file, text }; prints a JSON list of the rules that were broken, each with its messages.
import { spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { nx, quiet, root } from '../workspace.mjs';

// Nx writes down the graph of projects; without it the rule on their boundaries would be skipped.
spawnSync(process.execPath, [nx, 'show', 'projects'], { cwd: root, env: quiet });
const eslint = new ESLint({ cwd: root });
const answers = [];
for (const { file, text: source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath: `${root}/${file}` });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify(answers));
