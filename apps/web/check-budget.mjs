import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

// What the first view costs, gzip, 1 kB = 1000 B. Beyond these figures the build fails.
const budget = { script: 60_000, styles: 16_000 };
const client = path.join(import.meta.dirname, 'dist/client');
const manifest = JSON.parse(readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'));
const html = readFileSync(path.join(client, 'index.html'), 'utf8');

/** A chunk and everything it imports statically. */
function withImports(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) withImports(next, seen);
  return seen;
}
const sizeOf = (file) => gzipSync(readFileSync(path.join(client, file)), { level: 9 }).length;
const sum = (files) => [...files].reduce((total, file) => total + sizeOf(file), 0);

/** The page's own area has a catalogue or its texts stand in the base. */
const texts = (page) => ['base', page.split('/')[1]].map((name) => `src/locales/${name}.de.po`);

const pages = Object.keys(manifest).filter((key) => key.endsWith('.page.tsx'));
const styles = sum(
  Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.css')),
);
const failures = [];
const report = [`styles ${(styles / 1000).toFixed(1)} kB of ${budget.styles / 1000}`];
if (styles > budget.styles) failures.push('styles');
for (const page of pages) {
  const files = withImports('index.html');
  for (const key of [page, ...texts(page)]) withImports(key, files);
  const script = sum([...files].filter((file) => file.endsWith('.js')));
  report.push(`${page} ${(script / 1000).toFixed(1)} kB script in ${files.size} files`);
  // The start page is what people wait for each morning; the others have the hard limit of the whole app.
  if (script > (page.endsWith('start.page.tsx') ? budget.script : 100_000)) failures.push(page);
}
// Rules that the purge could take for unused, because no class name in the source keeps them.
const sheet = readFileSync(
  path.join(client, Object.values(manifest).find(({ file }) => file.endsWith('.css')).file),
  'utf8',
);
for (const rule of [
  '[data-kern-theme=dark]{',
  ':focus-visible{outline:',
  '.prose blockquote{',
  '.prose .mention{',
  '.avatar--green{',
]) {
  if (!sheet.includes(rule)) failures.push(`the styles lack ${rule}…}`);
}
if (/\bhttps?:\/\/(?!www\.w3\.org)/.test(html)) failures.push('index.html names another host');
process.stdout.write(`${report.join('\n')}\n`);
if (failures.length) {
  process.stderr.write(`Over budget: ${failures.join(', ')}\n`);
  process.exitCode = 1;
}
