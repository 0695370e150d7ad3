import { isDeepStrictEqual } from 'node:util';
import { LoadClient } from '../clients/load-client.js';
import { PlatformClient } from '../clients/platform-client.js';
import type { Amounts } from '../options.js';
import { platformSettings, startOwn, startPlatform, type Server } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { FEED, PAGE } from '../servers/feed.document.js';
import { memberEmail, SIGNED_IN_MEMBERS } from '../world/seed.js';

interface Contender {
  name: 'floor' | 'mercurius' | 'platform';
  server: Server;
  requests: { headers: Record<string, string>; body: unknown }[];
}

interface Measured {
  perSecond: number;
  cpuMs: number;
  p50: number;
}

const FLOOR_SHARE = 0.35;
/** "Level" with the fastest known server: within what repeated runs differ by. */
const LEVEL = 0.95;

/** A member's feed page through the whole platform, beside the floor and beside Mercurius, in turns. */
export async function measureFeed(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const contenders = await start(databaseUrl);
  const client = LoadClient.start();
  try {
    await requireSameAnswers(contenders);
    const ask = (contender: Contender, seconds: number) => measure(client, contender, amounts.connections, seconds);
    for (const contender of contenders) await ask(contender, amounts.warmUpSeconds);
    const runs = new Map(contenders.map(({ name }) => [name, [] as Measured[]]));
    for (let repetition = 0; repetition < amounts.repetitions; repetition++) {
      for (const contender of contenders)
        runs.get(contender.name)?.push(await ask(contender, amounts.secondsPerServer));
    }
    for (const contender of profileDir === null ? [] : contenders) {
      await contender.server.profiled(profileDir, () => ask(contender, amounts.secondsPerServer));
    }
    return rowsOf((name) => runs.get(name) ?? []);
  } finally {
    await client.stop();
    for (const { server } of contenders) await server.stop();
  }
}

async function start(databaseUrl: string): Promise<Contender[]> {
  const emails = Array.from({ length: SIGNED_IN_MEMBERS }, (_, index) => memberEmail(index + 1));
  const env = { DATABASE_URL: databaseUrl, VIEWERS: JSON.stringify(emails) };
  const body = { query: FEED, variables: { first: PAGE } };
  const asViewer = emails.map((_, index) => ({ headers: { 'x-viewer': String(index) }, body }));
  const platform = await startPlatform('platform', platformSettings(databaseUrl));
  const asMember: Contender['requests'] = [];
  for (const email of emails) {
    const { headers } = await PlatformClient.signIn(platform, email);
    asMember.push({ headers, body });
  }
  return [
    { name: 'floor', server: await startOwn('floor', 'servers/floor.process.js', env), requests: asViewer },
    { name: 'mercurius', server: await startOwn('mercurius', 'servers/mercurius.process.js', env), requests: asViewer },
    { name: 'platform', server: platform, requests: asMember },
  ];
}

/** A ratio means something only when all give the same: compared for every member before anything is measured. */
async function requireSameAnswers(contenders: readonly Contender[]): Promise<void> {
  for (let member = 0; member < SIGNED_IN_MEMBERS; member++) {
    const answers = await Promise.all(
      contenders.map(({ server, requests }) => {
        const client = new PlatformClient(server, requests[member]?.headers);
        return client.data<{ posts: { nodes: unknown[] } }>(FEED, { first: PAGE });
      }),
    );
    const [first, ...others] = answers;
    if (first?.posts.nodes.length !== PAGE) throw new Error('the floor does not give a whole page');
    others.forEach((answer, index) => {
      if (isDeepStrictEqual(first, answer)) return;
      const lines = [first, answer].map((data) => JSON.stringify(data).slice(0, 3_000));
      throw new Error(`floor and ${contenders[index + 1]?.name} answer differently:\n${lines.join('\n')}`);
    });
  }
}

async function measure(
  client: LoadClient,
  { server, requests }: Contender,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const before = await server.cpu();
  const { answers, perSecond, p50 } = await client.load({
    port: server.port,
    path: '/graphql',
    requests,
    connections,
    seconds,
  });
  return { perSecond, p50, cpuMs: ((await server.cpu()) - before) / answers };
}

function rowsOf(runsOf: (name: Contender['name']) => readonly Measured[]): Row[] {
  const of = (name: Contender['name'], field: keyof Measured) => runsOf(name).map((run) => run[field]);
  // Ratios of neighbours in time: what the machine does meanwhile meets both.
  const ratio = (other: Contender['name']) =>
    median(of('platform', 'perSecond').map((own, run) => own / (of(other, 'perSecond')[run] ?? NaN)));
  const absolute = (name: Contender['name']) =>
    `${short(median(of(name, 'perSecond')))}/s, ${short(median(of(name, 'cpuMs')))} ms CPU, p50 ${short(median(of(name, 'p50')))} ms`;
  const ofFloor = ratio('floor');
  const ofMercurius = ratio('mercurius');
  return [
    {
      figure: 'Feed page, signed in, of the floor',
      measured: `${short(ofFloor)} of its throughput`,
      beside: `platform ${absolute('platform')}; floor ${absolute('floor')}`,
      aim: `≥ ${FLOOR_SHARE}`,
      met: ofFloor >= FLOOR_SHARE,
    },
    {
      figure: 'Feed page, signed in, of Mercurius compiled',
      measured: `${short(ofMercurius)} of its throughput`,
      beside: `Mercurius without session ${absolute('mercurius')}`,
      aim: `level (≥ ${LEVEL})`,
      met: ofMercurius >= LEVEL,
    },
  ];
}
