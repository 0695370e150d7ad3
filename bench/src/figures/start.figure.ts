import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Amounts } from '../options.js';
import { DATA_DIR, WEB_BUILD } from '../processes/paths.js';
import { startPlatform } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';

/** The page that the web app begins with. */
const FIRST_PAGE = 'src/posts/start.page.tsx';

/** How long `npm start` takes in a fresh folder, with its database and demo world, and in one that is there. */
export async function measureStart({ repetitions }: Amounts): Promise<Row[]> {
  const folder = path.join(DATA_DIR, 'start');
  const first: number[] = [];
  const second: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    first.push(await secondsToStart(folder));
    second.push(await secondsToStart(folder));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  return [
    {
      figure: 'Start-up with embedded database: first, second',
      measured: `${short(median(first))} s, ${short(median(second))} s`,
      beside: 'the first makes the database and the demo world',
    },
    scriptOfFirstView(),
  ];
}

async function secondsToStart(folder: string): Promise<number> {
  const began = performance.now();
  const platform = await startPlatform('platform-start', { DATA_DIR: folder, LOG_LEVEL: 'warn' });
  const seconds = (performance.now() - began) / 1000;
  await platform.stop();
  return seconds;
}

interface Chunk {
  file: string;
  imports?: string[];
}

/** Script that a browser loads before the start page stands, as its server sends it. */
function scriptOfFirstView(): Row {
  const manifest = JSON.parse(readFileSync(path.join(WEB_BUILD, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  if (!manifest[FIRST_PAGE]) throw new Error(`the web app has no ${FIRST_PAGE}`);
  for (const key of ['index.html', FIRST_PAGE, ...['base', 'posts'].map((name) => `src/locales/${name}.de.po`)])
    add(key);
  const sizeOf = (file: string) => {
    const packed = path.join(WEB_BUILD, `${file}.gz`);
    return existsSync(packed)
      ? readFileSync(packed).length
      : gzipSync(readFileSync(path.join(WEB_BUILD, file)), { level: 9 }).length;
  };
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((sum, file) => sum + sizeOf(file), 0);
  return {
    figure: 'Script of the first view, gzip',
    measured: `${short(bytes / 1000)} kB in ${scripts.length} files`,
    beside: 'NodeBB 4, topic page: 276 kB',
    aim: '≤ 60 kB (budget of the build)',
    met: bytes <= 60_000,
  };
}
