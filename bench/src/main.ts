import { mkdirSync } from 'node:fs';
import { measureAnswers } from './figures/answers.figure.js';
import { measureCoverage } from './figures/coverage.figure.js';
import { measureEvents } from './figures/events.figure.js';
import { measureFeed } from './figures/feed.figure.js';
import { measureFinder } from './figures/finder.figure.js';
import { measureGrowth } from './figures/growth.figure.js';
import { measureLive } from './figures/live.figure.js';
import { measurePage } from './figures/page.figure.js';
import { measureStart } from './figures/start.figure.js';
import { measureStatements } from './figures/statements.figure.js';
import { measureRush } from './figures/rush.figure.js';
import { measureThreadLive } from './figures/thread-live.figure.js';
import { measureThread } from './figures/thread.figure.js';
import { amountsOf, readOptions, type Amounts, type FigureName } from './options.js';
import { loadNow, machine } from './report/machine.js';
import { keep, textOf } from './report/readme.js';
import { type Row } from './report/table.js';
import { World } from './world/world.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Measure = (world: World, amounts: Amounts, profileDir: string | null) => Promise<Row[]>;

const figures: Record<FigureName, Measure> = {
  feed: async (world, amounts, profileDir) =>
    measureFeed(await world.with({ posts: amounts.posts }), amounts, profileDir),
  live: async (world, amounts, profileDir) =>
    measureLive(await world.with({ posts: amounts.posts }), amounts, profileDir),
  thread: async (world, amounts, profileDir) =>
    measureThread(await world.with({ posts: amounts.posts }), amounts, profileDir),
  threadLive: async (world, amounts, profileDir) =>
    measureThreadLive(await world.with({ posts: amounts.posts }), amounts, profileDir),
  rush: async (world, amounts, profileDir) =>
    measureRush(await world.with({ posts: amounts.posts }), amounts, profileDir),
  answers: async (world, amounts, profileDir) =>
    measureAnswers(await world.with({ posts: amounts.posts }), amounts, profileDir),
  finder: async (world, amounts, profileDir) =>
    measureFinder(await world.with({ reports: amounts.reports }), amounts, profileDir),
  events: async (world, amounts, profileDir) =>
    measureEvents(await world.with({ posts: amounts.posts }), amounts, profileDir),
  growth: measureGrowth,
  statements: (world, _amounts, profileDir) => measureStatements(world, profileDir),
  coverage: async (world, amounts, profileDir) =>
    measureCoverage(await world.with({ people: amounts.people }), amounts, profileDir),
  start: (_world, amounts) => measureStart(amounts),
  page: async (world, amounts) => measurePage(await world.with({ posts: amounts.posts }), amounts),
};

/** A figure that breaks off is told as such; the others are measured all the same. */
async function measured(figure: FigureName, measure: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await measure();
  } catch (error) {
    console.error(error);
    return [{ figure, measured: 'broke off', aim: 'a figure', met: false, counted: true }];
  }
}

async function run(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const amounts = amountsOf(options);
  const load = loadNow();
  if (options.profileDir !== null) mkdirSync(options.profileDir, { recursive: true });
  const world = await World.open(say);
  const rows: Row[] = [];
  const told = { machine: machine(load), rows };
  try {
    for (const figure of options.only) {
      say(`measuring ${figure}`);
      rows.push(...(await measured(figure, () => figures[figure](world, amounts, options.profileDir))));
      // After each, so that a run that is broken off keeps what it has.
      if (options.write) keep(told);
    }
  } finally {
    await world.close();
  }
  say(`\n${textOf(told)}`);
  return rows.some(({ counted, met }) => counted && met === false) ? 1 : 0;
}

process.exitCode = await run();
