import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import { LiveReader, NEWS, OWN_NEWS, type ReaderOptions } from '../../../test/live-client.js';
import { edit, publish } from '../../../test/ground/news.js';
import { TestApp } from '../../../test/test-app.js';
import { sleep, until } from '../../../test/waiting.js';
import { startOfDayInBerlin } from '../../admission/berlin-day.js';
import { AccessRuleChanged, PersonAccessChanged } from '../../admission/admission.facts.js';
import { PersonChanged } from '../../people/people.facts.js';
import { PostPublished } from '../../posts/post.facts.js';
import { MembershipsChanged } from '../../register/register.facts.js';
import { ActorSource } from '../access/actor-source.js';
import type { Tx } from '../database/database.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { FactStream } from '../facts/fact-stream.js';
import { LiveHub } from './hub.js';

/** As promised: on every replica. */
const PROMISED_MS = 2_000;

describe('who loses the right to listen', () => {
  let app: TestApp;
  let replica: TestApp;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    replica = await TestApp.start({ besides: app });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size + replica.get(LiveHub).size === 0);
  });
  afterAll(async () => {
    await replica.close();
    await app.close();
  });

  const read = (client: Client, options: ReaderOptions = {}): LiveReader => {
    const reader = new LiveReader(client, options);
    readers.push(reader);
    return reader;
  };
  const running = () =>
    until('all subscriptions', () => app.get(LiveHub).size + replica.get(LiveHub).size === readers.length);
  /** The same person here and on the other replica. */
  const both = (client: Client) => [read(client), read(client, { url: () => replica.url })];
  const closed = async (all: readonly LiveReader[], code: number): Promise<void> => {
    await until('the end', () => all.every(({ ends }) => ends.length > 0), PROMISED_MS);
    expect(all.map(({ ends }) => ends)).toEqual(all.map(() => [code]));
  };
  const endMembership = (person: BuiltPerson) => async (tx: Tx) => {
    await tx.rows(`update membership set valid_to = $2::date where ags = $1`, [person.ags, day(-1)]);
    tx.record(MembershipsChanged(randomUUID(), { administrations: [person.ags ?? ''] }));
  };

  it('is closed with 4401 when they sign out, here and on the other replica', async () => {
    const client = await app.signInAs(await app.build.person());
    const other = read(await app.signInAs(await app.build.person()));
    const all = both(client);
    await running();
    await client.data('mutation { signOut }');
    await closed(all, 4401);
    const id = await publish(app);
    await until('the item', () => other.changes.length === 1);
    expect(other.told).toEqual([id]);
    expect(all.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it.each<[string, (person: BuiltPerson) => (tx: Tx) => Promise<void>]>([
    ['membership', endMembership],
    [
      'approval',
      (person) => async (tx) => {
        await tx.rows(`update approval set ended_on = $2::date where person_id = $1`, [person.id, day(0)]);
        tx.record(PersonAccessChanged(person.id, { what: 'approval' }));
      },
    ],
    [
      'account',
      (person) => async (tx) => {
        await tx.rows(`update person set suspended_at = now() where id = $1`, [person.id]);
        tx.record(PersonAccessChanged(person.id, { what: 'suspension' }));
      },
    ],
  ])('is closed with 4403 when their %s ends, and told nothing that comes after', async (_, end) => {
    const person = await app.build.person();
    const all = both(await app.signInAs(person));
    const colleague = read(await app.signInAs(await app.build.person()), { url: () => replica.url });
    await running();
    await app.db.write(null, end(person));
    // The same breath: whoever is told this has been told too much.
    const id = await publish(app, { title: 'Nicht mehr für dich' });
    await closed(all, 4403);
    await until('the item', () => colleague.told.includes(id));
    expect(all.flatMap(({ changes }) => changes)).toEqual([]);
    expect(colleague.ends).toEqual([]);
  });

  it('is told nothing of the same moment, however long looking them up takes', async () => {
    const person = await app.build.person();
    const all = both(await app.signInAs(person));
    await running();
    for (const { actors, actorOfSession } of [app, replica].map((one) => {
      const actors = one.get(ActorSource);
      return { actors, actorOfSession: actors.actorOfSession.bind(actors) };
    }))
      jest.spyOn(actors, 'actorOfSession').mockImplementation(async (session) => {
        await sleep(300);
        return actorOfSession(session);
      });
    const id = await app.build.post();
    await app.db.write(null, async (tx) => {
      await endMembership(person)(tx);
      tx.record(PostPublished(id, { association: 'staedtetag' }));
    });
    await closed(all, 4403);
    expect(all.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('is closed when the rule names others', async () => {
    const all = both(await app.signInAs(await app.build.person()));
    await running();
    const change = (associations: string[]) =>
      app.db.write(null, async (tx) => {
        const id = randomUUID();
        await tx.rows(`insert into access_rule (id, associations) values ($1, $2)`, [id, associations]);
        tx.record(AccessRuleChanged(id, { associations }));
      });
    await change(['gemeindetag']);
    await closed(all, 4403);
    await change(['staedtetag']);
  });

  it('is closed within two seconds although a long transaction holds the order of facts back', async () => {
    const person = await app.build.person();
    const all = both(await app.signInAs(person));
    await running();
    const client = new pg.Client({ connectionString: app.database.url });
    await client.connect();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    await app.db.write(null, endMembership(person));
    await closed(all, 4403);
    await client.query('commit');
    await client.end();
  });

  it('is closed with 1012 when their office ends, and comes back as what they are then', async () => {
    const officer = await app.build.officer();
    await app.build.exception(officer, day(30));
    const client = await app.signInAs(officer);
    const all = both(client);
    const returning = read(client, { resume: true, after: encodeFactCursor(app.get(FactStream).head) });
    await running();
    const forSome = await publish(app, { audience: { kinds: ['STADT'] } });
    await until('the item', () => returning.told.includes(forSome));
    await app.db.write(null, async (tx) => {
      await tx.rows(`update officer set until = $2::date where person_id = $1`, [officer.id, day(0)]);
      tx.record(PersonAccessChanged(officer.id, { what: 'office' }));
    });
    await closed(all, 1012);
    await until('the return', () => returning.connections === 2);
    await publish(app, { audience: { kinds: ['STADT'] } });
    const id = await publish(app);
    await until('the next item', () => returning.told.includes(id));
    expect(returning.told).toEqual([forSome, id]);
  });

  it('is closed with 1012 when their language changes, so that it is told in the new one', async () => {
    const person = await app.build.person();
    const all = both(await app.signInAs(person));
    await running();
    await app.db.write(null, async (tx) => {
      await tx.rows(`update person set language = 'en' where id = $1`, [person.id]);
      tx.record(PersonChanged(person.id, { fields: ['language'] }));
    });
    await closed(all, 1012);
  });

  it('stays open when they move to another town, and is told what is for that town', async () => {
    const person = await app.build.person();
    const reader = read(await app.signInAs(person), { url: () => replica.url });
    await running();
    const county = await app.build.freeTown('LANDKREIS');
    await app.db.write(null, async (tx) => {
      await app.build.membership({ ags: county });
      await tx.rows(`update person set ags = $2 where id = $1`, [person.id, county]);
      tx.record(PersonChanged(person.id, { fields: ['ags'] }));
    });
    await publish(app, { audience: { kinds: ['STADT'] } });
    const id = await publish(app, { audience: { kinds: ['LANDKREIS'] } });
    await until('the item', () => reader.changes.length > 0);
    expect([reader.told, reader.ends]).toEqual([[id], []]);
  });

  it('is closed when their access ended while they were connecting', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const actors = app.get(ActorSource);
    const actorOf = actors.actorOf.bind(actors);
    let known = false;
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    jest.spyOn(actors, 'actorOf').mockImplementation(async (req) => {
      const actor = await actorOf(req);
      known = true;
      await held;
      return actor;
    });
    const reader = read(client);
    await until('the actor', () => known);
    await app.db.write(null, endMembership(person));
    await until('the fact', () => actors.actorOfSession(sessionOf(client)).then((actor) => !actor?.access.admitted));
    goOn();
    await closed([reader], 4403);
  });

  it('is closed within seconds of the moment by the clock, although nobody changed anything', async () => {
    const person = await app.build.person({ association: null });
    await app.build.approval(person);
    await app.build.membership({ ags: person.ags ?? '', to: day(0) });
    const midnight = startOfDayInBerlin(day(1)).getTime();
    // Only the clock is set: timers and the database's own time go on.
    const doNotFake = [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ] as const;
    try {
      jest.useFakeTimers({ now: midnight - 5_000, doNotFake: [...doNotFake] });
      const all = both(await app.signInAs(person));
      await running();
      await sleep(1_200);
      expect(all.map(({ ends }) => ends)).toEqual([[], []]);
      jest.setSystemTime(midnight);
      await closed(all, 4403);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('the right to see', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('is decided at each delivery, whatever the subscription was begun with', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const readers = [NEWS, OWN_NEWS].map((query) => new LiveReader(client, { query }));
    await until('both', () => app.get(LiveHub).size === 2);
    const qualified = await publish(app, { audience: { qualifiedOnly: true } });
    const open = await publish(app);
    await until('the open one', () => readers.every(({ changes }) => changes.length === 1));
    await app.db.write(null, async (tx) => {
      await tx.rows(`update person set qualified_on = $2::date where id = $1`, [person.id, day(0)]);
      tx.record(PersonChanged(person.id, { fields: ['qualifiedOn'] }));
    });
    await edit(app, qualified, { title: 'Für Qualifizierte' });
    await until('the other', () => readers.every(({ changes }) => changes.length === 2));
    for (const { told } of readers) expect(told).toEqual([open, qualified]);
    for (const reader of readers) reader.stop();
  });
});

/** Id of the session behind a browser's cookie. */
function sessionOf(client: Client): string {
  const [value = ''] = client.cookies.values();
  return decodeURIComponent(value).slice(2).split('.')[0] ?? '';
}
