import { PlatformClient } from '../clients/platform-client.js';
import type { Amounts } from '../options.js';
import { platformSettings, startOwn, startPlatform, type Server } from '../processes/server.js';
import { short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { FEED, PAGE } from '../servers/feed.document.js';
import { FEED_AS_JSON, valuesOf, viewersOf } from '../servers/feed.sql.js';
import { startFloor } from '../servers/floor.js';
import { memberEmail, SIGNED_IN_MEMBERS } from '../world/seed.js';
import { withClient } from '../world/world.js';
import { contest, requireSameAnswers, type Contender } from './contest.js';

const FLOOR_SHARE = 0.35;
/** "Level" with the fastest known server: within what repeated runs differ by. */
const LEVEL = 0.95;
const BODY = { query: FEED, variables: { first: PAGE } };
/** The members whose requests are measured. */
export const EMAILS = Array.from({ length: SIGNED_IN_MEMBERS }, (_, index) => memberEmail(index + 1));

/** A member's feed page through the whole platform, beside the floor and beside Mercurius, in turns. */
export async function measureFeed(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const contenders = await start(databaseUrl);
  try {
    await requireSameAnswers(contenders, SIGNED_IN_MEMBERS);
    const results = await contest(contenders, amounts, profileDir);
    const ofFloor = results.ratio('platform', 'floor');
    const ofMercurius = results.ratio('platform', 'mercurius');
    return [
      {
        figure: 'Feed page, signed in, of the floor',
        measured: `${short(ofFloor)} of its throughput`,
        beside: `platform ${results.absolute('platform')}; floor ${results.absolute('floor')}`,
        aim: `≥ ${FLOOR_SHARE}`,
        met: ofFloor >= FLOOR_SHARE,
      },
      {
        figure: 'Feed page, signed in, of Mercurius compiled',
        measured: `${short(ofMercurius)} of its throughput`,
        beside: `Mercurius without session ${results.absolute('mercurius')}`,
        aim: `level (≥ ${LEVEL})`,
        met: ofMercurius >= LEVEL,
      },
    ];
  } finally {
    for (const { server } of contenders) await server.stop();
  }
}

/** A request of each of the measured members, in the platform's own way: the page of the feed where nothing else is asked. */
export async function asMembers(
  platform: Server,
  body: Contender['requests'][number]['body'] = BODY,
): Promise<Contender['requests']> {
  const requests: Contender['requests'][number][] = [];
  for (const email of EMAILS) {
    const { headers } = await PlatformClient.signIn(platform, email);
    requests.push({ headers, body });
  }
  return requests;
}

async function start(databaseUrl: string): Promise<Contender<'floor' | 'mercurius' | 'platform'>[]> {
  const viewers = await withClient(databaseUrl, (client) => viewersOf(client, EMAILS));
  const asViewers = EMAILS.map((_, index) => ({ headers: { 'x-viewer': String(index) }, body: BODY }));
  const floor = await startFloor('floor', databaseUrl, { sql: FEED_AS_JSON, values: viewers.map(valuesOf) });
  const env = { DATABASE_URL: databaseUrl, VIEWERS: JSON.stringify(viewers) };
  const mercurius = await startOwn('mercurius', 'servers/mercurius.process.js', env);
  const platform = await startPlatform('platform', platformSettings(databaseUrl));
  return [
    { name: 'floor', server: floor, requests: asViewers },
    { name: 'mercurius', server: mercurius, requests: asViewers },
    { name: 'platform', server: platform, requests: await asMembers(platform) },
  ];
}
