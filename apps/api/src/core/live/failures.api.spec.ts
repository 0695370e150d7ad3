import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import type { Client } from '../../../test/client.js';
import { DatabaseLine } from '../../../test/database-line.js';
import { LiveReader, NEWS, OWN_NEWS, type ReaderOptions } from '../../../test/live-client.js';
import { publish } from '../../../test/ground/news.js';
import { TestApp } from '../../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sleep, until } from '../../../test/waiting.js';
import { NewsTopic } from '../../posts/news.topic.js';
import { type Context, SharedContext } from '../access/context.js';
import { Documents } from '../graphql/documents.js';
import { LiveHub } from './hub.js';

describe('what fails', () => {
  let database: TestDatabase;
  let line: DatabaseLine;
  let app: TestApp;
  /** Writes by a line of its own to the database. */
  let writer: TestApp;
  let lotsin: Client;
  let lotse: Client;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    line = await DatabaseLine.to(database);
    writer = await TestApp.start({ database });
    app = await TestApp.start({ database: line.database });
    lotsin = await app.signInAs(await app.build.person());
    lotse = await app.signInAs(await app.build.person());
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size === 0);
  });
  afterAll(async () => {
    line.mend();
    await app.close();
    await writer.close();
    await line.close();
    await database.drop();
  });

  const read = (client: Client = lotsin, options: ReaderOptions = {}): LiveReader => {
    const reader = new LiveReader(client, options);
    readers.push(reader);
    return reader;
  };
  const running = () => until('all subscriptions', () => app.get(LiveHub).size === readers.length);
  const reload = { cursor: expect.any(String), kind: 'RELOAD', postId: null, post: null };
  /** A document that nobody has compiled yet, whose field is resolved differently. */
  const disturbed = (field: string, resolve: GraphQLFieldResolver<unknown, Context>): string => {
    const post = app.get(Documents).current.getType('Post') as GraphQLObjectType;
    const definition = post.getFields()[field];
    if (!definition) throw new Error(`no field ${field}`);
    const before = definition.resolve;
    definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    undo.push(() => void (definition.resolve = before));
    return NEWS.replace('title', `tried${++documents}: ${field}`);
  };
  let documents = 0;
  const undo: (() => void)[] = [];
  afterEach(() => undo.splice(0).forEach((one) => one()));

  it('a shared context has no viewer to read', () => {
    const ctx = new SharedContext('de', 'request');
    expect(() => ctx.viewer).toThrow('@ViewerDependent');
  });

  it('a field that reads the viewer without being marked shows nobody anything', async () => {
    const query = disturbed('summary', (_, __, ctx) => ctx.viewer.personId);
    const [wrong, also, right] = [read(lotsin, { query }), read(lotse, { query }), read(lotse)];
    await running();
    const [first, second] = [await publish(writer), await publish(writer)];
    await until('both items', () => readers.every(({ changes }) => changes.length === 2));
    expect(right.told).toEqual([first, second]);
    for (const { deliveries } of [wrong, also])
      expect(deliveries[0]).toMatchObject({
        data: { newsChanged: { postId: first, post: null } },
        errors: [{ extensions: { code: 'INTERNAL' } }],
      });
    expect(JSON.stringify(wrong.deliveries)).not.toMatch(/ViewerDependent/);
    expect(readers.flatMap(({ ends }) => ends)).toEqual([]);
  });

  it('an execution that never ends keeps nobody of another group waiting', async () => {
    let release = (): void => undefined;
    const held = new Promise<string>((resolve) => (release = () => resolve('endlich')));
    const query = disturbed('summary', () => held);
    const [stuck, free] = [read(lotsin, { query }), read(lotse)];
    await running();
    const ids = [await publish(writer), await publish(writer), await publish(writer)];
    await until('the others', () => free.changes.length === 3);
    expect(stuck.changes).toEqual([]);
    release();
    await until('the late ones', () => stuck.changes.length === 3);
    expect([free.told, stuck.told]).toEqual([ids, ids]);
  });

  it('a fact that cannot be loaded becomes a RELOAD; those before and after are told, also to those who come back', async () => {
    const [before, broken, after] = [await writer.build.post(), await writer.build.post(), await writer.build.post()];
    const topic = app.get(NewsTopic);
    const load = topic.load.bind(topic);
    jest.spyOn(topic, 'load').mockImplementation((facts) => {
      if (facts.some(({ subject }) => subject === broken))
        return Promise.reject(new Error('a row that nobody expected'));
      return load(facts);
    });
    const reader = read();
    await running();
    await publish(writer);
    await until('the first', () => reader.changes.length === 1);
    const cursor = reader.cursor;
    await writer.db.write(null, (tx) => {
      for (const id of [before, broken, after]) tx.record({ kind: 'PostEdited', subject: id, data: {} });
      return Promise.resolve();
    });
    await until('all three', () => reader.changes.length === 4);
    expect(reader.changes.slice(1).map(({ kind, postId }) => [kind, postId])).toEqual([
      ['UPDATED', before],
      ['RELOAD', null],
      ['UPDATED', after],
    ]);
    const back = read(lotse, { after: cursor });
    await until('all three again', () => back.changes.length === 3);
    expect(back.changes).toEqual(reader.changes.slice(1));
  });

  it('what cannot be decided is shown to nobody, who is told to load anew', async () => {
    const topic = app.get(NewsTopic);
    const view = topic.view.bind(topic);
    jest.spyOn(topic, 'view').mockImplementation((actor, event) => {
      if (event.row?.title === 'Unklar') throw new Error('the policy lacks what it decides by');
      return view(actor, event);
    });
    const all = [read(), read(lotse)];
    await running();
    await publish(writer, { title: 'Unklar' });
    const id = await publish(writer, { title: 'Klar' });
    await until('both', () => all.every(({ changes }) => changes.length === 2));
    for (const { changes } of all) expect(changes).toEqual([reload, expect.objectContaining({ postId: id })]);
  });

  it.each([
    ['is cut', () => line.cut(), 600],
    ['is reset', () => line.reset(), 100],
    ['stalls', () => line.stall(), 600],
  ])('nothing is lost while the line to the database %s in the middle of deliveries', async (_, disturb, ms) => {
    const all = [
      read(lotsin, { resume: true }),
      read(lotse, { resume: true }),
      read(lotsin, { resume: true, query: OWN_NEWS }),
      read(lotse, { resume: true, query: OWN_NEWS }),
    ];
    await running();
    const ids = [await publish(writer)];
    await until('the first', () => all.every(({ changes }) => changes.length === 1));
    for (let number = 0; number < 12; number++) {
      ids.push(await publish(writer));
      if (number === 4) disturb();
    }
    await sleep(ms);
    line.mend();
    for (let number = 0; number < 3; number++) ids.push(await publish(writer));
    await until('everything', () => all.every(({ told }) => told.length >= ids.length), 15_000);
    await sleep(50);
    for (const { told } of all) expect(told).toEqual(ids);
    for (const { deliveries } of all) expect(deliveries.every(({ errors }) => errors === undefined)).toBe(true);
  });

  it('an execution that fails for an outage closes its sockets, which resume and get the item', async () => {
    let failures = 1;
    const query = disturbed('summary', () => {
      if (failures-- > 0) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      return 'wieder da';
    });
    const [hit, free] = [read(lotsin, { query, resume: true }), read(lotse)];
    await running();
    await publish(writer);
    // It had no cursor yet; the next item gives it one.
    await until('the end', () => hit.ends.length === 1);
    await until('the return', () => app.get(LiveHub).size === 2);
    const id = await publish(writer);
    await until('the item', () => hit.changes.length === 1);
    failures = 1;
    const missed = await publish(writer);
    await until('what was missed', () => hit.changes.length === 2);
    expect(hit.told).toEqual([id, missed]);
    expect(hit.ends).toEqual([1013, 1013]);
    expect(free.changes).toHaveLength(3);
    expect(free.ends).toEqual([]);
  });
});
