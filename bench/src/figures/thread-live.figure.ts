import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { metric } from '../clients/metrics.js';
import { PlatformClient } from '../clients/platform-client.js';
import type { RushQuestion, RushResult } from '../clients/writers.types.js';
import type { Amounts } from '../options.js';
import { Child } from '../processes/child.js';
import { requireDescriptors } from '../processes/descriptors.js';
import { own } from '../processes/paths.js';
import { platformSettings, startOwn, startPlatform, type Server } from '../processes/server.js';
import { median, quantile, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { withClient } from '../world/world.js';
import { broadcast, describe, kilobytes, listeners, sessionsOf, subscribers, type Run, type Side } from './audience.js';

/** What the web app listens to below news. */
const UPDATES = `subscription ThreadUpdates($thread: ID!, $after: Cursor) { threadUpdates(thread: $thread, after: $after) {
  cursor kind commentId
  comment { id threadId number parentId replyToId state
    author { id name administration { ags displayName } officerOf { id shortName } }
    bodyHtml quote { commentId number author { id name } text } pictures { id width height alt }
    reactions { kind count } replyCount createdAt editedAt version }
  thread { commentCount lastNumber closedAt closedReason slowSeconds } typist { id name } } }`;
const CREATE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id } } } }`;
const COMMENTS_OF_A_RUN = 20;
const CPU_AIM = 1.5;
const RUSH_READERS = 50;

/** Live threads: many who read one, people who write at a time, and sockets that only stand by. */
export async function measureThreadLive(
  databaseUrl: string,
  amounts: Amounts,
  profileDir: string | null,
): Promise<Row[]> {
  const { socketsPerMember, idleMembers, rush } = amounts;
  requireDescriptors(idleMembers * socketsPerMember);
  const platform = await startPlatform('platform-thread-live', platformSettings(databaseUrl));
  try {
    const cookies = await sessionsOf(platform, Math.max(idleMembers, amounts.socketMembers, rush.writers));
    return [
      ...(await manyReaders(platform, databaseUrl, cookies, amounts)),
      await platform.profiled(profileDir, () => rushed(platform, databaseUrl, cookies, amounts)),
      await standingBy(platform, cookies.slice(0, idleMembers), socketsPerMember),
    ];
  } finally {
    await platform.stop();
    // The long thread stays as long as it was.
    await withClient(databaseUrl, (client) =>
      client.query(`delete from thread where id not in (select id from bench_thread)`),
    );
  }
}

/** An item without comments, for a thread of its own. */
const newThread = (databaseUrl: string): Promise<RushQuestion['thread']> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from post p where state = 'PUBLISHED' and audience_kinds = '{}' and audience_size_classes = '{}'
         and audience_counties = '{}' and not audience_qualified_only and not exists (select from thread t where t.id = p.id)
       order by published_at desc limit 1`,
    );
    if (!rows[0]) throw new Error('the world has no item without a thread');
    return { kind: 'POST', id: rows[0].id };
  });

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

/** As {@link manyWriters}; a rush that breaks off is told as such, beside what else was measured. */
async function rushed(...[platform, databaseUrl, cookies, amounts]: Parameters<typeof manyWriters>): Promise<Row> {
  try {
    return await manyWriters(platform, databaseUrl, cookies, amounts);
  } catch (error) {
    const { writers, perSecond, seconds } = amounts.rush;
    return {
      figure: `${perSecond} comments/s for ${seconds} s by ${writers.toLocaleString('en')} people`,
      measured: 'broke off',
      beside: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      aim: 'none lost, none twice',
      met: false,
    };
  }
}

/** The readers fail where a delivery is missing, comes twice, or in another order than to the others. */
async function manyWriters(
  platform: Server,
  databaseUrl: string,
  cookies: readonly string[],
  { rush: { writers, perSecond, seconds }, socketsPerMember }: Amounts,
): Promise<Row> {
  const thread = await newThread(databaseUrl);
  const variables = { thread: thread.id };
  const subscription = { query: UPDATES, variables };
  const rushReaders = cookies.slice(0, RUSH_READERS);
  const { readers } = await subscribers(platform, rushReaders, socketsPerMember, subscription, false);
  const child = Child.start('writers', own('clients/writers.process.js'));
  try {
    const question: RushQuestion = {
      port: platform.port,
      cookies: cookies.slice(0, writers),
      thread,
      perSecond,
      seconds,
    };
    const before = await platform.cpu();
    const { written, latencies, again, seconds: taken } = await child.ask<RushResult>(question);
    const cpu = ((await platform.cpu()) - before) / taken / 10;
    const { different } = await readers.delivered(written.length);
    if (different !== written.length) throw new Error('a comment came twice in place of another');
    return {
      figure: `${perSecond} comments/s for ${seconds} s by ${writers.toLocaleString('en')} people, ${readers.sockets} readers`,
      measured: `${written.length.toLocaleString('en')} written, each once to each`,
      beside: `in ${short(taken)} s, answered p50 ${short(quantile(latencies, 0.5))} ms, p99 ${short(quantile(latencies, 0.99))} ms; CPU ${short(cpu)} %; sent once more ${again}`,
      aim: 'none lost, none twice',
      met: true,
    };
  } finally {
    await child.stop();
    await readers.close();
  }
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
