// node swc-build.mjs: compiles src/ of the current project to dist/ as ESM with decorator metadata.
// SWC, because Nest and TypeORM read emitted types (esbuild and tsx emit none). Other files than TypeScript are copied.
import { transformFile } from '@swc/core';
import fs from 'node:fs/promises';
import path from 'node:path';

const config = JSON.parse(await fs.readFile(new URL('./swc.json', import.meta.url), 'utf8'));
await fs.rm('dist', { recursive: true, force: true });
const entries = await fs.readdir('src', { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));

async function emit(file) {
  const target = path.join('dist', path.relative('src', file));
  await fs.mkdir(path.dirname(target), { recursive: true });
  if (/\.(spec|d)\.ts$/.test(file)) return;
  if (!file.endsWith('.ts')) return void (await fs.copyFile(file, target));
  const out = target.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(file, { ...config, swcrc: false, configFile: false });
  await fs.writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  await fs.writeFile(`${out}.map`, map);
}
await Promise.all(files.map(emit));
