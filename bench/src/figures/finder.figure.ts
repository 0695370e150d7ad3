import type { Amounts } from '../options.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { COST, FINDER, FINDER_AS_JSON, PEERS, TOPICS } from '../servers/finder.sql.js';
import { startFloor } from '../servers/floor.js';
import { withClient } from '../world/world.js';
import { contest, requireSameAnswers, type Contender } from './contest.js';
import { asMembers, EMAILS } from './feed.figure.js';

const SHARE = 0.35;
const PEERS_MS = 50;

/** The finder's first page with two filters and all counts, beside one statement; and the peers for a topic. */
export async function measureFinder(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const readers = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ ags: string }>(
      `select p.ags from unnest($1::text[]) with ordinality as asked(email, number) join person p on p.email = asked.email::citext
       order by asked.number`,
      [EMAILS],
    );
    return rows;
  });
  const floor = await startFloor('finder-floor', databaseUrl, {
    sql: FINDER_AS_JSON,
    values: readers.map(({ ags }) => [[...TOPICS], COST, ags, ['staedtetag']]),
  });
  const platform = await startPlatform('platform-finder', platformSettings(databaseUrl));
  const body = { query: FINDER, variables: { filter: { topics: TOPICS, costUpTo: COST } } };
  const reports = amounts.reports.toLocaleString('en');
  try {
    const contenders: Contender<'floor' | 'platform'>[] = [
      {
        name: 'floor',
        server: floor,
        requests: readers.map((_, index) => ({ headers: { 'x-viewer': String(index) }, body })),
      },
      { name: 'platform', server: platform, requests: await asMembers(platform, body) },
    ];
    await requireSameAnswers(contenders, readers.length);
    const results = await contest(contenders, amounts, profileDir);
    const share = results.ratio('platform', 'floor');
    const peers: Contender<'peers'> = {
      name: 'peers',
      server: platform,
      requests: await asMembers(platform, { query: PEERS, variables: { topic: TOPICS[0] } }),
    };
    // One after the other: what somebody waits who asks.
    const p50 = (await contest([peers], { ...amounts, connections: 1 }, null)).median('peers', 'p50');
    return [
      {
        figure: `Finder over ${reports} reports, two filters, page and counts, of the floor`,
        measured: `${short(share)} of its throughput`,
        beside: `platform ${results.absolute('platform')}; floor ${results.absolute('floor')}`,
        aim: `≥ ${SHARE}`,
        met: share >= SHARE,
      },
      {
        figure: `Peers for a topic over ${reports} reports, p50`,
        measured: `${short(p50)} ms`,
        beside: 'ten of them with whom to ask',
        aim: `≤ ${PEERS_MS} ms`,
        met: p50 <= PEERS_MS,
      },
    ];
  } finally {
    await platform.stop();
    await floor.stop();
  }
}
