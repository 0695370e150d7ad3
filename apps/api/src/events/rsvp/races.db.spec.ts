import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import {
  answer,
  codesOf,
  edit,
  find,
  hours,
  move,
  publishedEvent,
  type ShownEvent,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { Context } from '../../core/access/context.js';
import { ActorLoader } from '../../sign-in/actor.loader.js';
import type { AnswerEventInput } from './rsvp.input.js';
import { RsvpService } from './rsvp.service.js';

const PEOPLE = 1_000;

let app: TestApp;
let replica: TestApp;
let officer: Client;
let contexts: Context[];
beforeAll(async () => {
  app = await TestApp.start();
  replica = await TestApp.start({ besides: app });
  officer = await app.signInAs(await app.build.officer());
  contexts = await crowd();
}, 60_000);
afterAll(async () => {
  await replica.close();
  await app.close();
});

/** A thousand people with access, without the cost of a thousand sign-ins. */
async function crowd(): Promise<Context[]> {
  const ags = await app.build.freeTown();
  await app.build.membership({ ags });
  const ids = await app.db.rows<{ id: string }>(
    `insert into person (id, name, email, ags) select gen_random_uuid(), 'Gast ' || n, 'gast-' || n || '@stadt.example', $1
     from generate_series(1, $2) n returning id`,
    [ags, PEOPLE],
  );
  await app.db.rows(
    `insert into approval (id, person_id, association_key, approved_on)
     select gen_random_uuid(), id, 'staedtetag', current_date - 10 from unnest($1::uuid[]) id`,
    [ids.map(({ id }) => id)],
  );
  const actor = await app.get(ActorLoader).actorOf(ids[0]?.id ?? '', 'races');
  return ids.map(({ id }) => new Context(actor && { ...actor, personId: id }, 'de', randomUUID()));
}

const yes = (event: string, more: Partial<AnswerEventInput> = {}): AnswerEventInput => ({
  clientKey: randomUUID(),
  event,
  answer: 'YES',
  mode: 'ON_SITE',
  ...more,
});

/** Through both replicas in turn. */
const service = (index: number): RsvpService => (index % 2 === 0 ? app : replica).get(RsvpService);

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

interface Stand {
  seat: string;
  place: number | null;
  count: number;
}
const seats = (id: string) =>
  app.db.rows<Stand>(
    `select seat, count(*)::int as count, min(place)::int as place from rsvp where event_id = $1 group by seat order by seat`,
    [id],
  );

async function expectNoDrift({ id }: ShownEvent): Promise<void> {
  const [row] = await app.db.rows<Record<string, number>>(
    `select t.taken_on_site - count(*) filter (where r.mode = 'ON_SITE' and r.seat in ('SEATED','OFFERED')) as "onSite",
       t.taken_online - count(*) filter (where (r.mode = 'ONLINE' and r.seat in ('SEATED','OFFERED')) or r.online_meanwhile) as online,
       t.waiting_on_site - count(*) filter (where r.mode = 'ON_SITE' and r.seat = 'WAITING') as waiting,
       t.offered - count(*) filter (where r.seat = 'OFFERED') as offered,
       greatest(0, t.taken_on_site - coalesce(e.seats_on_site, t.taken_on_site)) as over
     from event_tally t join event e on e.id = t.event_id left join rsvp r on r.event_id = t.event_id
     where t.event_id = $1 group by t.event_id, e.id`,
    [id],
  );
  expect(Object.values(row ?? { missing: 1 }).map(Number)).toEqual([0, 0, 0, 0, 0]);
}

describe('a thousand people who answer at once', () => {
  it('get the hundred seats that there are; nine hundred wait in the order of commit', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 100 });
    const outcomes = await Promise.all(
      shuffled(contexts).map((ctx, index) => service(index).answer(ctx, yes(event.id))),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await seats(event.id)).toEqual([
      { seat: 'SEATED', count: 100, place: null },
      { seat: 'WAITING', count: 900, place: 1 },
    ]);
    // Facts stand in the order in which their transactions committed: the places have to follow them.
    const order = await app.db.rows<{ place: number | null }>(
      `select r.place from fact f join rsvp r on r.event_id = f.subject::uuid and r.person_id = (f.data->>'person')::uuid
       where f.kind = 'RsvpChanged' and f.subject = $1 order by f.xid, f.id`,
      [event.id],
    );
    expect(order.map(({ place }) => place)).toEqual([
      ...Array<null>(100).fill(null),
      ...Array.from({ length: 900 }, (_, index) => index + 1),
    ]);
    await expectNoDrift(event);
  }, 120_000);

  it('who come, leave, take up and turn down at once never get a seat twice', async () => {
    const event = await publishedEvent(officer, {
      seatsOnSite: 20,
      online: true,
      seatsOnline: 10,
      joinLink: 'https://raum.example/a',
    });
    const some = contexts.slice(0, 120);
    const moves = shuffled(
      some.flatMap((ctx, index) => [
        () => service(index).answer(ctx, yes(event.id, { onlineMeanwhile: index % 3 === 0 })),
        () => service(index + 1).answer(ctx, yes(event.id, { mode: index % 2 ? 'ONLINE' : 'ON_SITE' })),
        () => service(index).answer(ctx, yes(event.id, { answer: index % 4 ? 'NO' : 'YES' })),
        () => service(index).accept(ctx, event.id),
        () => service(index + 1).decline(ctx, event.id),
      ]),
    );
    await Promise.all(moves.map((run) => run()));
    await expectNoDrift(event);
  }, 120_000);

  it('keep what was confirmed to them when connections break in the middle', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 30 });
    const some = contexts.slice(200, 350).map((ctx) => ({ ctx, input: yes(event.id) }));
    const breaking = setInterval(() => {
      void app.db
        .rows(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid() and query like '%event_tally%' limit 2`,
        )
        .catch(() => undefined);
    }, 15);
    const first = await Promise.allSettled(some.map(({ ctx, input }, index) => service(index).answer(ctx, input)));
    clearInterval(breaking);
    const confirmed = first.flatMap((result, index) => (result.status === 'fulfilled' ? [some[index]] : []));
    for (const each of confirmed) {
      const kept = await app.db.rows(`select 1 from rsvp where event_id = $1 and person_id = $2 and client_key = $3`, [
        event.id,
        each?.ctx.viewer.personId,
        each?.input.clientKey,
      ]);
      expect(kept).toHaveLength(1);
    }
    await expectNoDrift(event);
    // Whoever heard nothing asks again with the same key: nobody is counted twice.
    await Promise.all(some.map(({ ctx, input }, index) => service(index).answer(ctx, input)));
    expect(await seats(event.id)).toEqual([
      { seat: 'SEATED', count: 30, place: null },
      { seat: 'WAITING', count: 120, place: 1 },
    ]);
    await expectNoDrift(event);
  }, 120_000);
});

describe('browsers at once', () => {
  it('cannot lower a capacity below seats that are being given', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 10, startsAt: hours(400), endsAt: hours(402) });
    const clients: Client[] = [];
    for (let index = 0; index < 8; index++)
      clients.push(await (index % 2 ? app : replica).signInAs(await app.build.person()));
    const [lowered, ...answers] = await Promise.all([
      edit(officer, event, { seatsOnSite: 4, startsAt: event.startsAt, endsAt: event.endsAt }),
      ...clients.map((client) => answer(client, event.id)),
    ]);
    const given = answers.filter(({ event: answered }) => answered?.myRsvp?.seat === 'SEATED').length;
    expect(codesOf(lowered)).toEqual(given > 4 ? ['content.seatsOnSite CAPACITY_BELOW_SEATS'] : []);
    await expectNoDrift(event);
    const first = answers.findIndex(({ event: answered }) => answered?.myRsvp?.seat === 'SEATED');
    await Promise.all([
      answer(clients[first] as Client, event.id, { answer: 'NO', mode: null }),
      move(officer, 'cancelEvent', event.id, 'Aus'),
    ]);
    expect((await find(officer, event.id))?.state).toBe('CANCELLED');
    await expectNoDrift(event);
  }, 60_000);
});
