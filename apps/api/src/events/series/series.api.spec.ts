import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  answer,
  codesOf,
  content,
  edit,
  find,
  move,
  type Saved,
  type ShownEvent,
  EVENT,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { statementCount } from '../../core/database/statement-log.js';
import { momentOf, wallClockOf } from '../berlin-time.js';

let app: TestApp;
let officer: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

interface Series extends Pick<Saved, '__typename' | 'refusals'> {
  series?: { id: string; rule: string; events: ShownEvent[] };
}
const SERIES = `__typename ... on EventSeriesSaved { series { id rule events { ${EVENT} } } } ... on EventRefused { refusals { code field message } }`;
const CREATE = `mutation ($input: CreateEventSeriesInput!) { createEventSeries(input: $input) { ${SERIES} } }`;
const year = new Date().getUTCFullYear() + 1;
/** Noon in Berlin on 1 September of next year: the dates cross the change of clocks in autumn. */
const noon = momentOf(`${year}-09-01T12:00:00`);
const lunch = (more: object = {}) =>
  content({
    kind: 'DIGI_LUNCH',
    title: 'Digi Lunch',
    place: null,
    online: true,
    joinLink: 'https://raum.example/lunch',
    seatsOnSite: null,
    startsAt: noon.toISOString(),
    endsAt: new Date(noon.getTime() + 45 * 60_000).toISOString(),
    ...more,
  });
const input = (more: object = {}, rule = 'FREQ=MONTHLY;BYDAY=1WE;COUNT=6') => ({
  clientKey: randomUUID(),
  rule,
  content: lunch(more),
});
async function create(more: object = {}, rule?: string): Promise<Series> {
  return (await officer.data<{ createEventSeries: Series }>(CREATE, { input: input(more, rule) })).createEventSeries;
}
async function published(more: object = {}): Promise<ShownEvent[]> {
  const { series } = await create(more);
  const { publishEventSeries } = await officer.data<{ publishEventSeries: Series }>(
    `mutation ($id: ID!) { publishEventSeries(id: $id) { ${SERIES} } }`,
    { id: series?.id },
  );
  return publishEventSeries.series?.events ?? [];
}
const clocks = (events: readonly ShownEvent[]) =>
  events.map(({ startsAt }) => wallClockOf(new Date(startsAt)).slice(11, 16));

describe('a series', () => {
  it('is made by those who may make events, once', async () => {
    expect(codeOf(await app.client().gql(CREATE, { input: input() }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(CREATE, { input: input() }))).toBe('FORBIDDEN');
    const one = input();
    const first = await officer.data<{ createEventSeries: Series }>(CREATE, { input: one });
    expect(await officer.data(CREATE, { input: one })).toEqual(first);
    expect(first.createEventSeries.series?.events).toHaveLength(6);
  });

  it('stays at its hour across the change of clocks', async () => {
    const { series } = await create();
    expect(clocks(series?.events ?? [])).toEqual(Array<string>(6).fill('12:00'));
    expect(new Set(series?.events.map(({ startsAt }) => new Date(startsAt).getUTCHours()))).toEqual(new Set([10, 11]));
    expect(series?.events.map(({ startsAt }) => new Date(startsAt).getUTCDay())).toEqual(Array<number>(6).fill(3));
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=1WE', ['rule RULE_ENDLESS']],
    ['FREQ=DAILY;COUNT=400', ['rule RULE_TOO_MANY']],
    ['FREQ=SECONDLY;COUNT=4', ['rule RULE_UNREADABLE']],
  ])('by the rule %s is refused', async (rule, codes) => {
    const refusedSeries = await create({}, rule);
    expect(refusedSeries.refusals?.map(({ code, field }) => `${field} ${code}`)).toEqual(codes);
    expect(refusedSeries.refusals?.[0]?.message).toMatch(/\.$/);
  });

  it('with an end before the start is bad input', async () => {
    const answered = await officer.gql(CREATE, { input: input({ endsAt: noon.toISOString() }) });
    expect(fieldsOf(answered)).toEqual(['input.content.endsAt END_BEFORE_START']);
    expect(await app.db.rows(`select 1 from event_series where first_start is null`)).toEqual([]);
  });

  it('lets single dates be moved and dropped', async () => {
    const events = await published();
    const [first, second] = events as [ShownEvent, ShownEvent];
    const later = new Date(new Date(first.startsAt).getTime() + 3 * 3_600_000).toISOString();
    const moved = await edit(officer, first, {
      ...lunch(),
      startsAt: later,
      endsAt: new Date(Date.parse(later) + 1_800_000).toISOString(),
    });
    expect(codesOf(moved)).toEqual([]);
    await move(officer, 'cancelEvent', second.id, 'Feiertag');
    const { eventSeries } = await member.data<{ eventSeries: { events: ShownEvent[] } }>(
      `query ($id: ID!) { eventSeries(id: $id) { events { ${EVENT} } } }`,
      { id: await seriesOf(first.id) },
    );
    expect(clocks(eventSeries.events)).toEqual(['15:00', '12:00', '12:00', '12:00', '12:00', '12:00']);
    expect(eventSeries.events.map(({ state }) => state)).toEqual([
      'PUBLISHED',
      'CANCELLED',
      ...Array<string>(4).fill('PUBLISHED'),
    ]);
  });

  it('is changed from a date on, all of it or nothing', async () => {
    const events = await published({ seatsOnline: 3 });
    const second = events[1] as ShownEvent;
    const EDIT = `mutation ($input: EditEventSeriesInput!) { editEventSeries(input: $input) { ${SERIES} } }`;
    const startsAt = momentOf(wallClockOf(new Date(second.startsAt)).replace('T12:00', 'T12:30'));
    const changed = {
      ...lunch({ title: 'Digi Lunch kompakt', seatsOnline: 1 }),
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 30 * 60_000).toISOString(),
    };
    const change = async (version: number) =>
      (await officer.data<{ editEventSeries: Series }>(EDIT, { input: { from: second.id, version, content: changed } }))
        .editEventSeries;
    const other = await app.signInAs(await app.build.person());
    for (const client of [member, other]) await answer(client, (events[4] as ShownEvent).id, { mode: 'ONLINE' });
    expect((await change(second.version)).refusals?.map(({ code }) => code)).toEqual(['CAPACITY_BELOW_SEATS']);
    expect((await find(member, second.id))?.title).toBe('Digi Lunch');
    await answer(other, (events[4] as ShownEvent).id, { answer: 'NO', mode: null });
    const { series } = await change(second.version);
    expect(clocks(series?.events ?? [])).toEqual(['12:00', '12:30', '12:30', '12:30', '12:30', '12:30']);
    expect(series?.events[5]?.title).toBe('Digi Lunch kompakt');
    expect((await change(second.version)).refusals?.map(({ code }) => code)).toEqual(['CHANGED_MEANWHILE']);
  });

  it('takes one answer for all dates, and tells which did not take it', async () => {
    const events = await published({ seatsOnline: 5 });
    await move(officer, 'cancelEvent', (events[0] as ShownEvent).id, 'Feiertag');
    await move(officer, 'postponeEvent', (events[1] as ShownEvent).id, 'Raum fehlt');
    await app.db.rows(`update event set closes_at = now() where id = $1`, [events[2]?.id]);
    const ANSWER_ALL = `mutation ($input: AnswerEventInput!) { answerEventSeries(input: $input) { event { id myRsvp { seat } } refusals { code } } }`;
    const all = { clientKey: randomUUID(), event: events[3]?.id, answer: 'YES', mode: 'ONLINE' };
    const { answerEventSeries: answers } = await member.data<{
      answerEventSeries: { event: ShownEvent; refusals: { code: string }[] }[];
    }>(ANSWER_ALL, { input: all });
    expect(answers.map(({ event, refusals }) => event.myRsvp?.seat ?? refusals[0]?.code)).toEqual([
      'REGISTRATION_CLOSED',
      'SEATED',
      'SEATED',
      'SEATED',
    ]);
    expect(fieldsOf(await member.gql(ANSWER_ALL, { input: { ...all, event: randomUUID() } }))).toEqual([
      'input.event UNKNOWN',
    ]);
  });

  it('takes one answer for a few statements, however many dates it has', async () => {
    const ANSWER_ALL = `mutation ($input: AnswerEventInput!) { answerEventSeries(input: $input) { event { id myRsvp { answer seat } } refusals { code } } }`;
    const cost = async (dates: number): Promise<number> => {
      const { series } = await create({ seatsOnline: 50 }, `FREQ=WEEKLY;COUNT=${dates}`);
      await officer.data(`mutation ($id: ID!) { publishEventSeries(id: $id) { __typename } }`, { id: series?.id });
      const counts: number[] = [];
      for (let round = 0; round < 4; round++) {
        const client = await app.signInAs(await app.build.person());
        const all = { clientKey: randomUUID(), event: series?.events[0]?.id, answer: 'MAYBE' };
        const before = statementCount();
        const { answerEventSeries: answers } = await client.data<{
          answerEventSeries: { event: ShownEvent; refusals: object[] }[];
        }>(ANSWER_ALL, { input: all });
        counts.push(statementCount() - before);
        expect(answers.filter(({ event }) => event.myRsvp?.answer === 'MAYBE')).toHaveLength(dates);
      }
      return Math.min(...counts);
    };
    // Consumers of the facts are at work beside it: a handful of statements for all dates, not some for each.
    const [few, many] = [await cost(4), await cost(40)];
    expect(many - few).toBeLessThan(8);
    expect(many).toBeLessThanOrEqual(18);
  });

  it('takes one answer also where somebody waits, keeps the order of the line, and is not repeated', async () => {
    const events = await published({ seatsOnline: 1 });
    const [first, second, third] = events as [ShownEvent, ShownEvent, ShownEvent];
    const clients: Client[] = [];
    for (let index = 0; index < 3; index++) clients.push(await app.signInAs(await app.build.person()));
    const [one, two, three] = clients as [Client, Client, Client];
    await answer(one, first.id, { mode: 'ONLINE' });
    await answer(two, first.id, { mode: 'ONLINE' });
    const ANSWER_ALL = `mutation ($input: AnswerEventInput!) { answerEventSeries(input: $input) { event { id myRsvp { answer seat position } } refusals { code } } }`;
    type All = { answerEventSeries: { event: ShownEvent }[] };
    const all = { clientKey: randomUUID(), event: second.id, answer: 'YES', mode: 'ONLINE' };
    const seats = async (client: Client, input: object) =>
      (await client.data<All>(ANSWER_ALL, { input })).answerEventSeries.map(({ event: { myRsvp } }) =>
        myRsvp?.seat === 'WAITING' ? myRsvp.position : (myRsvp?.seat ?? null),
      );
    expect(await seats(three, all)).toEqual([2, ...Array<string>(5).fill('SEATED')]);
    await answer(three, third.id, { answer: 'NO' });
    // The same answer again, after another one was given to a date: nothing changes.
    expect(await seats(three, all)).toEqual([2, 'SEATED', 'NONE', 'SEATED', 'SEATED', 'SEATED']);
    const no = { ...all, clientKey: randomUUID(), answer: 'NO', mode: null };
    expect(await seats(three, no)).toEqual(Array<string>(6).fill('NONE'));
    // Three answer all dates at once: each date has one seat and a line of two.
    const wish = () => ({ ...all, clientKey: randomUUID() });
    const together = await Promise.all(clients.map((client) => seats(client, wish())));
    for (const index of [1, 2, 3, 4, 5])
      expect(together.map((answers) => String(answers[index])).sort((a, b) => a.localeCompare(b))).toEqual([
        ...['1', '2', 'SEATED'],
      ]);
    const drift = await app.db.rows(
      `select e.id from event e join event_tally t on t.event_id = e.id where e.series_id = (select series_id from event where id = $1)
         and (t.taken_online <> (select count(*) from rsvp r where r.event_id = e.id and r.mode = 'ONLINE' and r.seat in ('SEATED','OFFERED'))
           or t.waiting_online <> (select count(*) from rsvp r where r.event_id = e.id and r.mode = 'ONLINE' and r.seat = 'WAITING')
           or t.maybe <> (select count(*) from rsvp r where r.event_id = e.id and r.answer = 'MAYBE'))`,
      [first.id],
    );
    expect(drift).toEqual([]);
  });

  it('is cancelled from a date on', async () => {
    const events = await published();
    const { cancelEventSeries } = await officer.data<{ cancelEventSeries: Series }>(
      `mutation ($from: ID!) { cancelEventSeries(from: $from, message: "Das Format endet.") { ${SERIES} } }`,
      { from: events[4]?.id },
    );
    expect(cancelEventSeries.series?.events.map(({ state }) => state)).toEqual([
      ...Array<string>(4).fill('PUBLISHED'),
      'CANCELLED',
      'CANCELLED',
    ]);
  });
});

async function seriesOf(eventId: string): Promise<string | undefined> {
  return (await app.db.rows<{ id: string }>(`select series_id as id from event where id = $1`, [eventId]))[0]?.id;
}
