import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MembershipsChanged } from '../src/register/register.facts.js';
import { day } from './ground/builders.js';
import type { Client } from './client.js';
import { content, CREATE, PUBLISH } from './ground/editorial.js';
import { LiveReader, NEWS } from './live-client.js';
import { ReplicaGround } from './replica-ground.js';
import { RedisProcess, type ReplicaProcess } from './replica-process.js';
import { until } from './waiting.js';

const SOCKETS = 300;
const SOCKETS_EACH = 10;
const ITEMS = 66;
const PROMISED_MS = 2_000;

describe('three replicas on one database', () => {
  let ground: ReplicaGround;
  let members: Client[];
  let officers: Client[];
  const readers: LiveReader[] = [];

  const read = (client: Client, options: ConstructorParameters<typeof LiveReader>[1]): LiveReader => {
    const reader = new LiveReader(client, options);
    readers.push(reader);
    return reader;
  };
  const next = () => ground.next().url;

  beforeAll(async () => {
    ground = await ReplicaGround.start(3);
    members = await ground.members(SOCKETS / SOCKETS_EACH);
    officers = await Promise.all(ground.replicas.map(async () => ground.signIn(await ground.build.officer())));
  }, 120_000);

  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    await until('all lines to be closed', async () => (await ground.lines()) === 0);
  });

  afterAll(() => ground.close());

  /** Publishes one item through a replica; tries again like a person where it fails. Returns its id. */
  const publish = async (number: number): Promise<string> => {
    const officer = officers[number % officers.length] as Client;
    const input = { clientKey: randomUUID(), content: content({ title: `Neuigkeit ${number}` }) };
    let published = '';
    await until(`item ${number} to be published`, async () => {
      try {
        const browser = ground.via(officer);
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
        read(member, { after: posts.liveCursor, resume: true, url: next });
    await until('all sockets', async () => (await ground.lines()) === SOCKETS, 30_000);

    const ids: string[] = [];
    const publishTo = async (count: number) => {
      while (ids.length < count) ids.push(await publish(ids.length));
    };
    await publishTo(12);
    const killed = ground.replicas.shift() as ReplicaProcess;
    const dying = killed.end('SIGKILL');
    await publishTo(24);
    expect(await dying).toBe('SIGKILL');
    await ground.db.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await publishTo(36);
    await ground.redis?.end('SIGKILL');
    await publishTo(48);
    if (ground.redis) ground.redis = await RedisProcess.start(ground.redis.port);
    await publishTo(57);
    await ground.add();
    await publishTo(ITEMS);

    const order = await ground.db.rows<{ subject: string }>(
      `select subject from fact where kind = 'PostPublished' order by fact.xid, fact.id`,
    );
    const expected = order.map(({ subject }) => subject);
    expect(expected).toEqual(ids);
    await until('everybody to have everything', () => readers.every(({ told }) => told.length >= ITEMS), 30_000);
    const wrong = readers.filter(({ told }) => JSON.stringify(told) !== JSON.stringify(expected));
    expect(wrong.map(({ told }) => told)).toEqual([]);
    expect(readers.filter(({ ends }) => ends.length > 0).length).toBeGreaterThanOrEqual(SOCKETS / 3);
    expect(ground.replicas.map(({ exit }) => exit)).toEqual([null, null, null]);
  });

  it('close a socket on one within two seconds when the session ends on another, or the membership', async () => {
    const [leaving, ended] = [await ground.build.person(), await ground.build.person()];
    const [leaver, former] = [await ground.signIn(leaving), await ground.signIn(ended)];
    const left = ground.replicas.map(({ url }) => read(leaver, { url: () => url }));
    const over = ground.replicas.map(({ url }) => read(former, { url: () => url }));
    await until('all sockets', async () => (await ground.lines()) === readers.length);

    await ground.via(leaver, ground.at(0)).data('mutation { signOut }');
    await until('the end of the session everywhere', () => left.every(({ ends }) => ends.length > 0), PROMISED_MS);
    expect(left.map(({ ends }) => ends)).toEqual(left.map(() => [4401]));

    await ground.db.write(null, async (tx) => {
      await tx.rows(`update membership set valid_to = $2::date where ags = $1`, [ended.ags, day(-1)]);
      tx.record(MembershipsChanged(randomUUID(), { administrations: [ended.ags ?? ''] }));
    });
    const id = await publish(1_000);
    await until('the end of access everywhere', () => over.every(({ ends }) => ends.length > 0), PROMISED_MS);
    expect(over.map(({ ends }) => ends)).toEqual(over.map(() => [4403]));
    expect([...left, ...over].flatMap(({ told }) => told)).not.toContain(id);
  });

  it('are not hurt by twenty readers who take nothing', async () => {
    const large = await ground.build.post();
    await ground.db.rows(`update post set body_html = $2 where id = $1`, [large, 'ä'.repeat(150_000)]);
    const whole = NEWS.replace('title', 'title bodyHtml');
    const stalled = Array.from({ length: 20 }, (_, number) =>
      read(members[number % 4] as Client, { query: whole, url: next }),
    );
    const quick = Array.from({ length: 60 }, (_, number) =>
      read(members[4 + (number % 20)] as Client, { query: number < 6 ? whole : NEWS, url: next }),
    );
    await until('all sockets', async () => (await ground.lines()) === readers.length);
    for (const reader of stalled) reader.stall();
    const edits = 40;
    for (let version = 0; version < edits; version++) {
      await ground.db.write(null, (tx) => {
        tx.record({ kind: 'PostEdited', subject: large, data: { version } });
        return Promise.resolve();
      });
      await until('the quick ones', () => quick.every(({ changes }) => changes.length === version + 1));
    }
    await until('the end of the stalled', async () => (await ground.lines()) === quick.length);
    expect(quick.flatMap(({ ends }) => ends)).toEqual([]);
    for (const replica of ground.replicas)
      expect(await replica.metric('process_resident_memory_bytes')).toBeLessThan(600_000_000);
    // They come back for what they missed.
    const cursor = quick[0]?.changes[0]?.cursor;
    const back = read(members[0] as Client, { query: whole, after: cursor, url: next });
    await until('what was missed', () => back.changes.length === edits - 1);
  });

  it('end with exit code 0 and send their sockets away, which lose nothing', async () => {
    const all = members.slice(0, 6).map((member) => read(member, { resume: true, url: next }));
    await until('all sockets', async () => (await ground.lines()) === all.length);
    const first = await publish(2_000);
    await until('the first', () => all.every(({ told }) => told.length === 1));
    const ending = [ground.replicas.shift(), ground.replicas.shift()].map((replica) => replica?.end('SIGTERM'));
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
