import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { LiveReader, NEWS, type ReaderOptions } from '../../../test/live-client.js';
import { edit } from '../../../test/ground/news.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { FactStream } from '../facts/fact-stream.js';
import { LiveHub } from './hub.js';
import { LIVE } from './live.limits.js';
import { SocketServer } from './socket.server.js';

const WHOLE = NEWS.replace('title', 'title bodyHtml');

describe('readers of different speed', () => {
  let app: TestApp;
  let people: Client[];
  let large: string;
  let small: string;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    people = await Promise.all(Array.from({ length: 3 }, async () => app.signInAs(await app.build.person())));
    [large, small] = [await app.build.post(), await app.build.post()];
    await app.db.rows(`update post set body_html = $2 where id = $1`, [large, 'ä'.repeat(150_000)]);
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size === 0);
  });
  afterAll(() => app.close());

  const read = (number: number, options: ReaderOptions = {}): LiveReader => {
    const reader = new LiveReader(people[number % people.length] as Client, { query: WHOLE, ...options });
    readers.push(reader);
    return reader;
  };
  const running = () => until('all subscriptions', () => app.get(LiveHub).size === readers.length);
  const head = () => encodeFactCursor(app.get(FactStream).head);
  /** Many facts in one transaction. */
  const burst = (id: string, count: number) =>
    app.db.write(null, (tx) => {
      for (let version = 0; version < count; version++)
        tx.record({ kind: 'PostEdited', subject: id, data: { version } });
      return Promise.resolve();
    });

  it('a reader who takes nothing is cut within bounds, the others are told everything, and it resumes later', async () => {
    const stalled = [0, 1, 2, 3, 4].map((number) => read(number));
    const quick = [5, 6, 7].map((number) => read(number));
    await running();
    await edit(app, small, { title: 'Vorab' });
    await until('the first', () => readers.every(({ changes }) => changes.length === 1));
    for (const reader of stalled) reader.stall();
    const expected = 60;
    let peak = 0;
    for (let number = 0; number < expected; number++) {
      await edit(app, large, { title: `Ausgabe ${number}` });
      await until('the quick ones', () => quick.every(({ changes }) => changes.length === number + 2));
      for (const socket of app.get(SocketServer)['open'].keys()) peak = Math.max(peak, socket.bufferedAmount);
    }
    await until('the end of the stalled', () => app.get(LiveHub).size === quick.length);
    expect(peak).toBeGreaterThan(LIVE.bufferedBytes / 2);
    expect(peak).toBeLessThan(LIVE.bufferedBytes + 400_000);
    for (const { ends, changes } of quick) {
      expect(ends).toEqual([]);
      expect(changes.slice(1).map(({ post }) => post?.title)).toEqual(
        Array.from({ length: expected }, (_, number) => `Ausgabe ${number}`),
      );
    }
    const back = read(0, { after: stalled[0]?.cursor });
    await until('what was missed', () => back.changes.length === expected);
    expect(back.told).toEqual(Array.from({ length: expected }, () => large));
    expect(back.ends).toEqual([]);
  });

  it('a burst does not make quick readers look slow, shared or not', async () => {
    const quick = [read(0, { query: NEWS }), read(1, { query: NEWS.replace('title', 'title bookmarked') })];
    await running();
    const count = LIVE.queue * 2;
    await burst(small, count);
    await until('everything', () => quick.every(({ changes }) => changes.length === count));
    expect(quick.flatMap(({ ends }) => ends)).toEqual([]);
  });

  it('what a reader missed comes as fast as it is read, however much it is', async () => {
    const after = head();
    await burst(large, 100);
    await until('the facts', () => head() !== after);
    const reader = read(0, { after });
    await until('what was missed', () => reader.changes.length === 100, 15_000);
    expect(reader.ends).toEqual([]);
  });

  it('who lets too much gather while catching up is closed, not skipped', async () => {
    const after = head();
    await burst(large, 60);
    await until('the facts', () => head() !== after);
    const reader = read(0, { after, query: WHOLE });
    await until('the first of the past', () => reader.changes.length > 0);
    reader.stall();
    await burst(small, LIVE.queue + 50);
    await until('its end', () => app.get(LiveHub).size === 0, 15_000);
    const back = read(0, { after: reader.cursor });
    const missing = 60 + LIVE.queue + 50 - reader.changes.length;
    await until('the rest', () => back.changes.length === missing, 15_000);
    expect(new Set([...reader.changes, ...back.changes].map(({ cursor }) => cursor)).size).toBe(60 + LIVE.queue + 50);
  });
});
