import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { LiveReader, type ReaderOptions } from '../../../test/live-client.js';
import { edit, publish } from '../../../test/ground/news.js';
import { TestApp } from '../../../test/test-app.js';
import { sleep, until } from '../../../test/waiting.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { comparePositions } from '../facts/fact.js';
import { FactPruner } from '../facts/fact-pruner.js';
import { FactStream } from '../facts/fact-stream.js';
import { LiveHub } from './hub.js';

describe('resuming the news', () => {
  let app: TestApp;
  let other: TestApp;
  let lotsin: Client;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    other = await TestApp.start({ besides: app });
    lotsin = await app.signInAs(await app.build.person());
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size + other.get(LiveHub).size === 0);
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  const read = (options: ReaderOptions = {}): LiveReader => {
    const reader = new LiveReader(lotsin, options);
    readers.push(reader);
    return reader;
  };
  const running = (count: number) => until(`${count} subscriptions`, () => app.get(LiveHub).size === count);
  const publishSome = async (count: number, on: TestApp = app): Promise<string[]> => {
    const ids: string[] = [];
    for (let number = 0; number < count; number++) ids.push(await publish(on));
    return ids;
  };

  it('begins with what happens now', async () => {
    const { head } = app.get(FactStream);
    await publish(app);
    // "Now" is what this replica has been told; specs beside this one may hold the order of facts back for a moment.
    await until('the earlier item', () => comparePositions(app.get(FactStream).head, head) > 0);
    const reader = read();
    await running(1);
    const id = await publish(app, { title: 'Neu' });
    await until('the item', () => reader.changes.length > 0);
    expect(reader.changes).toEqual([
      { cursor: expect.any(String), kind: 'PUBLISHED', postId: id, post: { title: 'Neu' } },
    ]);
  });

  it('tells whoever comes back what was missed, once, in order, then goes on', async () => {
    const reader = read();
    await running(1);
    await publish(app);
    await until('the first', () => reader.changes.length === 1);
    const after = reader.cursor;
    reader.stop();
    const missed = await publishSome(12, other);
    const back = read({ after });
    await until('what was missed', () => back.changes.length >= 12);
    const later = await publishSome(3);
    await until('what came later', () => back.changes.length >= 15);
    expect(back.told).toEqual([...missed, ...later]);
  });

  it('takes the live cursor of a list, also from a replica that is ahead', async () => {
    const member = await other.signInAs(await other.build.person());
    const { id: before } = other.get(FactStream).head;
    await publish(other);
    await until('the fact to be followed', () => other.get(FactStream).head.id > before);
    const { posts } = await member.data<{ posts: { liveCursor: string } }>('{ posts(first: 1) { liveCursor } }');
    const reader = read({ after: posts.liveCursor });
    await running(1);
    const id = await publish(other);
    await until('the next item', () => reader.told.includes(id));
    expect(reader.told).toEqual([id]);
  });

  it('loses and doubles nothing while clients come and go and items are published on both replicas', async () => {
    const after = encodeFactCursor(app.get(FactStream).head);
    const all = Array.from({ length: 12 }, () =>
      read({ after, resume: true, url: () => (Math.random() < 0.5 ? app.url : other.url) }),
    );
    const disturbing = setInterval(() => all[Math.floor(Math.random() * all.length)]?.cut(), 15);
    const ids = new Set<string>();
    const write = async (on: TestApp) => {
      for (let number = 0; number < 40; number++) {
        const id = await publish(on);
        ids.add(id);
        if (number % 4 === 0) await edit(on, id, { title: 'Neu gefasst' });
        if (number % 10 === 0) await sleep(40);
      }
    };
    await Promise.all([write(app), write(other), write(app)]);
    clearInterval(disturbing);
    const order = await app.db.rows<{ subject: string; kind: string }>(
      `select subject, kind from fact where subject = any($1) order by fact.xid, fact.id`,
      [[...ids]],
    );
    expect(order).toHaveLength(150);
    const expected = order.map(({ subject }) => subject);
    await until('everything', () => all.every(({ told }) => told.length >= expected.length));
    await sleep(100);
    for (const { told } of all) expect(told).toEqual(expected);
    expect(all.reduce((sum, { ends }) => sum + ends.length, 0)).toBeGreaterThan(20);
  });

  describe('with a cursor', () => {
    const reload = { cursor: expect.any(String), kind: 'RELOAD', postId: null, post: null };

    it('that is too old gets RELOAD instead of a gap, and goes on from there', async () => {
      const reader = read();
      await running(1);
      await publish(app);
      await until('the first', () => reader.changes.length === 1);
      const after = reader.cursor;
      reader.stop();
      await publishSome(2);
      // A replica that starts after the pruning remembers nothing of it.
      // Transactions of other databases of this server and consumers that lag behind hold facts back for a while.
      await until('the facts to be pruned', async () => {
        await app.get(FactPruner).prune(new Date(Date.now() + 31 * 86_400_000));
        const left = await app.db.rows('select 1 from fact limit 1');
        return left.length === 0;
      });
      const fresh = await TestApp.start({ besides: app });
      try {
        const back = read({ after, url: () => fresh.url });
        await until('the word to load anew', () => back.changes.length === 1);
        expect(back.changes).toEqual([reload]);
        const id = await publish(app);
        await until('the next item', () => back.changes.length === 2);
        expect(back.told).toEqual([null, id]);
        const again = read({ after: back.changes[0]?.cursor ?? null, url: () => fresh.url });
        await until('the item after the reload', () => again.changes.length === 1);
        expect(again.told).toEqual([id]);
      } finally {
        for (const one of readers.splice(0)) one.stop();
        await fresh.close();
      }
    });

    it('behind which more than 500 changes lie gets RELOAD', async () => {
      const reader = read();
      await running(1);
      const id = await publish(app);
      await until('the first', () => reader.changes.length === 1);
      const after = reader.cursor;
      reader.stop();
      await app.db.write(null, (tx) =>
        tx.rows(`insert into fact (kind, subject, data) select 'PostEdited', $1, '{}' from generate_series(1, 501)`, [
          id,
        ]),
      );
      await sleep(1_100);
      const back = read({ after });
      await until('the word to load anew', () => back.changes.length === 1);
      expect(back.changes).toEqual([reload]);
    });

    it('behind which 500 changes lie gets each of them', async () => {
      const reader = read();
      await running(1);
      const id = await publish(app);
      await until('the first', () => reader.changes.length === 1);
      const after = reader.cursor;
      reader.stop();
      await app.db.write(null, (tx) =>
        tx.rows(`insert into fact (kind, subject, data) select 'PostEdited', $1, '{}' from generate_series(1, 500)`, [
          id,
        ]),
      );
      await sleep(1_100);
      const back = read({ after });
      await until('all changes', () => back.changes.length === 500);
      expect(new Set(back.changes.map(({ cursor }) => cursor)).size).toBe(500);
      expect(back.ends).toEqual([]);
    });

    it.each([
      ['from the future', encodeFactCursor({ xid: 1n << 40n, id: 1n << 40n })],
      ['that nobody gave out', encodeFactCursor({ xid: 3n, id: 7n })],
      ['beyond every number', encodeFactCursor({ xid: (1n << 63n) - 1n, id: (1n << 63n) - 1n })],
    ])('%s gets RELOAD', async (_, after) => {
      const reader = read({ after });
      await until('the word to load anew', () => reader.changes.length === 1);
      expect(reader.changes).toEqual([reload]);
      const id = await publish(app);
      await until('the next item', () => reader.changes.length === 2);
      expect(reader.told).toEqual([null, id]);
    });
  });
});
