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

const LIST = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename ... on AttendanceRecorded { qualified } } }`;
const REMOVE = `mutation ($id: ID!, $reason: String!) { removeAttendance(id: $id, reason: $reason) { __typename ... on AttendanceRemoved { removed } ${REFUSED} } }`;
const entry = (seat: number, number: number) => ({ enrolment: seats[seat], day: number });
const list = (client: Client, entries: object[]) =>
  mutate<Answered & { qualified?: number }>(client, LIST, { clientKey: randomUUID(), run: run.id, entries });
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

describe('a correction', () => {
  const entries = async () =>
    (await app.db.rows<{ id: string }>(`select id from attendance where run_id = $1 order by day`, [run.id])).map(
      ({ id }) => id,
    );

  it('takes a qualification away with the day that it rested on, and its certificate with it', async () => {
    await list(
      lecturer,
      [1, 2, 3].map((number) => entry(0, number)),
    );
    const client = await app.signInAs(people[0] as BuiltPerson);
    const { issueMyCertificate } = await client.data<{ issueMyCertificate: { certificate: { url: string } } }>(
      `mutation { issueMyCertificate { ... on CertificateIssued { certificate { url } } } }`,
    );
    const [first] = await entries();
    expect(await lecturer.data(REMOVE, { id: first, reason: 'War krank' })).toEqual({
      removeAttendance: { __typename: 'AttendanceRemoved', removed: first },
    });
    expect([await qualifiedOn(), await recorded()]).toEqual([null, 2]);
    const own = await client.data<{ myQualification: object }>(
      `{ myQualification { status basis { missing } certificates { revokedReason } } }`,
    );
    expect(own.myQualification).toEqual({
      status: 'IN_TRAINING',
      basis: { missing: [1] },
      certificates: [{ revokedReason: 'Anwesenheit berichtigt' }],
    });
    expect((await client.request(issueMyCertificate.certificate.url)).status).toBe(404);
    // The day can be attended again, and then everything holds again.
    expect(await list(lecturer, [entry(0, 1)])).toMatchObject({ qualified: 1 });
    expect(await app.db.rows(`select removed_reason as reason from attendance where id = $1`, [first])).toEqual([
      { reason: 'War krank' },
    ]);
  });

  it('is not for others, needs a reason, and leaves a billed day', async () => {
    await list(lecturer, [entry(0, 1)]);
    const [first] = await entries();
    const elsewhere = await app.signInAs(await build.providerPerson(await build.provider()));
    expect(fieldsOf(await elsewhere.gql(REMOVE, { id: first, reason: 'x' }))).toEqual(['id UNKNOWN']);
    expect(fieldsOf(await lecturer.gql(REMOVE, { id: first, reason: ' ' }))).toEqual(['reason REQUIRED']);
    await app.db.rows(
      `insert into funding_case (id, client_key, kind, ags, period_id, person_id, requested_on, first_course_day, status, attended)
      values (gen_random_uuid(), gen_random_uuid(), 'BASIS', $1, 'bildungs-voucher', $2, current_date, $3::date, 'completed', $4::jsonb)`,
      [people[0]?.ags, people[0]?.id, day(-2), JSON.stringify([{ on: day(-2), price: null }])],
    );
    const { removeAttendance } = await lecturer.data<{ removeAttendance: Answered }>(REMOVE, {
      id: first,
      reason: 'Irrtum',
    });
    expect(refusalsOf(removeAttendance)).toEqual(['DAY_BILLED']);
    expect(await recorded()).toBe(1);
  });
});

describe('earlier days', () => {
  const EARLIER = `mutation ($input: RecordEarlierDaysInput!) { recordEarlierDays(input: $input) { __typename ... on EarlierDaysRecorded { person } ${REFUSED} } }`;
  const input = (days: object[], more: object = {}) => ({
    clientKey: randomUUID(),
    person: people[1]?.id,
    provider,
    evidence: 'Bescheinigung vom 3.5.2021',
    days,
    ...more,
  });

  it('qualify by paper, told by an officer, once', async () => {
    const told = input([
      { day: 2, on: '2021-04-15' },
      { day: 1, on: '2021-04-08' },
      { day: 3, on: '2021-05-03' },
    ]);
    await mutate(officer, EARLIER, told);
    await mutate(officer, EARLIER, told);
    expect(await qualifiedOn(people[1])).toBe('2021-05-03');
    expect(codeOf(await lecturer.gql(EARLIER, { input: told }))).toBe('NO_ACCESS');
    const path = await officer.data<{ qualification: object }>(
      `query ($person: ID!) { qualification(person: $person) { status days { on evidence run } } }`,
      { person: people[1]?.id },
    );
    expect(path.qualification).toMatchObject({
      status: 'QUALIFIED',
      days: [{ on: '2021-04-08', evidence: 'Bescheinigung vom 3.5.2021', run: null }, {}, {}],
    });
  });

  it('are refused by day, all or none', async () => {
    const answer = await mutate<Answered>(
      officer,
      EARLIER,
      input([
        { day: 1, on: '2021-04-08' },
        { day: 4, on: '2021-04-09' },
        { day: 1, on: '2021-04-10' },
      ]),
    );
    expect(refusalsOf(answer)).toEqual(['days.1 UNKNOWN_SEMINAR_DAY', 'days.2 SEMINAR_DAY_TWICE']);
    expect(fieldsOf(await officer.gql(EARLIER, { input: input([{ day: 1, on: '0021-04-08' }]) }))).toEqual([
      'input.days.0.on WRONG_TYPE',
    ]);
    expect(fieldsOf(await officer.gql(EARLIER, { input: input([], { person: randomUUID() }) }))).toEqual([
      'input.person UNKNOWN',
    ]);
  });
});
