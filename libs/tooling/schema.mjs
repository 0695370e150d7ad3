// node schema.mjs [--check] [FOLDER]: prints the contract (schema.graphql) and who may call what (apps/api/access-table.md)
// from the api; with --check only compares. FOLDER: where the workspace's files are read or written instead.
import fs from 'node:fs/promises';
import path from 'node:path';
import { printContract, staleness } from './contract.mjs';
import { build, builtApi, root } from './workspace.mjs';

const args = process.argv.slice(2);
const check = args.includes('--check');
const folder = path.resolve(args.find((word) => !word.startsWith('--')) ?? root);

// The check runs as an Nx target, which has built the api before.
if (!check) build(['api']);
const [{ buildSchema }, { printAccessTable }] = await Promise.all(
  ['schema.js', 'core/access/access-table.js'].map(builtApi),
);
const schema = await buildSchema();
const printed = { 'schema.graphql': printContract(schema), 'apps/api/access-table.md': printAccessTable(schema) };

for (const [name, text] of Object.entries(printed)) {
  const file = path.join(folder, name);
  if (!check) {
    await fs.writeFile(file, text);
    continue;
  }
  const stale = staleness(name, text, await fs.readFile(file, 'utf8').catch(() => ''));
  if (!stale) continue;
  console.error(stale);
  process.exitCode = 1;
}
