import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mutate, ProgrammeBuilders, REFUSED, refusalsOf, type Answered } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { databasePool: 20 } });
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

interface Seat extends Answered {
  enrolment?: string;
  run?: { seatsLeft: number; myEnrolment: { days: number[] } | null; link: string | null };
}
const ENROL = `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename ... on Enrolled { enrolment run { seatsLeft link myEnrolment { days } } } ${REFUSED} } }`;
const CANCEL = `mutation ($id: ID!) { cancelEnrolment(id: $id) { __typename ... on EnrolmentCancelled { cancelledRun { seatsLeft } } ${REFUSED} } }`;
const enrol = (client: Client, input: object) => mutate<Seat>(client, ENROL, { clientKey: randomUUID(), ...input });
const ahead = [day(10), day(17), day(24)];
const cancel = async (client: Client, id: string | undefined) =>
  (await client.data<{ cancelEnrolment: Answered & { cancelledRun?: object } }>(CANCEL, { id })).cancelEnrolment;

describe('a seat', () => {
  it('is for people with access', async () => {
    const run = await build.run({ days: ahead });
    const input = { clientKey: randomUUID(), run: run.id };
    expect(codeOf(await app.client().gql(ENROL, { input }))).toBe('UNAUTHENTICATED');
    const outside = await app.signInAs(await app.build.person({ association: null }));
    expect(codeOf(await outside.gql(ENROL, { input }))).toBe('NO_ACCESS');
  });

  it('is held once, given back, and taken again; only who holds it sees the video room', async () => {
    const run = await build.run({ days: ahead, seats: 2 });
    await app.db.rows(`update course_run set link = 'https://raum.example/x' where id = $1`, [run.id]);
    const client = await app.signInAs(await app.build.person());
    const first = await enrol(client, { run: run.id });
    expect(first.run).toEqual({ seatsLeft: 1, link: 'https://raum.example/x', myEnrolment: { days: [1, 2, 3] } });
    expect((await enrol(client, { run: run.id })).enrolment).toBe(first.enrolment);
    const query = `query ($id: ID!) { courseRun(id: $id) { link online viewerCan { enrol } } }`;
    const other = await app.signInAs(await app.build.person());
    expect(await other.data(query, { id: run.id })).toEqual({
      courseRun: { link: null, online: true, viewerCan: { enrol: true } },
    });
    expect(await cancel(client, first.enrolment)).toMatchObject({ cancelledRun: { seatsLeft: 2 } });
    expect(await cancel(client, first.enrolment)).toMatchObject({ cancelledRun: { seatsLeft: 2 } });
    expect(await client.data(query, { id: run.id })).toMatchObject({ courseRun: { link: null } });
    expect((await enrol(client, { run: run.id, days: [3, 1] })).run).toMatchObject({
      seatsLeft: 1,
      myEnrolment: { days: [1, 3] },
    });
  });

  it('is refused with its reason', async () => {
    const client = await app.signInAs(await app.build.person());
    const full = await build.run({ days: ahead, seats: 1 });
    await enrol(officer, { run: full.id, person: (await app.build.person()).id });
    expect(refusalsOf(await enrol(client, { run: full.id }))).toEqual(['COURSE_FULL']);
    const closed = await build.run({ days: ahead, enrolUntil: day(-1) });
    expect(refusalsOf(await enrol(client, { run: closed.id }))).toEqual(['ENROLMENT_CLOSED']);
    const inhouse = await build.run({ days: ahead, group: ['08115003', '08115004'] });
    expect(refusalsOf(await enrol(client, { run: inhouse.id, days: [1, 4] }))).toEqual([
      'NOT_IN_GROUP',
      'days NO_SUCH_COURSE_DAY',
    ]);
    const aufbau = await build.run({ kind: 'AUFBAU', days: [day(10)] });
    expect(refusalsOf(await enrol(client, { run: aufbau.id }))).toEqual(['AUFBAU_WITHOUT_BASIS']);
    await app.db.rows(`update course_run set cancelled_at = now(), cancelled_reason = 'krank' where id = $1`, [
      closed.id,
    ]);
    expect(refusalsOf(await enrol(client, { run: closed.id }))).toEqual(['RUN_CANCELLED']);
    expect(fieldsOf(await client.gql(ENROL, { input: { clientKey: randomUUID(), run: randomUUID() } }))).toEqual([
      'input.run UNKNOWN',
    ]);
  });

  it('of others is taken by their contact and by officers, nobody else', async () => {
    const run = await build.run({ days: ahead });
    const person = await app.build.person();
    const [colleague, contact, stranger] = await Promise.all([
      app.signInAs(await app.build.person({ ags: person.ags })),
      app.signInAs(await build.contact(person.ags ?? '')),
      app.signInAs(await build.contact((await app.build.person()).ags ?? '')),
    ]);
    for (const client of [colleague, stranger]) {
      const answer = await client.gql(ENROL, { input: { clientKey: randomUUID(), run: run.id, person: person.id } });
      expect(fieldsOf(answer)).toEqual(['input.person UNKNOWN']);
    }
    const { enrolment } = await enrol(contact, { run: run.id, person: person.id });
    for (const client of [colleague, stranger])
      expect(fieldsOf(await client.gql(CANCEL, { id: enrolment }))).toEqual(['id UNKNOWN']);
    expect(await cancel(contact, enrolment)).toMatchObject({ cancelledRun: { seatsLeft: 20 } });
  });

  it('cannot be given back once the course runs, by officers as long as no day was attended', async () => {
    const run = await build.run();
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const { enrolment } = await enrol(client, { run: run.id });
    expect(refusalsOf(await cancel(client, enrolment))).toEqual(['RUN_STARTED']);
    expect(await cancel(officer, enrolment)).toMatchObject({ cancelledRun: { seatsLeft: 20 } });
    await enrol(officer, { run: run.id, person: person.id });
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
      values (gen_random_uuid(), $1, 'BASIS', $2, 1, $3::date, $4, $5, now())`,
      [person.id, run.course, day(-2), run.provider, run.id],
    );
    expect(refusalsOf(await cancel(officer, enrolment))).toEqual(['ALREADY_ATTENDED']);
  });

  it('is never given twice: 40 people at once for 7 seats', async () => {
    const run = await build.run({ days: ahead, seats: 7 });
    const people = await Promise.all(Array.from({ length: 40 }, () => app.build.person()));
    const answers = await Promise.all(people.map(({ id }) => enrol(officer, { run: run.id, person: id })));
    expect(answers.filter(({ enrolment }) => enrolment)).toHaveLength(7);
    expect(answers.flatMap(refusalsOf)).toEqual(Array.from({ length: 33 }, () => 'COURSE_FULL'));
    const [row] = await app.db.rows(
      `select seats_taken as taken, (select count(*)::int from enrolment where run_id = $1) as held from course_run where id = $1`,
      [run.id],
    );
    expect(row).toEqual({ taken: 7, held: 7 });
  });
});
