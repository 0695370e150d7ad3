import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  ANSWER,
  answer,
  codesOf,
  edit,
  find,
  hours,
  move,
  publishedEvent,
  type Saved,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { EventClock } from '../notice/event.clock.js';
import { RsvpService } from './rsvp.service.js';

let app: TestApp;
let officer: Client;
let members: Client[];
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  members = [];
  for (let index = 0; index < 6; index++) members.push(await app.signInAs(await app.build.person()));
  member = members[0] as Client;
});
afterAll(() => app.close());

const of = (index: number): Client => members[index] as Client;
const seat = ({ event }: Saved) => event?.myRsvp?.seat;
const accept = async (client: Client, id: string, name = 'acceptSeat') => move(client, name, id);

/** Counters as they would be counted from the answers. */
async function drift(id: string): Promise<unknown[]> {
  return app.db.rows(
    `select * from (select t.taken_on_site, t.taken_online, t.waiting_on_site, t.waiting_online, t.offered, t.maybe from event_tally t where t.event_id = $1
       except select
         count(*) filter (where mode = 'ON_SITE' and seat in ('SEATED','OFFERED'))::int,
         count(*) filter (where (mode = 'ONLINE' and seat in ('SEATED','OFFERED')) or online_meanwhile)::int,
         count(*) filter (where mode = 'ON_SITE' and seat = 'WAITING')::int,
         count(*) filter (where mode = 'ONLINE' and seat = 'WAITING')::int,
         count(*) filter (where seat = 'OFFERED')::int, count(*) filter (where answer = 'MAYBE')::int
       from rsvp where event_id = $1) d`,
    [id],
  );
}

describe('answering', () => {
  it('needs access, and an event that the viewer may see', async () => {
    const { id } = await publishedEvent(officer);
    const input = { clientKey: randomUUID(), event: id, answer: 'YES', mode: 'ON_SITE' };
    expect(codeOf(await app.client().gql(ANSWER, { input }))).toBe('UNAUTHENTICATED');
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    expect(codeOf(await outsider.gql(ANSWER, { input }))).toBe('NO_ACCESS');
    const closed = await publishedEvent(officer, {
      audience: { kinds: ['LANDKREIS'], sizeClasses: [], counties: [], qualifiedOnly: false },
    });
    for (const event of [closed.id, randomUUID()]) {
      expect(fieldsOf(await member.gql(ANSWER, { input: { ...input, event } }))).toEqual(['input.event UNKNOWN']);
    }
    expect(await find(member, closed.id)).toBeNull();
  });

  it('gives seats until they are gone, then places in line, and passes a freed seat on', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 2 });
    const key = randomUUID();
    const first = await answer(of(0), id, { clientKey: key });
    expect(first.event?.seats).toEqual([{ mode: 'ON_SITE', total: 2, taken: 1, free: 1, waiting: 0 }]);
    expect(await answer(of(0), id, { clientKey: key, answer: 'NO' })).toEqual(first);
    expect(seat(await answer(of(1), id))).toBe('SEATED');
    expect((await answer(of(2), id)).event?.myRsvp).toMatchObject({ seat: 'WAITING', position: 1 });
    expect((await answer(of(3), id)).event?.myRsvp).toMatchObject({ seat: 'WAITING', position: 2 });
    expect((await answer(of(4), id, { answer: 'MAYBE', mode: null })).event?.maybe).toBe(1);
    await answer(of(0), id, { answer: 'NO' });
    const offered = (await find(of(2), id))?.myRsvp;
    expect(offered?.seat).toBe('OFFERED');
    expect((await find(of(3), id))?.myRsvp?.position).toBe(1);
    expect(codesOf(await accept(of(3), id))).toEqual(['NO_OFFER']);
    expect(seat(await accept(of(2), id))).toBe('SEATED');
    expect(seat(await accept(of(2), id))).toBe('SEATED');
    expect(await drift(id)).toEqual([]);
  });

  it('is not brought back by a retry of an earlier one', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 1 });
    const [yes, no, maybe] = [randomUUID(), randomUUID(), randomUUID()];
    await answer(of(0), id, { clientKey: yes });
    await answer(of(0), id, { clientKey: no, answer: 'NO' });
    await answer(of(1), id);
    // The first yes arrives again, after the seat went to somebody else: neither a place in line nor a change.
    const late = await answer(of(0), id, { clientKey: yes });
    expect(late.event?.myRsvp).toMatchObject({ answer: 'NO', seat: 'NONE', position: null });
    expect(late.event?.seats).toMatchObject([{ taken: 1, waiting: 0 }]);
    await answer(of(0), id, { clientKey: maybe, answer: 'MAYBE' });
    for (const clientKey of [yes, no, maybe])
      expect((await answer(of(0), id, { clientKey })).event?.myRsvp?.answer).toBe('MAYBE');
    // Of two retries and a new answer at once the new answer stands, whatever the order.
    const fresh = randomUUID();
    await Promise.all([
      answer(of(0), id, { clientKey: yes }),
      answer(of(0), id, { clientKey: fresh }),
      answer(of(0), id, { clientKey: no, answer: 'NO' }),
    ]);
    expect((await find(of(0), id))?.myRsvp).toMatchObject({ answer: 'YES', seat: 'WAITING', position: 1 });
    expect(await drift(id)).toEqual([]);
    const [facts] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from fact where kind = 'RsvpChanged' and subject = $1`,
      [id],
    );
    expect(facts?.count).toBe(5);
  });

  it('keeps a bounded number of earlier keys', async () => {
    const { id } = await publishedEvent(officer);
    const first = randomUUID();
    await answer(of(0), id, { clientKey: first });
    for (let index = 0; index < 52; index++) await answer(of(0), id, { answer: index % 2 ? 'NO' : 'MAYBE' });
    const [row] = await app.db.rows<{ kept: number }>(
      `select cardinality(past_keys) as kept from rsvp where event_id = $1`,
      [id],
    );
    expect(row?.kept).toBe(50);
  });

  it('takes back an offer that ran out, by job and at read, and calls the next', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 1 });
    for (const index of [0, 1, 2]) await answer(of(index), id);
    await answer(of(0), id, { answer: 'NO' });
    await app.db.rows(
      `update rsvp set offer_until = now() - interval '1 second' where event_id = $1 and seat = 'OFFERED'`,
      [id],
    );
    expect((await find(of(1), id))?.myRsvp).toMatchObject({ seat: 'LAPSED', offerUntil: null });
    expect(codesOf(await accept(of(1), id))).toEqual(['OFFER_EXPIRED']);
    await app.get(RsvpService).settle(id, new Date());
    expect((await find(of(2), id))?.myRsvp?.seat).toBe('OFFERED');
    expect((await answer(of(1), id)).event?.myRsvp).toMatchObject({ seat: 'WAITING', position: 1 });
    expect(await drift(id)).toEqual([]);
  });

  it('gives a freed seat at once on the last day', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 1, startsAt: hours(20), endsAt: hours(22) });
    await answer(of(0), id);
    await answer(of(1), id);
    await answer(of(0), id, { answer: 'NO' });
    expect((await find(of(1), id))?.myRsvp?.seat).toBe('SEATED');
  });

  it('holds an online seat for who waits on site, and frees it on promotion', async () => {
    const { id } = await publishedEvent(officer, {
      online: true,
      joinLink: 'https://raum.example/a',
      seatsOnSite: 1,
      seatsOnline: 1,
      startsAt: hours(20),
      endsAt: hours(22),
    });
    await answer(of(0), id);
    const waiting = await answer(of(1), id, { onlineMeanwhile: true });
    expect(waiting.event?.myRsvp).toMatchObject({ seat: 'WAITING', onlineMeanwhile: true });
    expect(seat(await answer(of(2), id, { mode: 'ONLINE' }))).toBe('WAITING');
    await answer(of(0), id, { answer: 'NO' });
    expect((await find(of(1), id))?.myRsvp).toMatchObject({ seat: 'SEATED', mode: 'ON_SITE', onlineMeanwhile: false });
    expect((await find(of(2), id))?.myRsvp).toMatchObject({ seat: 'SEATED', mode: 'ONLINE' });
    expect(await drift(id)).toEqual([]);
  });

  it('is refused outside the window, after the end, and for ways that are not offered', async () => {
    const early = await publishedEvent(officer, { opensAt: hours(24) });
    expect(codesOf(await answer(member, early.id))).toEqual(['NOT_YET_OPEN']);
    const late = await publishedEvent(officer);
    await app.db.rows(`update event set closes_at = now() - interval '1 hour' where id = $1`, [late.id]);
    expect(codesOf(await answer(member, late.id))).toEqual(['REGISTRATION_CLOSED']);
    expect(codesOf(await answer(member, late.id, { mode: 'ONLINE', answer: 'NO' }))).toEqual([]);
    await app.db.rows(
      `update event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
      [late.id],
    );
    expect(codesOf(await answer(member, late.id, { answer: 'NO' }))).toEqual(['EVENT_OVER']);
    const onSite = await publishedEvent(officer);
    expect(codesOf(await answer(member, onSite.id, { mode: 'ONLINE' }))).toEqual(['mode MODE_NOT_OFFERED']);
    expect(codesOf(await answer(member, onSite.id, { mode: null }))).toEqual(['mode MODE_NOT_OFFERED']);
    await move(officer, 'postponeEvent', onSite.id, 'Der Saal ist gesperrt.');
    expect(codesOf(await answer(member, onSite.id))).toEqual(['EVENT_POSTPONED']);
    await move(officer, 'cancelEvent', onSite.id, 'Es findet sich kein Ersatz.');
    expect(codesOf(await answer(member, onSite.id))).toEqual(['EVENT_CANCELLED']);
  });

  it('takes replies to the questions and refuses where a required one is missing', async () => {
    const question = { id: randomUUID(), text: 'Was dürfen Sie nicht essen?', required: true };
    const { id } = await publishedEvent(officer, { questions: [question] });
    const input = { clientKey: randomUUID(), event: id, answer: 'YES', mode: 'ON_SITE' };
    expect(fieldsOf(await member.gql(ANSWER, { input }))).toEqual(['input.replies.0 REQUIRED']);
    const replies = [{ question: question.id, text: 'Nüsse' }];
    expect((await answer(member, id, { replies })).event?.myRsvp?.replies).toEqual(replies);
  });

  it('gives workshops to those with a seat while there are seats in them', async () => {
    const workshop = (title: string, seats: number, from: number) => ({
      kind: 'WORKSHOP',
      title,
      description: '',
      startsAt: hours(30 * 24 + from),
      endsAt: hours(30 * 24 + from + 1),
      speakers: ['Kim Muster'],
      seats,
    });
    const items = [workshop('Scannen', 1, 1), workshop('Ablage', 5, 1), workshop('Schrift', 5, 3)];
    const event = await publishedEvent(officer, { items });
    const [scan, file, script] = event.items.map(({ id }) => id);
    const taken = await answer(of(0), event.id, { workshops: [scan, script] });
    expect(taken.event?.items.map(({ free }) => free)).toEqual([0, 5, 4]);
    expect(codesOf(await answer(of(1), event.id, { workshops: [scan] }))).toEqual(['workshops WORKSHOP_FULL']);
    expect(codesOf(await answer(of(1), event.id, { workshops: [file, scan] }))).toEqual([
      'workshops WORKSHOPS_OVERLAP',
    ]);
    const changed = await answer(of(0), event.id, { workshops: [file] });
    expect(changed.event?.items.map(({ free }) => free)).toEqual([1, 4, 5]);
    await answer(of(0), event.id, { answer: 'NO' });
    expect((await find(of(0), event.id))?.items.map(({ free }) => free)).toEqual([1, 5, 5]);
  });

  it('never loses seats to a smaller capacity, and fills a larger one from the line', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 2 });
    for (const index of [0, 1, 2, 3]) await answer(of(index), event.id);
    expect(codesOf(await edit(officer, event, { seatsOnSite: 1 }))).toEqual([
      'content.seatsOnSite CAPACITY_BELOW_SEATS',
    ]);
    expect(codesOf(await edit(officer, event, { place: null, online: true }))).toEqual([
      'content.seatsOnSite MODE_IN_USE',
    ]);
    const raised = await edit(officer, event, { seatsOnSite: 3 });
    expect(raised.event?.seats).toEqual([{ mode: 'ON_SITE', total: 3, taken: 3, free: 0, waiting: 1 }]);
    expect((await find(of(2), event.id))?.myRsvp?.seat).toBe('OFFERED');
    expect((await find(of(3), event.id))?.myRsvp?.seat).toBe('WAITING');
    expect(await drift(event.id)).toEqual([]);
  });

  it('that goes with its person gives the seat back, and the next in line gets it', async () => {
    const workshop = {
      ...{ kind: 'WORKSHOP', title: 'Werkstatt', description: '', speakers: [], seats: 5 },
      ...{ startsAt: hours(30 * 24 + 1), endsAt: hours(30 * 24 + 2) },
    };
    const event = await publishedEvent(officer, { seatsOnSite: 1, items: [workshop] });
    const leaving = await app.build.person();
    await answer(await app.signInAs(leaving), event.id, { workshops: [event.items[0]?.id] });
    await answer(of(0), event.id);
    await app.db.rows(`delete from rsvp where person_id = $1`, [leaving.id]);
    expect(await drift(event.id)).toEqual([]);
    await app.get(EventClock).tick(new Date());
    const after = await find(of(0), event.id);
    expect([after?.myRsvp?.seat, after?.items[0]?.free]).toEqual(['OFFERED', 5]);
    expect(await drift(event.id)).toEqual([]);
  });
});
