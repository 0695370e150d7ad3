import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ical, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  answer,
  content,
  edit,
  find,
  hours,
  move,
  publishedEvent,
  type ShownEvent,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
let person: BuiltPerson;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  person = await app.build.person();
  member = await app.signInAs(person);
});
afterAll(() => app.close());

const MAKE = `mutation ($name: String!, $association: ID) { createCalendarFeed(name: $name, association: $association) { url feed { id name association } } }`;
interface Made {
  createCalendarFeed: { url: string; feed: { id: string } };
}
const make = async (client: Client, association: string | null = null) => {
  const { createCalendarFeed } = await client.data<Made>(MAKE, { name: 'Telefon', association });
  return { id: createCalendarFeed.feed.id, path: new URL(createCalendarFeed.url).pathname };
};
const read = async (path: string, client = app.client()) => {
  const { status, text } = await client.request(path);
  const events = status === 200 ? Object.values(ical.sync.parseICS(text)) : [];
  return { status, text, events: events.filter((part): part is VEvent => part?.type === 'VEVENT') };
};
const fileOf = ({ id }: ShownEvent) => `/kalender/termin/${id}.ics`;

describe('calendar files', () => {
  it('are for those who may see the event, and never hold the address of the video room', async () => {
    const event = await publishedEvent(officer, { online: true, joinLink: 'https://raum.example/geheim' });
    const { status, text, events } = await read(fileOf(event), member);
    expect([status, events.map(({ uid }) => uid)]).toEqual([200, [`${event.id}@lotsennetz`]]);
    expect(text).not.toContain('raum.example');
    expect((await read(fileOf(event))).status).toBe(404);
    const draft = await member.request(`/kalender/termin/${person.id}.ics`);
    expect(draft.status).toBe(404);
  });

  it('keep their UID and count their changes', async () => {
    const event = await publishedEvent(officer);
    const sequence = async () => Number((await read(fileOf(event), member)).events[0]?.sequence);
    expect(await sequence()).toBe(0);
    const text = await edit(officer, event, { body: 'Anderer Text' });
    expect(await sequence()).toBe(0);
    const moved = await edit(officer, text.event as ShownEvent, {
      startsAt: hours(31 * 24),
      endsAt: hours(31 * 24 + 2),
    });
    expect(await sequence()).toBe(1);
    expect(new Date((await read(fileOf(event), member)).events[0]?.start ?? 0).toISOString()).toBe(
      moved.event?.startsAt,
    );
    const online = await edit(officer, moved.event as ShownEvent, { online: true, joinLink: 'https://raum.example/x' });
    expect(online.event?.startsAt).toBe(moved.event?.startsAt);
    expect(await sequence()).toBe(2);
    await move(officer, 'postponeEvent', event.id, 'Saal gesperrt');
    expect((await read(fileOf(event), member)).events[0]).toMatchObject({
      summary: `Verschoben: ${event.title}`,
      status: 'TENTATIVE',
    });
    await move(officer, 'cancelEvent', event.id, 'Kein Ersatz');
    expect((await read(fileOf(event), member)).events[0]).toMatchObject({
      summary: `Abgesagt: ${event.title}`,
      status: 'CANCELLED',
      sequence: 4,
      uid: `${event.id}@lotsennetz`,
    });
  });
});

describe('a series', () => {
  it('is one entry a date: moved and dropped ones are told by themselves, and 12:00 stays 12:00', async () => {
    const first = new Date('2027-09-01T10:00:00Z'); // 12:00 in summer
    const { createEventSeries } = await officer.data<{
      createEventSeries: { series: { id: string; events: ShownEvent[] } };
    }>(
      `mutation ($input: CreateEventSeriesInput!) { createEventSeries(input: $input) { ... on EventSeriesSaved { series { id events { id version startsAt endsAt title } } } } }`,
      {
        input: {
          clientKey: randomUUID(),
          rule: 'FREQ=MONTHLY;BYDAY=1WE;COUNT=4',
          content: content({
            title: 'Digi Lunch',
            startsAt: first.toISOString(),
            endsAt: new Date(first.getTime() + 2_700_000).toISOString(),
          }),
        },
      },
    );
    const { id, events: dates } = createEventSeries.series;
    await officer.data(`mutation ($id: ID!) { publishEventSeries(id: $id) { __typename } }`, { id });
    const [, moved, dropped] = dates as [ShownEvent, ShownEvent, ShownEvent, ShownEvent];
    const to = '2027-10-14T10:30:00.000Z';
    const now = await find(officer, moved.id);
    await edit(officer, now!, { startsAt: to, endsAt: '2027-10-14T11:15:00.000Z' });
    await move(officer, 'cancelEvent', dropped.id, 'Feiertag');
    const { path } = await make(member, 'staedtetag');
    const { text } = await read(path);
    expect(text).not.toMatch(/RRULE:FREQ=MONTHLY|RECURRENCE-ID|EXDATE/);
    const ids = dates.map((date) => `${date.id}@lotsennetz`);
    const expected = [
      [ids[0], '2027-09-01T10:00:00.000Z', 0, 'CONFIRMED'],
      [ids[1], to, 1, 'CONFIRMED'],
      [ids[2], '2027-11-03T11:00:00.000Z', 1, 'CANCELLED'],
      [ids[3], '2027-12-01T11:00:00.000Z', 0, 'CONFIRMED'],
    ];
    const byNodeIcal = Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === 'VEVENT'
        ? [[part.uid, new Date(part.start).toISOString(), Number(part.sequence), part.status]]
        : [],
    );
    const byTsIcs = (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, start, sequence, status }) => [
      uid,
      start.date.toISOString(),
      sequence ?? 0,
      status,
    ]);
    for (const found of [byNodeIcal, byTsIcs])
      expect(found.filter(([uid]) => ids.includes(String(uid)))).toEqual(expected);
  });
});

describe('calendar feeds', () => {
  it('are made by members, shown once and kept as a hash alone', async () => {
    expect(codeOf(await app.client().gql(MAKE, { name: 'x' }))).toBe('UNAUTHENTICATED');
    expect(fieldsOf(await member.gql(MAKE, { name: ' ' }))).toEqual(['name REQUIRED']);
    expect(fieldsOf(await member.gql(MAKE, { name: 'x', association: 'bund' }))).toEqual(['association UNKNOWN']);
    const { path } = await make(member);
    const token = /([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';
    const rows = await app.db.rows<{ row: string }>(`select row_to_json(f)::text as row from calendar_feed f`);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect((await read(path)).status).toBe(200);
    for (const wrong of [path.replace(/.\.ics$/, '_.ics'), '/kalender/abo/x.ics', '/kalender/abo/%00.ics']) {
      expect((await read(wrong)).status).toBe(404);
    }
  });

  it('hold what the person accepted, as they stand', async () => {
    const own = await app.signInAs(await app.build.person());
    const { path } = await make(own);
    const [yes, maybe, no] = [
      await publishedEvent(officer),
      await publishedEvent(officer),
      await publishedEvent(officer),
    ];
    await answer(own, yes.id);
    await answer(own, maybe.id, { answer: 'MAYBE', mode: null });
    await answer(own, no.id, { answer: 'NO', mode: null });
    const { events } = await read(path);
    expect(Object.fromEntries(events.map(({ uid, status }) => [uid.split('@')[0], status]))).toEqual({
      [yes.id]: 'CONFIRMED',
      [maybe.id]: 'TENTATIVE',
    });
  });

  it('of an association hold what its owner is invited to', async () => {
    const { path } = await make(member, 'staedtetag');
    const open = await publishedEvent(officer);
    const closed = await publishedEvent(officer, {
      audience: { kinds: ['LANDKREIS'], sizeClasses: [], counties: [], qualifiedOnly: false },
    });
    expect(await find(member, closed.id)).toBeNull();
    const answered = await publishedEvent(officer);
    await answer(member, answered.id);
    const { events } = await read(path);
    const found = ({ id }: ShownEvent) => events.find(({ uid }) => uid.startsWith(id));
    // Whoever looks at what an association offers is not kept busy by it.
    expect(found(open)).toMatchObject({ status: 'CONFIRMED', transparency: 'TRANSPARENT' });
    expect(found(answered)).toMatchObject({ status: 'CONFIRMED', transparency: 'OPAQUE' });
    expect(found(closed)).toBeUndefined();
  });

  it('end when they are revoked, by their owner alone', async () => {
    const { id, path } = await make(member);
    const REVOKE = 'mutation ($id: ID!) { revokeCalendarFeed(id: $id) }';
    expect(await officer.data(REVOKE, { id })).toEqual({ revokeCalendarFeed: false });
    expect((await read(path)).status).toBe(200);
    expect(await member.data(REVOKE, { id })).toEqual({ revokeCalendarFeed: true });
    expect((await read(path)).status).toBe(404);
  });

  it.each<[what: string, end: (id: string) => Promise<unknown>]>([
    ['an approval', (id) => app.db.rows(`update approval set ended_on = $2::date where person_id = $1`, [id, day(0)])],
    ['an account', (id) => app.db.rows(`update person set suspended_at = now() where id = $1`, [id])],
    [
      'the membership of the administration',
      (id) =>
        app.db.rows(`update membership set valid_to = $2::date where ags = (select ags from person where id = $1)`, [
          id,
          day(-1),
        ]),
    ],
  ])('end with %s', async (_, end) => {
    const leaving = await app.build.person();
    const { path } = await make(await app.signInAs(leaving));
    expect((await read(path)).status).toBe(200);
    await end(leaving.id);
    expect((await read(path)).status).toBe(404);
  });
});
