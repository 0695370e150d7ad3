import type { Amounts } from '../options.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { viewersOf } from '../servers/feed.sql.js';
import { startFloor } from '../servers/floor.js';
import { THREAD, THREAD_AS_JSON } from '../servers/thread.sql.js';
import { COMMENTS } from '../world/seed.js';
import { withClient } from '../world/world.js';
import { contest, requireSameAnswers, type Contender } from './contest.js';
import { asMembers, EMAILS } from './feed.figure.js';

const AIM = 0.35;

/** Id of the long thread of a world. */
export const threadOf = (databaseUrl: string): Promise<string> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from bench_thread`);
    if (!rows[0]) throw new Error('the world has no thread');
    return rows[0].id;
  });

/** Opening a long thread: its first fifty comments with counts, reactions and authors, beside one statement. */
export async function measureThread(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const thread = await threadOf(databaseUrl);
  const viewers = await withClient(databaseUrl, (client) => viewersOf(client, EMAILS));
  const values = viewers.map(({ id }) => [thread, id]);
  const floor = await startFloor('thread-floor', databaseUrl, { sql: THREAD_AS_JSON, values });
  const platform = await startPlatform('platform-thread', platformSettings(databaseUrl));
  const body = { query: THREAD, variables: { host: { kind: 'POST', id: thread } } };
  try {
    const contenders: Contender<'floor' | 'platform'>[] = [
      {
        name: 'floor',
        server: floor,
        requests: values.map((_, index) => ({ headers: { 'x-viewer': `${index}` }, body })),
      },
      { name: 'platform', server: platform, requests: await asMembers(platform, body) },
    ];
    await requireSameAnswers(contenders, values.length);
    const results = await contest(contenders, amounts, profileDir);
    const share = results.ratio('platform', 'floor');
    return [
      {
        figure: `Thread of ${COMMENTS.toLocaleString('en')} comments, opened, of the floor`,
        measured: `${short(share)} of its throughput`,
        beside: `platform ${results.absolute('platform')}; floor ${results.absolute('floor')}`,
        aim: `≥ ${AIM}`,
        met: share >= AIM,
      },
    ];
  } finally {
    await platform.stop();
    await floor.stop();
  }
}
