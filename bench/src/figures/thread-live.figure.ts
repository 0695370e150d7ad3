import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { metric } from '../clients/metrics.js';
import { PlatformClient } from '../clients/platform-client.js';
import type { RushQuestion } from '../clients/writers.types.js';
import type { Amounts } from '../options.js';
import { requireDescriptors } from '../processes/descriptors.js';
import { platformSettings, startOwn, startPlatform, type Server } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { withClient } from '../world/world.js';
import { broadcast, describe, kilobytes, listeners, sessionsOf, subscribers, type Run, type Side } from './audience.js';
import { forgetThreads, newThread, UPDATES } from './thread-world.js';

const CREATE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id } } } }`;
const COMMENTS_OF_A_RUN = 20;
const CPU_AIM = 1.5;

/** Live threads: many who read one, and sockets that only stand by. */
export async function measureThreadLive(
  databaseUrl: string,
  amounts: Amounts,
  profileDir: string | null,
): Promise<Row[]> {
  const { socketsPerMember, idleMembers } = amounts;
  requireDescriptors(idleMembers * socketsPerMember);
  const platform = await startPlatform('platform-thread-live', platformSettings(databaseUrl));
  try {
    const cookies = await sessionsOf(platform, Math.max(idleMembers, amounts.socketMembers));
    return [
      ...(await platform.profiled(profileDir, () => manyReaders(platform, databaseUrl, cookies, amounts))),
      await standingBy(platform, cookies.slice(0, idleMembers), socketsPerMember),
    ];
  } finally {
    await platform.stop();
    await forgetThreads(databaseUrl);
  }
}

async function manyReaders(
  platform: Server,
  databaseUrl: string,
  cookies: readonly string[],
  { socketMembers, socketsPerMember, repetitions }: Amounts,
): Promise<Row[]> {
  const thread = await newThread(databaseUrl);
  const variables = { thread: thread.id };
  const side = await subscribers(platform, cookies.slice(0, socketMembers), socketsPerMember, {
    query: UPDATES,
    variables,
  });
  const raw = await startOwn('raw-thread', 'servers/broadcast.process.js');
  const bare = await listeners(raw, socketMembers, socketsPerMember);
  try {
    const runs: { platform: Run; raw: Run }[] = [];
    const writers = cookies.map((cookie) => new PlatformClient(platform, { cookie }));
    const { text } = await withClient(databaseUrl, (client) => comment(side, writers, thread, client));
    await broadcast(bare, text, 1);
    const executed = await metric(platform, 'lotsennetz_live_executions_total');
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const { run } = await withClient(databaseUrl, (client) => comment(side, writers, thread, client));
      runs.push({ platform: run, raw: await broadcast(bare, text, COMMENTS_OF_A_RUN) });
    }
    const executions = (await metric(platform, 'lotsennetz_live_executions_total')) - executed;
    return rowsOf(side, runs, executions / (repetitions * COMMENTS_OF_A_RUN));
  } finally {
    await side.readers.close();
    await bare.readers.close();
    await raw.stop();
  }
}

/** Twenty comments by as many people, each when the last has reached everybody. */
async function comment(
  { server, readers }: Side,
  writers: readonly PlatformClient[],
  thread: RushQuestion['thread'],
  database: pg.Client,
) {
  const run: Run = { cpu: 0, latencies: [] };
  let text = '';
  for (let number = 0; number < COMMENTS_OF_A_RUN; number++) {
    const writer = writers[Math.floor(Math.random() * writers.length)];
    const input = { thread, clientKey: randomUUID(), body: `Das haben wir auch so gemacht (${number}).` };
    const before = await server.cpu();
    const [delivered, answer] = await Promise.all([
      readers.delivered(1),
      writer?.data<{ createComment: { comment?: { id: string } } }>(CREATE, { input }),
    ]);
    run.cpu += (((await server.cpu()) - before) * 1000) / readers.sockets / COMMENTS_OF_A_RUN;
    const { rows } = await database.query<{ at: number }>(
      `select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at from comment where id = $1`,
      [answer?.createComment.comment?.id],
    );
    if (!rows[0]) throw new Error('a comment was refused');
    const { at } = rows[0];
    run.latencies.push(...delivered.times.flat().map((time) => time - at));
    text = delivered.text;
  }
  return { run, text };
}

function rowsOf(side: Side, runs: readonly { platform: Run; raw: Run }[], executions: number): Row[] {
  const cpu = median(runs.map(({ platform, raw }) => platform.cpu / raw.cpu));
  const [ours, theirs] = [describe(runs.map((run) => run.platform)), describe(runs.map((run) => run.raw))];
  const sockets = side.readers.sockets.toLocaleString('en');
  return [
    {
      figure: `${COMMENTS_OF_A_RUN} comments to ${sockets} readers of a thread: server CPU of a raw broadcast`,
      measured: `${short(cpu)} ×`,
      beside: `${ours.cpu} per delivery, writing included; raw ws ${theirs.cpu}`,
      aim: `≤ ${CPU_AIM} ×`,
      met: cpu <= CPU_AIM,
    },
    {
      figure: `Comment to ${sockets} readers: commit to receipt`,
      measured: ours.latency,
      beside: `raw ws, from the call on: ${theirs.latency}`,
    },
    {
      figure: `Executions per comment for ${sockets} readers`,
      measured: short(executions),
      aim: '1',
      met: executions === 1,
      counted: true,
    },
  ];
}

/** Sockets of people who have the web app open and are told nothing. */
async function standingBy(platform: Server, cookies: readonly string[], socketsPerPerson: number): Promise<Row> {
  const query = 'subscription ($after: Cursor) { newsChanged(after: $after) { cursor } }';
  const side = await subscribers(platform, cookies, socketsPerPerson, { query, variables: {} });
  const raw = await startOwn('raw-idle', 'servers/broadcast.process.js');
  const bare = await listeners(raw, cookies.length, socketsPerPerson);
  await Promise.all([side.readers.close(), bare.readers.close(), raw.stop()]);
  return {
    figure: `Memory per socket that stands by, of a raw one (${side.readers.sockets.toLocaleString('en')})`,
    measured: `${short(side.heap / bare.heap)} ×`,
    beside: `${kilobytes(side.heap)} heap (${kilobytes(side.rss)} resident); raw ws ${kilobytes(bare.heap)} (${kilobytes(bare.rss)})`,
    aim: '≤ 2 ×',
    met: side.heap <= 2 * bare.heap,
  };
}
