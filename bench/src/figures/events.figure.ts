import type { Amounts } from '../options.js';
import { platformSettings, startPlatform, type Server } from '../processes/server.js';
import { short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { LIST, LIST_AS_JSON, MONTH, MONTH_AS_JSON } from '../servers/events.sql.js';
import { valuesOf, viewersOf, type Viewer } from '../servers/feed.sql.js';
import { startFloor, type Floor } from '../servers/floor.js';
import { ANSWERS, calendar } from '../world/events.js';
import { withClient } from '../world/world.js';
import { contest, requireSameAnswers, type Contender } from './contest.js';
import { asMembers, EMAILS } from './feed.figure.js';

const AIM = 0.35;

interface Asked {
  name: string;
  body: Contender['requests'][number]['body'];
  sql: string;
  values: (viewer: Viewer) => readonly unknown[];
}

/** The list of what comes next and a month, each for members with answers of their own, beside one statement. */
export async function measureEvents(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const viewers = await withClient(databaseUrl, async (client) => {
    await calendar(client);
    return viewersOf(client, EMAILS);
  });
  // Next month: nothing in it is over, whatever the day of the run.
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
  const asked: Asked[] = [
    { name: 'Event list', body: { query: LIST, variables: {} }, sql: LIST_AS_JSON, values: valuesOf },
    {
      name: 'Month of events',
      body: { query: MONTH, variables: { month } },
      sql: MONTH_AS_JSON,
      values: (viewer) => [...valuesOf(viewer), `${month}-01`],
    },
  ];
  const platform = await startPlatform('platform-events', platformSettings(databaseUrl));
  try {
    const rows: Row[] = [];
    for (const each of asked) {
      const floor = { sql: each.sql, values: viewers.map(each.values) };
      rows.push(await rowOf(each, platform, databaseUrl, floor, amounts, profileDir));
    }
    return rows;
  } finally {
    await platform.stop();
  }
}

async function rowOf(
  { name, body }: Asked,
  platform: Server,
  databaseUrl: string,
  statement: Floor,
  amounts: Amounts,
  profileDir: string | null,
): Promise<Row> {
  const floor = await startFloor('events-floor', databaseUrl, statement);
  try {
    const contenders: Contender<'floor' | 'platform'>[] = [
      {
        name: 'floor',
        server: floor,
        requests: EMAILS.map((_, index) => ({ headers: { 'x-viewer': String(index) }, body })),
      },
      { name: 'platform', server: platform, requests: await asMembers(platform, body) },
    ];
    await requireSameAnswers(contenders, EMAILS.length);
    const results = await contest(contenders, amounts, profileDir);
    const share = results.ratio('platform', 'floor');
    return {
      figure: `${name} with own answers among ${ANSWERS.toLocaleString('en')}, of the floor`,
      measured: `${short(share)} of its throughput`,
      beside: `platform ${results.absolute('platform')}; floor ${results.absolute('floor')}`,
      aim: `≥ ${AIM}`,
      met: share >= AIM,
    };
  } finally {
    await floor.stop();
  }
}
