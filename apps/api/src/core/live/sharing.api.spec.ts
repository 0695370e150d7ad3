import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { LiveReader, NEWS, OWN_NEWS, type Delivery, type ReaderOptions } from '../../../test/live-client.js';
import { edit, publish, withdraw } from '../../../test/ground/news.js';
import { RawSocket } from '../../../test/raw-socket.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { NewsTopic } from '../../posts/news.topic.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { FactStream } from '../facts/fact-stream.js';
import { liveCounts } from './live-counts.js';
import { LiveHub } from './hub.js';

const SOCKETS_EACH = 10;

describe('one execution for many', () => {
  let app: TestApp;
  let people: Client[];
  let english: Client;
  let outsider: Client;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    const county = 'LANDKREIS';
    people = await Promise.all(
      Array.from({ length: 20 }, async () => app.signInAs(await app.build.person({ ags: await app.build.freeTown() }))),
    );
    english = await app.signInAs(await app.build.person({ language: 'en' }));
    outsider = await app.signInAs(await app.build.person({ ags: await app.build.freeTown(county) }));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size === 0);
  });
  afterAll(() => app.close());

  const read = (client: Client, options: ReaderOptions = {}): LiveReader => {
    const reader = new LiveReader(client, options);
    readers.push(reader);
    return reader;
  };
  const person = (number: number): Client => people[number] as Client;
  const running = () => until('all subscriptions', () => app.get(LiveHub).size === readers.length);
  const head = () => encodeFactCursor(app.get(FactStream).head);
  /** Executions that something costs until everybody has been told so much. */
  const executions = async (what: () => Promise<unknown>, deliveries = 1): Promise<number> => {
    const before = liveCounts.executions;
    const told = readers.map(({ deliveries: { length } }) => length + deliveries);
    await what();
    await until('all deliveries', () =>
      readers.every(({ deliveries: { length } }, index) => length >= (told[index] ?? 0)),
    );
    return liveCounts.executions - before;
  };

  it('serves 200 subscribers of 20 people', async () => {
    for (const client of people) for (let socket = 0; socket < SOCKETS_EACH; socket++) read(client);
    await running();
    expect(await executions(() => publish(app, { title: 'Für alle' }))).toBe(1);
    expect(new Set(readers.map(({ deliveries }) => JSON.stringify(deliveries))).size).toBe(1);
    expect(readers[0]?.changes[0]?.post).toEqual({ title: 'Für alle' });
    expect(await executions(() => Promise.all([publish(app), publish(app), publish(app)]), 3)).toBe(3);
  });

  it('tells a wave of returning clients what they missed by few executions and loadings', async () => {
    const after = head();
    const ids = new Set<string>();
    for (let number = 0; number < 20; number++) ids.add(await publish(app));
    const sockets = await Promise.all(
      people.flatMap((client) => Array.from({ length: SOCKETS_EACH }, () => new RawSocket(client).acknowledged())),
    );
    const load = jest.spyOn(app.get(NewsTopic), 'load');
    const before = liveCounts.executions;
    const told = (socket: RawSocket) => socket.messages.slice(1).map(({ payload }) => (payload as Delivery).data);
    try {
      for (const socket of sockets) socket.subscribe('1', NEWS, { after });
      await until('everything', () => sockets.every((socket) => told(socket).length === 20));
      for (const socket of sockets) expect(told(socket).map((data) => data?.newsChanged.postId)).toEqual([...ids]);
      // A round for all of them would be 20 and 1; one for each of them 4,000 and 200.
      expect(liveCounts.executions - before).toBeLessThan(1_000);
      expect(load.mock.calls.length).toBeLessThan(50);
    } finally {
      for (const socket of sockets) socket.end();
    }
  });

  it('does not divide by where somebody begins', async () => {
    const after = head();
    await publish(app);
    read(person(0));
    read(person(1), { after });
    read(person(2), { variables: { after: null } });
    await running();
    await until('the past', () => readers[1]?.changes.length === 1);
    expect(await executions(() => publish(app))).toBe(1);
  });

  it('divides by document and by language', async () => {
    read(person(0));
    read(person(1));
    read(english);
    read(person(2), { query: NEWS.replace('title', 'title topics { name }') });
    await running();
    expect(await executions(() => publish(app, { topics: [] }))).toBe(3);
  });

  it('runs per viewer where a field depends on the viewer', async () => {
    const mine = [
      read(person(0), { query: OWN_NEWS }),
      read(person(1), { query: OWN_NEWS }),
      read(person(2), { query: OWN_NEWS }),
    ];
    read(person(3));
    read(person(4));
    await running();
    const id = await app.build.post();
    await person(1).data('mutation ($id: ID!) { bookmarkPost(id: $id, on: true) { id } }', { id });
    expect(await executions(() => edit(app, id, { title: 'Gemerkt von einer' }))).toBe(4);
    expect(mine.map(({ changes }) => changes[0]?.post)).toEqual([
      { title: 'Gemerkt von einer', bookmarked: false },
      { title: 'Gemerkt von einer', bookmarked: true },
      { title: 'Gemerkt von einer', bookmarked: false },
    ]);
  });

  it('tells those whom an item no longer addresses that it is gone, and never its title', async () => {
    const inside = [read(person(0)), read(person(1))];
    const outside = [read(outsider), read(outsider, { query: OWN_NEWS })];
    await running();
    const id = await publish(app, { title: 'Noch für alle' });
    await until('the item', () => readers.every(({ changes }) => changes.length === 1));
    expect(await executions(() => edit(app, id, { title: 'Nur für Städte', audience_kinds: ['STADT'] }))).toBe(3);
    for (const { changes } of inside)
      expect(changes[1]).toMatchObject({ kind: 'UPDATED', post: { title: 'Nur für Städte' } });
    for (const { changes } of outside)
      expect(changes[1]).toEqual({ cursor: expect.any(String), kind: 'WITHDRAWN', postId: id, post: null });
    // What is new and not for them they never hear of; a later change tells those only that something is gone.
    const secret = await publish(app, { title: 'Geheim für Städte', audience: { kinds: ['STADT'] } });
    await publish(app, { title: 'Wieder für alle' });
    await until('the last', () => readers.every(({ changes }) => changes.at(-1)?.post?.title === 'Wieder für alle'));
    for (const { told, deliveries } of outside) {
      expect(told).not.toContain(secret);
      expect(JSON.stringify(deliveries)).not.toMatch(/Städte/);
    }
    // Nor does whoever comes back from before: they are told what is true now.
    const back = read(outsider, { after: outside[0]?.changes[0]?.cursor });
    await until('the past', () => back.changes.at(-1)?.post?.title === 'Wieder für alle');
    expect(JSON.stringify(back.deliveries)).not.toMatch(/Städte/);
  });

  it('shows nobody who catches up what has been withdrawn since', async () => {
    const after = head();
    const id = await publish(app, { title: 'Zurückgenommen' });
    await withdraw(app, id);
    await publish(app, { title: 'Danach' });
    const reader = read(person(0), { after });
    await until('the past', () => reader.changes.length === 3);
    expect(reader.changes.map(({ kind, post }) => [kind, post?.title])).toEqual([
      ['WITHDRAWN', undefined],
      ['WITHDRAWN', undefined],
      ['PUBLISHED', 'Danach'],
    ]);
  });
});
