import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The server sends these files as they are: compressing once, here, costs no request anything.
const assets = path.join(import.meta.dirname, '../dist/client');
for (const name of readdirSync(assets, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(assets, name);
  if (!/\.(js|css|svg)$/.test(name) || !statSync(file).isFile()) continue;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
