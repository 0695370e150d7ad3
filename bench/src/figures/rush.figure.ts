import { Child } from '../processes/child.js';
import { databaseCpu } from '../processes/database-cpu.js';
import { own } from '../processes/paths.js';
import { platformSettings, startPlatform, type Server } from '../processes/server.js';
import { quantile, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { ThreadReaders } from '../clients/thread-readers.js';
import type { ThreadHeard } from '../clients/thread-readers.types.js';
import type { RushQuestion, RushResult } from '../clients/writers.types.js';
import type { Amounts } from '../options.js';
import { withClient } from '../world/world.js';
import { sessionsOf } from './audience.js';
import { forgetThreads, newThread, UPDATES } from './thread-world.js';

const READERS = 50;
/** Time for what was written to reach everybody. */
const PATIENCE_MS = 120_000;

/** Many who write into one thread at a time while many read it: nothing may be lost, nothing may come twice. */
export async function measureRush(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  const platform = await startPlatform('platform-rush', platformSettings(databaseUrl));
  try {
    const { writers, perSecond, seconds } = amounts.rush;
    // A person may write ten a minute: fewer do for a short rush.
    const needed = Math.min(writers, Math.ceil((perSecond * seconds) / 10) + perSecond / 10);
    const cookies = await sessionsOf(platform, Math.max(needed, READERS));
    return await platform.profiled(profileDir, () => rush(platform, databaseUrl, cookies, amounts));
  } finally {
    await platform.stop();
    await forgetThreads(databaseUrl);
  }
}

/** CPU that each side has used so far, in milliseconds. */
const usage = async (platform: Server, databaseUrl: string) => ({
  at: performance.now(),
  server: await platform.cpu(),
  database: await databaseCpu(databaseUrl),
});
type Usage = Awaited<ReturnType<typeof usage>>;

async function rush(
  platform: Server,
  databaseUrl: string,
  cookies: readonly string[],
  { rush: { perSecond, seconds }, socketsPerMember: socketsPerPerson }: Amounts,
): Promise<Row[]> {
  const thread = await newThread(databaseUrl);
  const { port } = platform;
  const reading = { port, cookies: cookies.slice(0, READERS), socketsPerPerson, query: UPDATES, thread: thread.id };
  const readers = await ThreadReaders.open(reading);
  const child = Child.start('writers', own('clients/writers.process.js'));
  try {
    const before = await usage(platform, databaseUrl);
    const written = await child.ask<RushResult>({ port, cookies, thread, perSecond, seconds } satisfies RushQuestion);
    const heard = await readers.finish(written.written.length, PATIENCE_MS);
    const after = await usage(platform, databaseUrl);
    const commits = await commitsOf(databaseUrl, thread.id);
    return rowsOf({ perSecond, seconds, sockets: readers.sockets, written, heard, before, after, commits });
  } finally {
    await child.stop();
    await readers.close();
  }
}

/** When each comment was committed, by its number. Milliseconds since 1970, by the machine's clock. */
const commitsOf = (databaseUrl: string, thread: string): Promise<Map<number, number>> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ number: number; at: number }>(
      `select number, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at from comment where thread_id = $1`,
      [thread],
    );
    return new Map(rows.map(({ number, at }) => [number, at]));
  });

/** From the commit of each comment to each receipt. */
function latenciesOf({ messages }: ThreadHeard, commits: ReadonlyMap<number, number>): Float64Array {
  const latencies = new Float64Array(
    messages.reduce((sum, { numbers, times }) => sum + numbers.length * times.length, 0),
  );
  let index = 0;
  for (const { numbers, times } of messages)
    for (const number of numbers) for (const time of times) latencies[index++] = time - (commits.get(number) ?? NaN);
  return latencies.sort();
}

interface Rush {
  perSecond: number;
  seconds: number;
  sockets: number;
  written: RushResult;
  heard: ThreadHeard;
  before: Usage;
  after: Usage;
  commits: ReadonlyMap<number, number>;
}

function rowsOf({ perSecond, seconds, sockets, written, heard, before, after, commits }: Rush): Row[] {
  const count = written.written.length;
  const kept = new Set(written.written).size === commits.size && commits.size === count;
  const whole = heard.lost === 0 && heard.twice === 0 && heard.disordered === 0 && kept;
  const latencies = latenciesOf(heard, commits);
  const at = (share: number) => short(latencies[Math.floor(share * (latencies.length - 1))] ?? NaN);
  const current = (heard.lastAt - Math.max(...commits.values())) / 1000;
  const took = after.at - before.at;
  const cores = (ms: number) => short(ms / took);
  const deliveries = (count * sockets).toLocaleString('en');
  const of = `${perSecond} comments/s for ${seconds} s, ${sockets} readers`;
  return [
    {
      figure: of,
      measured: whole
        ? `${deliveries} deliveries, none lost, none twice`
        : `${heard.lost} lost, ${heard.twice} twice, ${heard.disordered} out of order, ${commits.size} kept of ${count}`,
      beside: `${count.toLocaleString('en')} written in ${short(written.seconds)} s (${short(count / written.seconds)}/s), answered p50 ${short(quantile(written.latencies, 0.5))} ms, p99 ${short(quantile(written.latencies, 0.99))} ms, sent once more ${written.again}; lines taken up again ${heard.resumed}, threads loaded anew ${heard.reloads}`,
      aim: 'none lost, none twice',
      met: whole,
      counted: true,
    },
    {
      figure: `${of}: commit to receipt`,
      measured: `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
      beside: `all had everything ${short(current)} s after the last commit; ${short(count / (heard.frames / sockets))} comments and ${short(heard.bytes / heard.frames / 1000)} kB a delivery`,
      aim: 'all within 3 s',
      met: current <= 3,
    },
    {
      figure: `${of}: CPU`,
      measured: `${cores(after.server - before.server)} cores server, ${after.database === null || before.database === null ? '?' : cores(after.database - before.database)} database`,
      beside: `readers ${cores(heard.cpu)}, writers ${cores(written.cpu)} cores of the same machine, over ${short(took / 1000)} s`,
    },
  ];
}
