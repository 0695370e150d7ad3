import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  answer,
  codesOf,
  content,
  edit,
  hours,
  publishedEvent,
  SAVED,
  type Saved,
  type ShownEvent,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { EventClock } from '../notice/event.clock.js';
import { RsvpService } from './rsvp.service.js';

const WORKSHOPS = `query ($id: ID!) { event(id: $id) { items { id title free waiting }
  myRsvp { seat workshops workshopLines { item position offerUntil } } } }`;
interface Shown {
  event: {
    items: { id: string; title: string; free: number | null; waiting: number }[];
    myRsvp: {
      seat: string;
      workshops: string[];
      workshopLines: { item: string; position: number | null; offerUntil: string | null }[];
    };
  };
}

let app: TestApp;
let officer: Client;
let people: BuiltPerson[];
let clients: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  people = [];
  for (let index = 0; index < 5; index++) people.push(await app.build.person());
  clients = await Promise.all(people.map((person) => app.signInAs(person)));
});
afterAll(() => app.close());

const of = (index: number): Client => clients[index] as Client;
const workshop = (start: number, title: string, seats: number | null, from: number) => ({
  ...{ kind: 'WORKSHOP', title, description: '', speakers: [], seats },
  ...{ startsAt: hours(start + from), endsAt: hours(start + from + 1) },
});
/** Two at the same time and one later; the first and the last have one seat. */
const gathering = async (start = 30 * 24, more: object = {}): Promise<ShownEvent> =>
  publishedEvent(officer, {
    ...{ startsAt: hours(start), endsAt: hours(start + 6), seatsOnSite: 20 },
    items: [workshop(start, 'Scannen', 1, 1), workshop(start, 'Ablage', 5, 1), workshop(start, 'Schrift', 1, 3)],
    ...more,
  });

let event: ShownEvent;
let scan: string;
let file: string;
let script: string;
const named = (shown: ShownEvent) => {
  event = shown;
  [scan = '', file = '', script = ''] = shown.items.map(({ id }) => id);
};
beforeEach(async () => named(await gathering()));

const shown = async (index: number) => (await of(index).data<Shown>(WORKSHOPS, { id: event.id })).event;
const mine = async (index: number) => (await shown(index)).myRsvp;
const seats = async () => (await shown(0)).items.map(({ free, waiting }) => [free, waiting]);
const go = async (index: number, name: 'acceptWorkshopSeat' | 'leaveWorkshopLine', item: string): Promise<Saved> =>
  (
    await of(index).data<Record<string, Saved>>(
      `mutation ($id: ID!, $item: ID!) { result: ${name}(id: $id, workshop: $item) { ${SAVED} } }`,
      { id: event.id, item },
    )
  )['result'] as Saved;
const mails = async (subject: string) =>
  (await app.db.rows<{ to: string }>(`select recipient as to from mailbox where subject = $1`, [subject])).map(
    ({ to }) => to,
  );

/** Counters as they would be counted from what people hold and wait for. */
const drift = () =>
  app.db.rows(
    `select i.title from event_item i join event_tally t on t.event_id = i.event_id where i.event_id = $1 and (
       i.taken <> (select count(*) from rsvp_workshop w join rsvp r on r.id = w.rsvp_id where w.item_id = i.id and r.seat = 'SEATED')
         + (select count(*) from workshop_line l where l.item_id = i.id and l.seat = 'OFFERED')
       or i.waiting <> (select count(*) from workshop_line l where l.item_id = i.id and l.seat = 'WAITING')
       or t.workshop_lines <> (select count(*) from workshop_line l where l.event_id = i.event_id))`,
    [event.id],
  );

describe('the line of a full workshop', () => {
  it('is joined with the answer, beside another workshop at the same time', async () => {
    await answer(of(0), event.id, { workshops: [scan] });
    expect(codesOf(await answer(of(1), event.id, { workshops: [scan] }))).toEqual(['workshops WORKSHOP_FULL']);
    await answer(of(1), event.id, { workshops: [file], workshopLines: [scan] });
    await answer(of(2), event.id, { workshopLines: [scan] });
    expect(await mine(1)).toMatchObject({
      workshops: [file],
      workshopLines: [{ item: scan, position: 1, offerUntil: null }],
    });
    expect(await mine(2)).toMatchObject({ workshops: [], workshopLines: [{ item: scan, position: 2 }] });
    expect(await seats()).toEqual([
      [0, 2],
      [4, 0],
      [1, 0],
    ]);
    expect(codesOf(await answer(of(3), event.id, { workshopLines: [scan, file] }))).toEqual([
      'workshops WORKSHOPS_OVERLAP',
    ]);
    const input = { clientKey: event.id, event: event.id, answer: 'YES', mode: 'ON_SITE', workshopLines: [event.id] };
    expect(
      fieldsOf(
        await of(3).gql(`mutation ($input: AnswerEventInput!) { answerEvent(input: $input) { __typename } }`, {
          input,
        }),
      ),
    ).toEqual(['input.workshopLines UNKNOWN']);
    // Who answers again keeps the place; who leaves the line out has left it.
    await answer(of(1), event.id, { workshops: [file], workshopLines: [scan], visible: true });
    expect((await mine(1)).workshopLines).toMatchObject([{ position: 1 }]);
    await answer(of(1), event.id, { workshops: [file] });
    expect((await mine(2)).workshopLines).toMatchObject([{ position: 1 }]);
    expect(await drift()).toEqual([]);
  });

  it('gets a freed seat offered in its order, and taking it frees what is held at the same time', async () => {
    await answer(of(0), event.id, { workshops: [scan] });
    await answer(of(1), event.id, { workshops: [file], workshopLines: [scan] });
    await answer(of(2), event.id, { workshopLines: [scan] });
    expect(codesOf(await go(1, 'acceptWorkshopSeat', scan))).toEqual(['NO_OFFER']);
    await answer(of(0), event.id, { answer: 'NO' });
    const [offer] = (await mine(1)).workshopLines;
    expect(offer).toMatchObject({ item: scan, position: null });
    expect(Date.parse(offer?.offerUntil ?? '')).toBeGreaterThan(Date.now() + 71 * 3_600_000);
    // Whoever comes now does not get it.
    expect(codesOf(await answer(of(3), event.id, { workshops: [scan] }))).toEqual(['workshops WORKSHOP_FULL']);
    await until(
      'the mail about the offer',
      async () => (await mails('Ein Platz im Workshop ist frei: Scannen')).length === 1,
    );
    expect(await mails('Ein Platz im Workshop ist frei: Scannen')).toEqual([people[1]?.email]);
    expect(codesOf(await go(2, 'acceptWorkshopSeat', scan))).toEqual(['NO_OFFER']);
    expect(codesOf(await go(1, 'acceptWorkshopSeat', scan))).toEqual([]);
    expect(codesOf(await go(1, 'acceptWorkshopSeat', scan))).toEqual([]);
    expect(await mine(1)).toMatchObject({ workshops: [scan], workshopLines: [] });
    expect(await seats()).toEqual([
      [0, 1],
      [5, 0],
      [1, 0],
    ]);
    expect(await drift()).toEqual([]);
  });

  it('passes an offer on that is turned down or runs out', async () => {
    await answer(of(0), event.id, { workshops: [scan] });
    for (const index of [1, 2, 3]) await answer(of(index), event.id, { workshopLines: [scan] });
    await answer(of(0), event.id);
    await go(1, 'leaveWorkshopLine', scan);
    await go(1, 'leaveWorkshopLine', scan);
    expect((await mine(1)).workshopLines).toEqual([]);
    expect((await mine(2)).workshopLines).toMatchObject([{ position: null }]);
    await app.db.rows(
      `update workshop_line set offer_until = now() - interval '2 minutes' where event_id = $1 and seat = 'OFFERED'`,
      [event.id],
    );
    expect((await mine(2)).workshopLines).toEqual([]);
    expect(codesOf(await go(2, 'acceptWorkshopSeat', scan))).toEqual(['OFFER_EXPIRED']);
    await app.get(EventClock).tick(new Date());
    expect((await mine(3)).workshopLines).toMatchObject([{ position: null }]);
    await app.get(RsvpService).settle(event.id, new Date());
    expect((await mine(2)).seat).toBe('SEATED');
    expect(await drift()).toEqual([]);
  });

  it('gets the seat at once on the last day; who gives up another for it calls the next one there', async () => {
    named(await gathering(20));
    await answer(of(0), event.id, { workshops: [scan] });
    const full = await edit(officer, event, {
      ...content({ startsAt: hours(20), endsAt: hours(26), seatsOnSite: 20 }),
      items: [
        { ...workshop(20, 'Scannen', 1, 1), id: scan },
        { ...workshop(20, 'Ablage', 1, 1), id: file },
        { ...workshop(20, 'Schrift', 1, 3), id: script },
      ],
    });
    expect(codesOf(full)).toEqual([]);
    await answer(of(1), event.id, { workshops: [file], workshopLines: [scan] });
    await answer(of(2), event.id, { workshopLines: [file] });
    await answer(of(0), event.id, { answer: 'MAYBE' });
    expect(await mine(1)).toMatchObject({ workshops: [scan], workshopLines: [] });
    expect(await mine(2)).toMatchObject({ workshops: [file], workshopLines: [] });
    await until('both mails', async () => (await mails('Sie sind im Workshop dabei: Ablage')).length === 1);
    expect(await drift()).toEqual([]);
  });

  it('is served by a larger workshop and forgets who lost the seat at the event or is gone', async () => {
    await answer(of(0), event.id, { workshops: [scan] });
    for (const index of [1, 2, 3]) await answer(of(index), event.id, { workshopLines: [scan] });
    await answer(of(2), event.id, { answer: 'NO' });
    const items = [
      { ...workshop(30 * 24, 'Scannen', 2, 1), id: scan },
      { ...workshop(30 * 24, 'Ablage', 5, 1), id: file },
      { ...workshop(30 * 24, 'Schrift', 1, 3), id: script },
    ];
    await edit(officer, event, { items, seatsOnSite: 20 });
    expect((await mine(1)).workshopLines).toMatchObject([{ position: null }]);
    expect((await mine(3)).workshopLines).toMatchObject([{ position: 1 }]);
    await app.db.rows(`delete from rsvp where event_id = $1 and person_id = $2`, [event.id, people[1]?.id]);
    expect(await drift()).toEqual([]);
    await app.get(EventClock).tick(new Date());
    expect((await mine(3)).workshopLines).toMatchObject([{ position: null }]);
    expect(await drift()).toEqual([]);
  });

  it('takes the wishes of those who get a seat at the event when the workshop is full by then', async () => {
    named(await gathering(30 * 24, { seatsOnSite: 1 }));
    await answer(of(0), event.id, { workshops: [scan, script] });
    await answer(of(1), event.id, { workshops: [scan], workshopLines: [script] });
    expect(await mine(1)).toMatchObject({ seat: 'WAITING', workshopLines: [] });
    await edit(officer, event, {
      seatsOnSite: 2,
      items: [
        { ...workshop(30 * 24, 'Scannen', 1, 1), id: scan },
        { ...workshop(30 * 24, 'Ablage', 5, 1), id: file },
        { ...workshop(30 * 24, 'Schrift', 2, 3), id: script },
      ],
    });
    await of(1).data(`mutation ($id: ID!) { acceptSeat(id: $id) { __typename } }`, { id: event.id });
    expect(await mine(1)).toMatchObject({
      ...{ seat: 'SEATED', workshops: [script], workshopLines: [{ item: scan, position: 1 }] },
    });
    expect(await drift()).toEqual([]);
  });

  it('is not for strangers, and gives one seat to one of many who ask at once', async () => {
    const ACCEPT = `mutation ($id: ID!, $item: ID!) { acceptWorkshopSeat(id: $id, workshop: $item) { __typename } }`;
    expect(codeOf(await app.client().gql(ACCEPT, { id: event.id, item: scan }))).toBe('UNAUTHENTICATED');
    expect(fieldsOf(await of(0).gql(ACCEPT, { id: event.id, item: 'x' }))).toEqual(['workshop UNKNOWN']);
    expect(fieldsOf(await of(0).gql(ACCEPT, { id: scan, item: scan }))).toEqual(['id UNKNOWN']);
    await Promise.all([0, 1, 2, 3, 4].map((index) => answer(of(index), event.id, { workshopLines: [scan] })));
    const all = await Promise.all([0, 1, 2, 3, 4].map((index) => mine(index)));
    expect(all.filter(({ workshops }) => workshops.includes(scan))).toHaveLength(1);
    expect(
      all.flatMap(({ workshopLines }) => workshopLines.map(({ position }) => position ?? 0)).sort((a, b) => a - b),
    ).toEqual([1, 2, 3, 4]);
    expect(await drift()).toEqual([]);
  });
});
