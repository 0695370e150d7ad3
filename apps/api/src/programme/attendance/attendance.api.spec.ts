import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  mutate,
  ProgrammeBuilders,
  REFUSED,
  refusalsOf,
  type Answered,
  type BuiltRun,
} from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
let lecturer: Client;
let provider: string;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
  provider = await build.provider();
  lecturer = await app.signInAs(await build.providerPerson(provider));
});
afterAll(() => app.close());

let run: BuiltRun;
let people: BuiltPerson[];
let seats: string[];
beforeEach(async () => {
  run = await build.run({ provider });
  people = [await app.build.person({ name: 'Ada' }), await app.build.person({ name: 'Zoë' })];
  seats = [await build.seat(run, people[0] as BuiltPerson), await build.seat(run, people[1] as BuiltPerson)];
});

interface Recorded extends Answered {
  entries?: number;
  qualified?: number;
}
const RECORDED = `__typename ... on AttendanceRecorded { entries qualified } ${REFUSED}`;
const LIST = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { ${RECORDED} } }`;
const CSV = `mutation ($input: RecordAttendanceCsvInput!) { recordAttendanceCsv(input: $input) { ${RECORDED} } }`;
const entry = (seat: number, number: number) => ({ enrolment: seats[seat], day: number });
const list = (client: Client, entries: object[], clientKey = randomUUID()) =>
  mutate<Recorded>(client, LIST, { clientKey, run: run.id, entries });
const csv = (client: Client, text: string, clientKey = randomUUID()) =>
  mutate<Recorded>(client, CSV, { clientKey, run: run.id, csv: text });
const recorded = async () =>
  (
    await app.db.rows<{ count: number }>(
      'select count(*)::int as count from attendance where run_id = $1 and removed_at is null',
      [run.id],
    )
  )[0]?.count;
const qualifiedOn = async (person = people[0]) =>
  (
    await app.db.rows<{ on: string | null }>('select qualified_on::text as "on" from person where id = $1', [
      person?.id,
    ])
  )[0]?.on;
const asSomebody = async () => app.signInAs(await app.build.person());

describe('who keeps a list', () => {
  it('is the provider whose course it is and officers; for everybody else it does not exist', async () => {
    const elsewhere = await app.signInAs(await build.providerPerson(await build.provider()));
    const ended = await build.providerPerson(provider);
    await app.db.rows(`update provider_person set until = $2::date where person_id = $1`, [ended.id, day(0)]);
    const contact = await app.signInAs(await build.contact(people[0]?.ags ?? ''));
    const query = `query ($run: ID!) { attendanceList(run: $run) { attendees { name } } }`;
    for (const client of [
      elsewhere,
      await app.signInAs(ended),
      contact,
      await asSomebody(),
      await app.signInAs(people[0] as BuiltPerson),
    ]) {
      expect(await client.data(query, { run: run.id })).toEqual({ attendanceList: null });
      const answer = await client.gql(LIST, {
        input: { clientKey: randomUUID(), run: run.id, entries: [entry(0, 1)] },
      });
      const missing = await client.gql(LIST, {
        input: { clientKey: randomUUID(), run: randomUUID(), entries: [entry(0, 1)] },
      });
      expect([fieldsOf(answer), answer.errors[0]?.extensions]).toEqual([
        ['input.run UNKNOWN'],
        missing.errors[0]?.extensions,
      ]);
    }
    expect(codeOf(await app.client().gql(query, { run: run.id }))).toBe('UNAUTHENTICATED');
    expect(await recorded()).toBe(0);
    for (const client of [lecturer, officer]) {
      expect(await client.data(query, { run: run.id })).toEqual({
        attendanceList: { attendees: [{ name: 'Ada' }, { name: 'Zoë' }] },
      });
    }
  });

  it('gives the provider nothing else: no members, no cases, no catalogue, no person behind the list', async () => {
    for (const document of [
      '{ posts { nodes { id } } }',
      '{ fundingCases { nodes { id } } }',
      '{ courseRuns { nodes { id } } }',
      '{ coverageGroups(by: KIND) { key } }',
    ]) {
      expect(codeOf(await lecturer.gql(document))).toBe('NO_ACCESS');
    }
    const other = await build.run();
    expect(await lecturer.data(`query ($id: ID!) { courseRun(id: $id) { id } }`, { id: other.id })).toEqual({
      courseRun: null,
    });
    const { providerCourseRuns } = await lecturer.data<{ providerCourseRuns: { nodes: { id: string }[] } }>(
      `{ providerCourseRuns(first: 100) { nodes { id } } }`,
    );
    expect(providerCourseRuns.nodes.map(({ id }) => id)).toContain(run.id);
    expect(providerCourseRuns.nodes.map(({ id }) => id)).not.toContain(other.id);
    expect(await (await asSomebody()).data(`{ providerCourseRuns { nodes { id } } }`)).toEqual({
      providerCourseRuns: { nodes: [] },
    });
  });

  it('loses it when the account is suspended', async () => {
    const person = await build.providerPerson(provider);
    const client = await app.signInAs(person);
    await app.db.rows(`update person set suspended_at = now() where id = $1`, [person.id]);
    await app.db.rows(`insert into fact (kind, subject, data) values ('PersonChanged', $1, '{}')`, [person.id]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(
      await client.gql(`query ($run: ID!) { attendanceList(run: $run) { attendees { name } } }`, { run: run.id }),
    ).toMatchObject({ data: { attendanceList: null } });
  });
});

describe('a list', () => {
  it('is recorded, qualifies with the third day, and once however often it is handed in', async () => {
    const clientKey = randomUUID();
    expect(await list(lecturer, [entry(0, 1), entry(1, 1), entry(0, 2)])).toMatchObject({ entries: 3, qualified: 0 });
    expect(await qualifiedOn()).toBeNull();
    const third = await Promise.all(Array.from({ length: 4 }, () => list(lecturer, [entry(0, 3)], clientKey)));
    expect(third.map(({ entries }) => entries)).toEqual([1, 1, 1, 1]);
    expect(third.map(({ qualified = 0 }) => qualified).sort((a, b) => a - b)).toEqual([0, 0, 0, 1]);
    expect([await qualifiedOn(), await qualifiedOn(people[1]), await recorded()]).toEqual([day(0), null, 4]);
  });

  it('counts made-up days at another date and provider, in any order', async () => {
    await list(officer, [entry(0, 3), entry(0, 1)]);
    const other = await build.run({ days: [day(-9), day(-8), day(-7)] });
    const seat = await build.seat(other, people[0] as BuiltPerson);
    const answer = await mutate<Recorded>(officer, LIST, {
      clientKey: randomUUID(),
      run: other.id,
      entries: [{ enrolment: seat, day: 2 }],
    });
    expect([answer.qualified, await qualifiedOn()]).toEqual([1, day(0)]);
  });

  it.each<[what: string, entries: () => object[], refusals: string[]]>([
    ['nothing', () => [], ['LIST_EMPTY']],
    [
      'somebody who is not enrolled',
      () => [entry(0, 1), { enrolment: randomUUID(), day: 1 }],
      ['entries.1 UNKNOWN_PERSON'],
    ],
    ['twice the same day', () => [entry(0, 1), entry(1, 1), entry(0, 1)], ['entries.2 DAY_TWICE']],
    [
      'a day outside the course',
      () => [entry(0, 4), entry(0, 1), entry(0, 0)],
      ['entries.0 DAY_OUTSIDE_COURSE', 'entries.2 DAY_OUTSIDE_COURSE'],
    ],
    [
      'all at once, in the order of the list',
      () => [entry(0, 9), entry(0, 1), { enrolment: randomUUID(), day: 1 }, entry(0, 1)],
      ['entries.0 DAY_OUTSIDE_COURSE', 'entries.2 UNKNOWN_PERSON', 'entries.3 DAY_TWICE'],
    ],
  ])('with %s is refused whole', async (_, entries, refusals) => {
    expect(refusalsOf(await list(lecturer, entries()))).toEqual(refusals);
    expect(await recorded()).toBe(0);
  });

  it('is refused for a day in the future, a day attended elsewhere, a seminar day attended before, a cancelled run', async () => {
    const future = await build.run({ provider, days: [day(1), day(2), day(3)] });
    const seat = await build.seat(future, people[0] as BuiltPerson);
    const on = (id: string, enrolment: string, number: number) =>
      mutate<Recorded>(lecturer, LIST, { clientKey: randomUUID(), run: id, entries: [{ enrolment, day: number }] });
    expect(refusalsOf(await on(future.id, seat, 1))).toEqual(['entries.0 DAY_IN_FUTURE']);
    await list(lecturer, [entry(0, 1)]);
    const sameDay = await build.run({ provider, days: [day(-3), day(-2), day(-1)] });
    const second = await build.seat(sameDay, people[0] as BuiltPerson);
    expect(refusalsOf(await on(sameDay.id, second, 2))).toEqual(['entries.0 DAY_TWICE']);
    expect(refusalsOf(await on(sameDay.id, second, 1))).toEqual(['entries.0 SEMINAR_DAY_TWICE']);
    await app.db.rows(`update course_run set cancelled_at = now(), cancelled_reason = 'krank' where id = $1`, [
      sameDay.id,
    ]);
    expect(refusalsOf(await on(sameDay.id, second, 3))).toEqual(['RUN_CANCELLED']);
  });

  it('of an Aufbau is refused before the Basis is complete', async () => {
    const aufbau = await build.run({ provider, kind: 'AUFBAU', days: [day(-1)] });
    const seat = await build.seat(aufbau, people[0] as BuiltPerson);
    const input = () => ({ clientKey: randomUUID(), run: aufbau.id, entries: [{ enrolment: seat, day: 1 }] });
    expect(refusalsOf(await mutate<Recorded>(lecturer, LIST, input()))).toEqual(['entries.0 AUFBAU_WITHOUT_BASIS']);
    await build.qualified(people[0] as BuiltPerson, day(-5));
    expect(await mutate<Recorded>(lecturer, LIST, input())).toMatchObject({ entries: 1 });
    const client = await app.signInAs(people[0] as BuiltPerson);
    const own = await client.data<{ myQualification: object }>(
      `{ myQualification { aufbau { attended missing completedOn } } }`,
    );
    expect(own).toMatchObject({ myQualification: { aufbau: [{ attended: [1], missing: [], completedOn: day(-1) }] } });
  });
});

describe('a CSV list', () => {
  const german = (on: string) => on.split('-').reverse().join('.');

  it('is taken as spreadsheets write it, by number or date of the day', async () => {
    const [ada, zoe] = people.map(({ email }) => email);
    const text = `\ufeffE-Mail;Tag\r\n${ada?.toUpperCase()};1\r\n"${ada}";${day(-1)}\r\n${zoe};${german(day(0))};\r\n;\r\n`;
    expect(await csv(lecturer, text)).toMatchObject({ entries: 3, qualified: 0 });
    expect(await recorded()).toBe(3);
  });

  it('names line and reason of everything that is wrong, and records nothing', async () => {
    const [ada, zoe] = people.map(({ email }) => email);
    const text = [
      'E-Mail;Tag',
      `${ada};1`,
      `fremd@stadt.example;1`,
      `${zoe};2026-02-30`,
      `${ada};${day(-40)}`,
      `${ada}`,
      `${ada};1`,
      `"${zoe};2`,
    ].join('\n');
    const answer = await csv(lecturer, text);
    expect(refusalsOf(answer)).toEqual([
      '3 UNKNOWN_PERSON',
      '4 DAY_OUTSIDE_COURSE',
      '5 DAY_OUTSIDE_COURSE',
      '6 LINE_UNREADABLE',
      '7 DAY_TWICE',
      '8 LINE_UNREADABLE',
    ]);
    expect(answer.refusals?.[0]?.message).toBe('„fremd@stadt.example“ ist hier nicht angemeldet.');
    expect(await recorded()).toBe(0);
  });

  it.each([
    ['without its header', 'ada@stadt.example;1', ['1 HEADER_MISSING']],
    ['without a line', 'E-Mail;Tag\n;\n', ['LIST_EMPTY']],
    ['of too many lines', `E-Mail;Tag\n${'a@b.example;1\n'.repeat(1_001)}`, ['TOO_MANY_LINES']],
  ])('%s is refused', async (_, text, refusals) => {
    expect(refusalsOf(await csv(lecturer, text))).toEqual(refusals);
  });

  it('of a megabyte is bad input, not an error', async () => {
    const answer = await lecturer.gql(CSV, {
      input: { clientKey: randomUUID(), run: run.id, csv: 'x'.repeat(150_000) },
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.csv TOO_LONG']]);
  });
});
