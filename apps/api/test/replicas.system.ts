import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../src/core/database/database.js';
import { MembershipsChanged } from '../src/register/register.facts.js';
import { Builders, day, PASSWORD, type BuiltPerson } from './builders.js';
import { Client } from './client.js';
import { content, CREATE, PUBLISH } from './editorial.js';
import { FactReplica } from './fact-replica.js';
import { LiveReader, NEWS } from './live-client.js';
import { RedisProcess, ReplicaProcess } from './replica-process.js';
import { createDatabase, type TestDatabase } from './test-database.js';
import { until } from './waiting.js';

const SOCKETS = 300;
const SOCKETS_EACH = 10;
const ITEMS = 66;
const PROMISED_MS = 2_000;

describe('three replicas on one database', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-replicas-'));
  let database: TestDatabase;
  let redis: RedisProcess | null;
  let settings: Record<string, string>;
  /** The test's own line to the database, which is spared when connections are ended. */
  let ground: FactReplica;
  let db: Database;
  let build: Builders;
  let replicas: ReplicaProcess[] = [];
  let members: Client[];
  let officers: Client[];
  const readers: LiveReader[] = [];
  let turn = 0;

  /** The next running replica, in turn. */
  const next = (): ReplicaProcess => replicas[turn++ % replicas.length] as ReplicaProcess;
  const at = (number: number): ReplicaProcess => replicas[number] as ReplicaProcess;

  const signIn = async (person: BuiltPerson): Promise<Client> => {
    const client = new Client(next().url);
    await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: person.email, password: PASSWORD },
    });
    return client;
  };
  /** The same browser, at another replica. */
  const via = (client: Client, { url }: ReplicaProcess): Client => {
    const copy = new Client(url);
    for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    return copy;
  };
  const read = (client: Client, options: ConstructorParameters<typeof LiveReader>[1]): LiveReader => {
    const reader = new LiveReader(client, options);
    readers.push(reader);
    return reader;
  };
  const lines = async () => {
    const open = await Promise.all(replicas.map((replica) => replica.metric('lotsennetz_live_lines')));
    return open.reduce((sum, count) => sum + count, 0);
  };

  beforeAll(async () => {
    [database, redis] = await Promise.all([createDatabase(), RedisProcess.start()]);
    if (!redis) process.stderr.write('No redis-server is installed: the replicas talk by PostgreSQL alone.\n');
    ground = await FactReplica.start(database);
    ({ db } = ground);
    build = new Builders(db);
    settings = {
      NODE_ENV: 'test',
      DEMO: 'off',
      DATABASE_URL: database.url,
      DATABASE_POOL: '8',
      DATA_DIR: folder,
      SESSION_SECRET: 'a secret that is only known to this test',
      LOG_LEVEL: 'error',
      RATE_MEMBER_PER_MINUTE: '100000',
      RATE_STRANGER_PER_MINUTE: '100000',
      ...(redis && { REDIS_URL: redis.url }),
    };
    replicas = await Promise.all([1, 2, 3].map(() => ReplicaProcess.start(settings)));
    members = [];
    officers = [];
    // One at a time at each replica: passwords are hashed slowly on purpose.
    while (members.length < SOCKETS / SOCKETS_EACH)
      members.push(...(await Promise.all(replicas.map(async () => signIn(await build.person())))));
    officers.push(...(await Promise.all(replicas.map(async () => signIn(await build.officer())))));
  }, 120_000);

  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    await until('all lines to be closed', async () => (await lines()) === 0);
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
    await redis?.end('SIGKILL');
    await ground.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Publishes one item through a replica; tries again like a person where it fails. Returns its id. */
  const publish = async (number: number): Promise<string> => {
    const officer = officers[number % officers.length] as Client;
    const input = { clientKey: randomUUID(), content: content({ title: `Neuigkeit ${number}` }) };
    let published = '';
    await until(`item ${number} to be published`, async () => {
      try {
        const browser = via(officer, next());
        const created = await browser.gql<{ createPost: { id: string } }>(CREATE, { input });
        if (!created.data) return false;
        const { id } = created.data.createPost;
        const moved = await browser.gql<{ publishPost: { post?: { state: string }; state?: string } }>(PUBLISH, { id });
        const state = moved.data?.publishPost.post?.state ?? moved.data?.publishPost.state;
        if (state === 'PUBLISHED') published = id;
      } catch {
        // The replica has just ended; the next one takes the same item.
      }
      return published !== '';
    });
    return published;
  };

  it(`tell ${SOCKETS} sockets the same list through kill -9, a reset of the database and a Redis that comes and goes`, async () => {
    const { posts } = await members[0]!.data<{ posts: { liveCursor: string } }>('{ posts(first: 1) { liveCursor } }');
    for (const member of members)
      for (let socket = 0; socket < SOCKETS_EACH; socket++)
        read(member, { after: posts.liveCursor, resume: true, url: () => next().url });
    await until('all sockets', async () => (await lines()) === SOCKETS, 30_000);

    const ids: string[] = [];
    const publishTo = async (count: number) => {
      while (ids.length < count) ids.push(await publish(ids.length));
    };
    await publishTo(12);
    const killed = replicas.shift() as ReplicaProcess;
    const dying = killed.end('SIGKILL');
    await publishTo(24);
    expect(await dying).toBe('SIGKILL');
    await db.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await publishTo(36);
    await redis?.end('SIGKILL');
    await publishTo(48);
    if (redis) redis = await RedisProcess.start(redis.port);
    await publishTo(57);
    replicas.push(await ReplicaProcess.start(settings));
    await publishTo(ITEMS);

    const order = await db.rows<{ subject: string }>(
      `select subject from fact where kind = 'PostPublished' order by fact.xid, fact.id`,
    );
    const expected = order.map(({ subject }) => subject);
    expect(expected).toEqual(ids);
    await until('everybody to have everything', () => readers.every(({ told }) => told.length >= ITEMS), 30_000);
    const wrong = readers.filter(({ told }) => JSON.stringify(told) !== JSON.stringify(expected));
    expect(wrong.map(({ told }) => told)).toEqual([]);
    expect(readers.filter(({ ends }) => ends.length > 0).length).toBeGreaterThanOrEqual(SOCKETS / 3);
    expect(replicas.map(({ exit }) => exit)).toEqual([null, null, null]);
  });

  it('close a socket on one within two seconds when the session ends on another, or the membership', async () => {
    const [leaving, ended] = [await build.person(), await build.person()];
    const [leaver, former] = [await signIn(leaving), await signIn(ended)];
    const left = replicas.map(({ url }) => read(leaver, { url: () => url }));
    const over = replicas.map(({ url }) => read(former, { url: () => url }));
    await until('all sockets', async () => (await lines()) === readers.length);

    await via(leaver, at(0)).data('mutation { signOut }');
    await until('the end of the session everywhere', () => left.every(({ ends }) => ends.length > 0), PROMISED_MS);
    expect(left.map(({ ends }) => ends)).toEqual(left.map(() => [4401]));

    await db.write(null, async (tx) => {
      await tx.rows(`update membership set valid_to = $2::date where ags = $1`, [ended.ags, day(-1)]);
      tx.record(MembershipsChanged(randomUUID(), { administrations: [ended.ags ?? ''] }));
    });
    const id = await publish(1_000);
    await until('the end of access everywhere', () => over.every(({ ends }) => ends.length > 0), PROMISED_MS);
    expect(over.map(({ ends }) => ends)).toEqual(over.map(() => [4403]));
    expect([...left, ...over].flatMap(({ told }) => told)).not.toContain(id);
  });

  it('are not hurt by twenty readers who take nothing', async () => {
    const large = await build.post();
    await db.rows(`update post set body_html = $2 where id = $1`, [large, 'ä'.repeat(150_000)]);
    const whole = NEWS.replace('title', 'title bodyHtml');
    const stalled = Array.from({ length: 20 }, (_, number) =>
      read(members[number % 4] as Client, { query: whole, url: () => next().url }),
    );
    const quick = Array.from({ length: 60 }, (_, number) =>
      read(members[4 + (number % 20)] as Client, { query: number < 6 ? whole : NEWS, url: () => next().url }),
    );
    await until('all sockets', async () => (await lines()) === readers.length);
    for (const reader of stalled) reader.stall();
    const edits = 40;
    for (let version = 0; version < edits; version++) {
      await db.write(null, (tx) => {
        tx.record({ kind: 'PostEdited', subject: large, data: { version } });
        return Promise.resolve();
      });
      await until('the quick ones', () => quick.every(({ changes }) => changes.length === version + 1));
    }
    await until('the end of the stalled', async () => (await lines()) === quick.length);
    expect(quick.flatMap(({ ends }) => ends)).toEqual([]);
    for (const replica of replicas)
      expect(await replica.metric('process_resident_memory_bytes')).toBeLessThan(600_000_000);
    // They come back for what they missed.
    const cursor = quick[0]?.changes[0]?.cursor;
    const back = read(members[0] as Client, { query: whole, after: cursor, url: () => next().url });
    await until('what was missed', () => back.changes.length === edits - 1);
  });

  it('end with exit code 0 and send their sockets away, which lose nothing', async () => {
    const all = members.slice(0, 6).map((member) => read(member, { resume: true, url: () => next().url }));
    await until('all sockets', async () => (await lines()) === all.length);
    const first = await publish(2_000);
    await until('the first', () => all.every(({ told }) => told.length === 1));
    const ending = [replicas.shift(), replicas.shift()].map((replica) => replica?.end('SIGTERM'));
    const second = await publish(2_001);
    expect(await Promise.all(ending)).toEqual([0, 0]);
    const third = await publish(2_002);
    await until('all three', () => all.every(({ told }) => told.length >= 3));
    for (const { told } of all) expect(told).toEqual([first, second, third]);
    const ends = all.flatMap((reader) => reader.ends);
    expect(ends.length).toBeGreaterThan(0);
    expect(new Set(ends)).toEqual(new Set([1001]));
  });
});
