import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { ProgrammeBuilders, type BuiltRun } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';

const COUNT = `mutation ($input: CountEventInput!) { countEventAttendance(input: $input) { __typename
  ... on EventCounted { counting { day { run day on } recorded choices { run } } } ... on EventRefused { refusals { code field message } } } }`;
const COUNTING = `query ($event: ID!) { eventCounting(event: $event) { day { day course title } recorded choices { run day } } }`;
const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) { outcome guest } }`;
const UNDO = `mutation ($event: ID!, $guest: ID!) { undoCheckIn(event: $event, guest: $guest) }`;
const WAY = `{ myQualification { status basis { attended } days { day on event occasion evidence run } } }`;

interface Counted {
  countEventAttendance: {
    __typename: string;
    counting?: { day: { run: string; day: number } | null; recorded: number; choices: { run: string }[] };
    refusals?: { code: string; field: string | null; message: string }[];
  };
}
interface Way {
  myQualification: {
    status: string;
    basis: { attended: number[] };
    days: { day: number; on: string; event: string | null; occasion: string | null; run: string | null }[];
  };
}

let app: TestApp;
let programme: ProgrammeBuilders;
let officer: Client;
let people: BuiltPerson[];
let clients: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  programme = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

let run: BuiltRun;
let event: ShownEvent;
beforeEach(async () => {
  people = [];
  for (let index = 0; index < 2; index++) people.push(await app.build.person());
  clients = await Promise.all(people.map((person) => app.signInAs(person)));
  run = await programme.run({ days: [day(-2), day(-1), day(0)] });
  await programme.seat(run, person(0));
  event = await today();
  for (const index of [0, 1]) await answer(client(index), event.id);
});

const client = (index: number): Client => clients[index] as Client;
const person = (index: number): BuiltPerson => people[index] as BuiltPerson;

/** An event of this day, whatever the hour in Berlin. */
const today = async (): Promise<ShownEvent> => {
  const made = await publishedEvent(officer, { seatsOnSite: 20 });
  await app.db.rows(
    `update event set starts_at = ($2 || ' 00:30 Europe/Berlin')::timestamptz, ends_at = ($2 || ' 23:59 Europe/Berlin')::timestamptz where id = $1`,
    [made.id, day(0)],
  );
  return made;
};
const count = async (more: object = {}): Promise<Counted['countEventAttendance']> =>
  (await officer.data<Counted>(COUNT, { input: { event: event.id, run: run.id, day: 3, ...more } }))
    .countEventAttendance;
const guestOf = async (index: number): Promise<string> =>
  (
    await app.db.rows<{ id: string }>(`select id from rsvp where event_id = $1 and person_id = $2`, [
      event.id,
      person(index).id,
    ])
  )[0]?.id ?? '';
const checkIn = async (index: number) =>
  officer.data(CHECK_IN, { input: { event: event.id, entries: [{ guest: await guestOf(index) }] } });
const undo = async (index: number) => officer.data(UNDO, { event: event.id, guest: await guestOf(index) });
const wayOf = async (index: number) => (await client(index).data<Way>(WAY)).myQualification;
const days = async (index: number) => (await wayOf(index)).basis.attended;
const has = (index: number, attended: number[]) =>
  until(`days ${attended.join()}`, async () => JSON.stringify(await days(index)) === JSON.stringify(attended));
const consumed = () =>
  until('the facts are followed', async () => {
    const open = await app.db.rows(
      `select 1 from fact f, fact_place p where p.consumer = 'event-attendance' and (f.xid, f.id) > (p.xid, p.id)
         and f.kind in ('EventAttended', 'EventAttendanceTakenBack', 'EventCounts')`,
    );
    return open.length === 0;
  });

describe('an event that counts', () => {
  it('is told by officers of its association, for a seminar day of the same day', async () => {
    const input = { event: event.id, run: run.id, day: 3 };
    expect(codeOf(await app.client().gql(COUNT, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await client(0).gql(COUNT, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await client(0).gql(COUNTING, { event: event.id }))).toBe('FORBIDDEN');
    const other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect(fieldsOf(await other.gql(COUNT, { input }))).toEqual(['input.event UNKNOWN']);
    expect(await other.data(COUNTING, { event: event.id })).toEqual({ eventCounting: null });
    expect(fieldsOf(await officer.gql(COUNT, { input: { ...input, day: 4 } }))).toEqual(['input.run UNKNOWN']);
    expect(fieldsOf(await officer.gql(COUNT, { input: { ...input, day: null } }))).toEqual(['input.day REQUIRED']);
    expect((await count({ day: 1 })).refusals).toMatchObject([{ code: 'OTHER_DAY', field: 'day' }]);
    const found = await officer.data<{ eventCounting: { day: null; choices: { run: string; day: number }[] } }>(
      COUNTING,
      {
        event: event.id,
      },
    );
    expect(found.eventCounting.day).toBeNull();
    expect(found.eventCounting.choices).toContainEqual({ run: run.id, day: 3 });
    const made = await count();
    expect(made.counting?.day).toMatchObject({ run: run.id, day: 3 });
    await count();
    const lines = await app.db.rows<{ after: object }>(
      `select after from audit_line where action = 'EVENT_COUNTED' and subject_id = $1`,
      [event.id],
    );
    expect(lines).toEqual([{ after: { run: run.id, day: 3 } }]);
    const shown = await client(0).data<{ event: { counts: boolean } }>(
      `query ($id: ID!) { event(id: $id) { counts } }`,
      {
        id: event.id,
      },
    );
    expect(shown.event.counts).toBe(true);
  });

  it('becomes a seminar day with the check-in, and none when that is taken back', async () => {
    await count();
    for (const index of [0, 1]) await checkIn(index);
    await has(0, [3]);
    expect((await wayOf(0)).days).toMatchObject([
      { day: 3, on: day(0), event: event.id, occasion: event.title, run: run.id, evidence: null },
    ]);
    await consumed();
    // Who is not enrolled in the course attended no day of it.
    expect(await days(1)).toEqual([]);
    await checkIn(0);
    await consumed();
    expect(await days(0)).toEqual([3]);
    await undo(0);
    await has(0, []);
    await checkIn(0);
    await has(0, [3]);
    const rows = await app.db.rows<{ removed: boolean }>(
      `select removed_at is not null as removed from attendance where person_id = $1 order by recorded_at`,
      [person(0).id],
    );
    expect(rows).toEqual([{ removed: true }, { removed: false }]);
  });

  it('counts for those who were checked in before it was told, and no more when it is told otherwise', async () => {
    await checkIn(0);
    await consumed();
    expect(await days(0)).toEqual([]);
    await count();
    await has(0, [3]);
    expect((await count()).counting?.recorded).toBe(1);
    await count({ run: null, day: null });
    await has(0, []);
    await count();
    await has(0, [3]);
    await move(officer, 'cancelEvent', event.id, 'Aus');
    await has(0, []);
  });

  it('completes the Basis where the other days are attended, and takes the qualification back with the day', async () => {
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
       select gen_random_uuid(), $1, 'BASIS', $2, n, $3::date + n - 1, $4, $5, now() from generate_series(1, 2) n`,
      [person(0).id, run.course, day(-2), run.provider, run.id],
    );
    await count();
    await checkIn(0);
    await has(0, [1, 2, 3]);
    expect((await wayOf(0)).status).toBe('QUALIFIED');
    await undo(0);
    await has(0, [1, 2]);
    expect((await wayOf(0)).status).toBe('IN_TRAINING');
  });

  it('records nothing twice, nothing against the rules, and nothing that was taken away by hand', async () => {
    const aufbau = await programme.run({ kind: 'AUFBAU', days: [day(0)] });
    for (const index of [0, 1]) await programme.seat(aufbau, person(index));
    await programme.qualified(person(1));
    await count({ run: aufbau.id, day: 1 });
    for (const index of [0, 1]) await checkIn(index);
    await until('the day of the qualified one', async () => (await wayOf(1)).days.length === 4);
    await consumed();
    // Aufbau only after the Basis.
    expect((await wayOf(0)).days).toEqual([]);
    const [entry] = await app.db.rows<{ id: string }>(`select id from attendance where event_id = $1`, [event.id]);
    await officer.data(`mutation ($id: ID!) { removeAttendance(id: $id, reason: "Irrtum") { __typename } }`, {
      id: entry?.id,
    });
    await undo(1);
    await checkIn(1);
    await consumed();
    expect((await wayOf(1)).days).toHaveLength(3);
  });

  it('leaves a day that a list recorded to the list', async () => {
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
       values (gen_random_uuid(), $1, 'BASIS', $2, 3, $3::date, $4, $5, now())`,
      [person(0).id, run.course, day(0), run.provider, run.id],
    );
    await count();
    await checkIn(0);
    await consumed();
    expect(await days(0)).toEqual([3]);
    await undo(0);
    await consumed();
    expect(await days(0)).toEqual([3]);
  });

  it('keeps a billed day', async () => {
    await count();
    await checkIn(0);
    await has(0, [3]);
    await app.db.rows(
      `insert into funding_case (id, client_key, kind, ags, period_id, person_id, requested_on, first_course_day, status, attended)
       values (gen_random_uuid(), gen_random_uuid(), 'BASIS', $1, 'bildungs-voucher', $2, current_date, $3::date, 'completed', $4::jsonb)`,
      [person(0).ags, person(0).id, day(-2), JSON.stringify([{ on: day(0), price: null }])],
    );
    await undo(0);
    await consumed();
    expect(await days(0)).toEqual([3]);
  });
});
