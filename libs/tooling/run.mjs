// node run.mjs NAME [ARGUMENT …]: builds the api where needed and runs one of its commands (apps/api/src/commands/NAME.ts).
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, builtApi } from './workspace.mjs';

const commands = new URL('../../apps/api/src/commands/', import.meta.url);
const [name = '', ...args] = process.argv.slice(2);
const file = new URL(`${name}.ts`, commands);
if (!/^[a-z-]+$/.test(name) || !fs.existsSync(file)) {
  console.error(`There is no command "${name}".`);
  process.exit(2);
}
build(['api']);
// A command reads its words where every Node program does.
process.argv = [process.execPath, fileURLToPath(import.meta.url), ...args];
await builtApi(`commands/${name}.js`);
