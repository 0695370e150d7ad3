// node schema.mjs [--check] [FILE]: prints the contract of the built api to schema.graphql; with --check only compares.
import fs from 'node:fs/promises';
import path from 'node:path';
import { printContract, staleness } from './contract.mjs';
import { build, builtApi, root } from './workspace.mjs';

const args = process.argv.slice(2);
const check = args.includes('--check');
const file = path.resolve(args.find((word) => !word.startsWith('--')) ?? path.join(root, 'schema.graphql'));

// The check runs as an Nx target, which has built the api before.
if (!check) build(['api']);
const { buildSchema } = await builtApi('schema.js');
const printed = printContract(await buildSchema());

if (!check) {
  await fs.writeFile(file, printed);
} else {
  const stale = staleness(printed, await fs.readFile(file, 'utf8').catch(() => ''));
  if (stale) {
    console.error(stale);
    process.exitCode = 1;
  }
}
