import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import { answer, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { ProgrammeBuilders, type BuiltRun } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';

const COUNT = `mutation ($input: CountEventInput!) { countEventAttendance(input: $input) { __typename } }`;
const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) { outcome } }`;
const ENROL = `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename ... on Enrolled { enrolment } } }`;
const GUESTS = `query ($event: ID!) { eventGuests(event: $event, first: 10) { nodes { person { id } notCounted } } }`;
const EVENT = `query ($id: ID!) { event(id: $id) { notCounted } }`;
const WAY = `{ myQualification { basis { attended } leftOut { event occasion on reason } days { id day event } } }`;

interface Way {
  basis: { attended: number[] };
  leftOut: { event: string; occasion: string; on: string; reason: string }[];
  days: { id: string; day: number; event: string | null }[];
}

let app: TestApp;
let programme: ProgrammeBuilders;
let officer: Client;
let person: BuiltPerson;
let client: Client;
let run: BuiltRun;
let event: ShownEvent;
beforeAll(async () => {
  app = await TestApp.start();
  programme = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());
beforeEach(async () => {
  person = await app.build.person();
  client = await app.signInAs(person);
  run = await programme.run({ days: [day(-2), day(-1), day(0)] });
  event = await publishedEvent(officer, { seatsOnSite: 20 });
  // Of this day, whatever the hour in Berlin.
  await app.db.rows(
    `update event set starts_at = ($2 || ' 00:30 Europe/Berlin')::timestamptz, ends_at = ($2 || ' 23:59 Europe/Berlin')::timestamptz where id = $1`,
    [event.id, day(0)],
  );
  await answer(client, event.id);
});

const count = (run: string | null, number: number | null) =>
  officer.data(COUNT, { input: { event: event.id, run, day: number } });
async function checkIn(): Promise<void> {
  const [guest] = await app.db.rows<{ id: string }>(`select id from rsvp where event_id = $1`, [event.id]);
  await officer.data(CHECK_IN, { input: { event: event.id, entries: [{ guest: guest?.id }] } });
}
const enrol = async () => {
  const input = { clientKey: randomUUID(), run: run.id, person: person.id };
  expect(await officer.data(ENROL, { input })).toMatchObject({ enrol: { __typename: 'Enrolled' } });
};
const way = async () => (await client.data<{ myQualification: Way }>(WAY)).myQualification;
/** What the person, the page of the event and those who run it are told, all three the same. */
const told = async (reason: string | null) => {
  await until(`the reason ${reason}`, async () => ((await way()).leftOut[0]?.reason ?? null) === reason);
  expect(await client.data(EVENT, { id: event.id })).toEqual({ event: { notCounted: reason } });
  expect(await officer.data(GUESTS, { event: event.id })).toEqual({
    eventGuests: { nodes: [{ person: { id: person.id }, notCounted: reason }] },
  });
};
const attended = (days: number[]) =>
  until(`days ${days.join()}`, async () => JSON.stringify((await way()).basis.attended) === JSON.stringify(days));

describe('coming to an event that counts', () => {
  it('without a seat in the course is told as such, and becomes a seminar day when an officer enrols them later', async () => {
    await count(run.id, 3);
    await checkIn();
    await told('NOT_ENROLLED');
    expect((await way()).leftOut).toEqual([
      { event: event.id, occasion: event.title, on: day(0), reason: 'NOT_ENROLLED' },
    ]);
    const stranger = await app.signInAs(await app.build.person());
    expect(await stranger.data(EVENT, { id: event.id })).toEqual({ event: { notCounted: null } });
    await enrol();
    await attended([3]);
    await told(null);
    expect((await way()).days).toMatchObject([{ day: 3, event: event.id }]);
  });

  it('is told no more when the event counts for nothing, or is cancelled', async () => {
    await count(run.id, 3);
    await checkIn();
    await told('NOT_ENROLLED');
    await count(null, null);
    await told(null);
    await count(run.id, 3);
    await told('NOT_ENROLLED');
    await move(officer, 'cancelEvent', event.id, 'Aus');
    await told(null);
  });

  it('stands behind another seminar of that day, until that is corrected', async () => {
    await programme.seat(run, person);
    const other = await programme.run({ days: [day(-9), day(0), day(9)] });
    await programme.seat(other, person);
    const id = randomUUID();
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
       values ($1, $2, 'BASIS', $3, 2, $4::date, $5, $6, now())`,
      [id, person.id, other.course, day(0), other.provider, other.id],
    );
    await count(run.id, 3);
    await checkIn();
    await told('OTHER_SEMINAR');
    await officer.data(`mutation ($id: ID!) { removeAttendance(id: $id, reason: "Irrtum") { __typename } }`, { id });
    await attended([3]);
    await told(null);
  });

  it('is no day again that was attended before, none of an Aufbau before the Basis, and none that was taken away', async () => {
    await programme.seat(run, person);
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
       values (gen_random_uuid(), $1, 'BASIS', $2, 3, $3::date, $4, $5, now())`,
      [person.id, run.course, day(-5), run.provider, run.id],
    );
    await count(run.id, 3);
    await checkIn();
    await told('ALREADY_ATTENDED');
    await app.db.rows(`delete from attendance where person_id = $1`, [person.id]);
    const aufbau = await programme.run({ kind: 'AUFBAU', days: [day(0)] });
    await programme.seat(aufbau, person);
    await count(aufbau.id, 1);
    await told('BASIS_FIRST');
    await count(run.id, 3);
    await attended([3]);
    await told(null);
    const [entry] = (await way()).days;
    await officer.data(`mutation ($id: ID!) { removeAttendance(id: $id, reason: "War nicht da") { __typename } }`, {
      id: entry?.id,
    });
    await told('TAKEN_AWAY');
    await attended([]);
  });

  it('is told where the course does not take place', async () => {
    await programme.seat(run, person);
    await app.db.rows(`update course_run set cancelled_at = now(), cancelled_reason = 'Aus' where id = $1`, [run.id]);
    await app.db.rows(`update event set counts_for_run = $2, counts_for_day = 3 where id = $1`, [event.id, run.id]);
    await checkIn();
    await told('NOT_HELD');
  });
});
