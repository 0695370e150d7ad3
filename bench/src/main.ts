import { mkdirSync } from 'node:fs';
import { measureFeed } from './figures/feed.figure.js';
import { measureLive } from './figures/live.figure.js';
import { amountsOf, readOptions } from './options.js';
import { machine } from './report/machine.js';
import { missedIn, tableOf, type Row } from './report/table.js';
import { World } from './world/world.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const amounts = amountsOf(options);
  if (options.profileDir !== null) mkdirSync(options.profileDir, { recursive: true });
  const world = await World.open();
  const rows: Row[] = [];
  try {
    const database = await world.withPosts(amounts.posts, say);
    if (options.only.includes('feed')) rows.push(...(await measureFeed(database, amounts, options.profileDir)));
    if (options.only.includes('live')) rows.push(...(await measureLive(database, amounts, options.profileDir)));
  } finally {
    await world.close();
  }
  say(machine());
  say(tableOf(rows));
  for (const sentence of missedIn(rows)) say(sentence);
  return rows.some(({ counted, met }) => counted && met === false) ? 1 : 0;
}

process.exitCode = await run();
