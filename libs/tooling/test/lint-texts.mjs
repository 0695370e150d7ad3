// node lint-texts.mjs < CASES: lints texts under the names of existing files, with the workspace's own configuration.
// CASES is a JSON list of { file, text }; prints a JSON list of the rules that were broken, each with its messages.
import { text } from 'node:stream/consumers';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { root } from '../workspace.mjs';

// Without the graph of projects the rule on their boundaries would be skipped.
await createProjectGraphAsync();
const eslint = new ESLint({ cwd: root });
const answers = [];
for (const { file, text: source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath: `${root}/${file}` });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify(answers));
