import type pg from 'pg';
import { Editor, TITLE } from '../clients/editor.js';
import { metric } from '../clients/metrics.js';
import type { Amounts } from '../options.js';
import { requireDescriptors } from '../processes/descriptors.js';
import { platformSettings, startOwn, startPlatform } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { withClient } from '../world/world.js';
import { broadcast, describe, kilobytes, listeners, sessionsOf, subscribers, type Run, type Side } from './audience.js';

/** What the web app listens to. */
const NEWS = `subscription NewsChanged($after: Cursor) { newsChanged(after: $after) { cursor kind postId
  post { id title summary editedAt publishedAt association { id } topics { id } } } }`;
const CPU_AIM = 1.5;
const MEMORY_AIM = 2;
const WARM_UP = 3;

/** One news item to many sockets, beside a bare broadcast of the same bytes. */
export async function measureLive(databaseUrl: string, amounts: Amounts, profileDir: string | null): Promise<Row[]> {
  requireDescriptors(amounts.socketMembers * amounts.socketsPerMember);
  const platform = await startPlatform('platform-live', platformSettings(databaseUrl));
  const raw = await startOwn('raw', 'servers/broadcast.process.js');
  const sides: Side[] = [];
  try {
    const { socketMembers, socketsPerMember } = amounts;
    const cookies = await sessionsOf(platform, socketMembers);
    const open = () => subscribers(platform, cookies, socketsPerMember, { query: NEWS, variables: {} });
    const own = await platform.profiled(profileDir, open, 'allocations');
    sides.push(own);
    const editor = await Editor.signIn(platform);
    const items = (count: number) => withClient(databaseUrl, (client) => publish(own, editor, client, count));
    await items(WARM_UP);
    const bare = await listeners(raw, socketMembers, socketsPerMember);
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

function rowsOf(own: Side, bare: Side, runs: readonly { platform: Run; raw: Run }[], executions: number): Row[] {
  const cpu = median(runs.map(({ platform, raw }) => platform.cpu / raw.cpu));
  const [ours, theirs] = [describe(runs.map((run) => run.platform)), describe(runs.map((run) => run.raw))];
  const memory = own.heap / bare.heap;
  const sockets = own.readers.sockets.toLocaleString('en');
  return [
    {
      figure: `News to ${sockets} sockets: server CPU of a raw broadcast`,
      measured: `${short(cpu)} ×`,
      beside: `${ours.cpu} per delivery, publishing included; raw ws ${theirs.cpu}`,
      aim: `≤ ${CPU_AIM} ×`,
      met: cpu <= CPU_AIM,
    },
    {
      figure: `News to ${sockets} sockets: commit to receipt`,
      measured: ours.latency,
      beside: `raw ws, from the call on: ${theirs.latency}`,
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
