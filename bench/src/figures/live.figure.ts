import type pg from 'pg';
import { Editor, TITLE } from '../clients/editor.js';
import { metric } from '../clients/metrics.js';
import { PlatformClient } from '../clients/platform-client.js';
import { Readers } from '../clients/readers.js';
import type { Amounts } from '../options.js';
import { requireDescriptors } from '../processes/descriptors.js';
import { platformSettings, startOwn, startPlatform, type Memory, type Server } from '../processes/server.js';
import { median, quantile, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { memberEmail } from '../world/seed.js';
import { withClient } from '../world/world.js';

/** What the web app listens to. */
const NEWS = `subscription NewsChanged($after: Cursor) { newsChanged(after: $after) { cursor kind postId
  post { id title summary editedAt publishedAt association { id } topics { id } } } }`;
const CPU_AIM = 1.5;
const MEMORY_AIM = 2;
const WARM_UP = 3;

interface Run {
  /** Server CPU per delivery, in microseconds. */
  cpu: number;
  /** Milliseconds from the beginning to each receipt. */
  latencies: number[];
}

interface Side {
  server: Server;
  readers: Readers;
  /** Bytes of memory per socket. */
  heap: number;
  rss: number;
}

/** One news item to many sockets, beside a bare broadcast of the same bytes. */
export async function measureLive(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  requireDescriptors(amounts.socketMembers * amounts.socketsPerMember);
  const platform = await startPlatform('platform-live', platformSettings(databaseUrl));
  const raw = await startOwn('raw', 'servers/broadcast.process.js');
  const sides: Side[] = [];
  try {
    const own = await platform.profiled(profileDir, () => subscribers(platform, amounts), 'allocations');
    sides.push(own);
    const editor = await Editor.signIn(platform);
    const items = (count: number) => withClient(databaseUrl, (client) => publish(own, editor, client, count));
    await items(WARM_UP);
    const bare = await listeners(raw, amounts);
    sides.push(bare);
    const { text } = await items(1);
    await broadcast(bare, text, WARM_UP);

    const executed = await metric(platform, 'lotsennetz_live_executions_total');
    const runs: { platform: Run; raw: Run }[] = [];
    for (let repetition = 0; repetition < amounts.repetitions; repetition++) {
      const { run } = await items(amounts.itemsPerRepetition);
      runs.push({ platform: run, raw: await broadcast(bare, text, amounts.itemsPerRepetition) });
    }
    const executions = (await metric(platform, 'lotsennetz_live_executions_total')) - executed;
    if (profileDir !== null) await platform.profiled(profileDir, () => items(amounts.itemsPerRepetition));
    return rowsOf(own, bare, runs, executions / (amounts.repetitions * amounts.itemsPerRepetition));
  } finally {
    for (const { readers } of sides) await readers.close();
    await platform.stop();
    // The feed is as it was, for the other figures and the next run.
    await withClient(databaseUrl, (client) => client.query(`delete from post where title = $1`, [TITLE]));
    await raw.stop();
  }
}

async function subscribers(server: Server, { socketMembers, socketsPerMember }: Amounts): Promise<Side> {
  const cookies: string[] = [];
  for (let number = 1; number <= socketMembers; number++) {
    const { headers } = await PlatformClient.signIn(server, memberEmail(number));
    cookies.push(headers['cookie'] ?? '');
  }
  const subscription = { query: NEWS, variables: {} };
  return side(server, {
    url: `ws://127.0.0.1:${server.port}/graphql`,
    cookies,
    socketsPerPerson: socketsPerMember,
    subscription,
  });
}

const listeners = (server: Server, { socketMembers, socketsPerMember }: Amounts): Promise<Side> =>
  side(server, {
    url: `ws://127.0.0.1:${server.port}/`,
    cookies: Array<string>(socketMembers).fill('none=1'),
    socketsPerPerson: socketsPerMember,
    subscription: null,
  });

async function side(server: Server, question: Parameters<typeof Readers.open>[1]): Promise<Side> {
  const before = await server.memory();
  const readers = await Readers.open(`readers of ${server.child.name}`, question);
  const after = await server.memory();
  const per = (value: (memory: Memory) => number) => (value(after) - value(before)) / readers.sockets;
  return { server, readers, heap: per(({ heapUsed, external }) => heapUsed + external), rss: per(({ rss }) => rss) };
}

/** Publishes one item after the other, each when the last has reached everybody. */
async function publish({ server, readers }: Side, editor: Editor, database: pg.Client, count: number) {
  const drafts: string[] = [];
  for (let number = 0; number < count; number++) drafts.push(await editor.draft());
  const run: Run = { cpu: 0, latencies: [] };
  let text = '';
  for (const id of drafts) {
    const before = await server.cpu();
    const [delivered] = await Promise.all([readers.delivered(1), editor.publish(id)]);
    run.cpu += (((await server.cpu()) - before) * 1000) / readers.sockets / count;
    const { rows } = await database.query<{ at: number }>(
      `select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at from post where id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('what was published is not there');
    run.latencies.push(...delivered.times.flat().map((time) => time - row.at));
    text = delivered.text;
  }
  return { run, text };
}

async function broadcast({ server, readers }: Side, text: string, count: number): Promise<Run> {
  const run: Run = { cpu: 0, latencies: [] };
  for (let number = 0; number < count; number++) {
    const before = await server.cpu();
    const [delivered, began] = await Promise.all([
      readers.delivered(1),
      server.child.ask<number>({ ask: 'broadcast', text }),
    ]);
    run.cpu += (((await server.cpu()) - before) * 1000) / readers.sockets / count;
    run.latencies.push(...delivered.times.flat().map((time) => time - began));
  }
  return run;
}

function rowsOf(own: Side, bare: Side, runs: readonly { platform: Run; raw: Run }[], executions: number): Row[] {
  const cpu = median(runs.map(({ platform, raw }) => platform.cpu / raw.cpu));
  const each = (of: 'platform' | 'raw') => `${short(median(runs.map((run) => run[of].cpu)))} µs`;
  const at = (of: 'platform' | 'raw', share: number) =>
    `${short(median(runs.map((run) => quantile(run[of].latencies, share))))} ms`;
  const kilobytes = (bytes: number) => `${short(bytes / 1000)} kB`;
  const memory = own.heap / bare.heap;
  const sockets = own.readers.sockets.toLocaleString('en');
  return [
    {
      figure: `News to ${sockets} sockets: server CPU of a raw broadcast`,
      measured: `${short(cpu)} ×`,
      beside: `${each('platform')} per delivery, publishing included; raw ws ${each('raw')}`,
      aim: `≤ ${CPU_AIM} ×`,
      met: cpu <= CPU_AIM,
    },
    {
      figure: `News to ${sockets} sockets: commit to receipt`,
      measured: `p50 ${at('platform', 0.5)}, p99 ${at('platform', 0.99)}`,
      beside: `raw ws, from the call on: p50 ${at('raw', 0.5)}, p99 ${at('raw', 0.99)}`,
    },
    {
      figure: `Memory per subscribed socket, of a raw one (${sockets})`,
      measured: `${short(memory)} ×`,
      beside: `${kilobytes(own.heap)} heap (${kilobytes(own.rss)} resident); raw ws ${kilobytes(bare.heap)} (${kilobytes(bare.rss)})`,
      aim: `≤ ${MEMORY_AIM} ×`,
      met: memory <= MEMORY_AIM,
    },
    {
      figure: `Executions per news item for ${sockets} sockets`,
      measured: short(executions),
      aim: '1',
      met: executions === 1,
      counted: true,
    },
  ];
}
