import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { mutate, ProgrammeBuilders, REFUSED, refusalsOf, type Answered } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { statementCount } from '../../core/database/statement-log.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
let member: Client;
let provider: string;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
  provider = await build.provider('Akademie');
});
afterAll(() => app.close());

const CREATE_PROVIDER = `mutation ($input: CreateTrainingProviderInput!) { createTrainingProvider(input: $input) { __typename id name version active } }`;
const EDIT_PROVIDER = `mutation ($input: EditTrainingProviderInput!) { editTrainingProvider(input: $input) { __typename
  ... on TrainingProviderSaved { provider { name version } } ... on CatalogueChangedMeanwhile { currentVersion } } }`;
const COURSE = `__typename ... on CourseSaved { course { id title version topics { id } days { day title } provider { id } } } ... on CatalogueChangedMeanwhile { currentVersion } ${REFUSED}`;
const CREATE_COURSE = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { ${COURSE} } }`;
const EDIT_COURSE = `mutation ($input: EditCourseInput!) { editCourse(input: $input) { ${COURSE} } }`;
const RUN = `__typename ... on CourseRunSaved { run { id version seats firstDay lastDay days { day on starts ends title } group { ags } cancelledReason } } ... on CatalogueChangedMeanwhile { currentVersion } ${REFUSED}`;
const CREATE_RUN = `mutation ($input: CreateCourseRunInput!) { createCourseRun(input: $input) { ${RUN} } }`;
const EDIT_RUN = `mutation ($input: EditCourseRunInput!) { editCourseRun(input: $input) { ${RUN} } }`;
const CANCEL_RUN = `mutation ($id: ID!, $reason: String!) { cancelCourseRun(id: $id, reason: $reason) { ${RUN} } }`;

interface Course extends Answered {
  course?: { id: string; version: number };
  currentVersion?: number;
}
interface Run extends Answered {
  run?: { id: string; version: number };
  currentVersion?: number;
}
const course = (more: object = {}) => ({
  provider,
  kind: 'AUFBAU',
  title: 'Prozesse neu denken',
  summary: 'Abläufe',
  topics: ['prozesse'],
  days: [
    { title: 'Aufnehmen', content: 'A' },
    { title: 'Ändern', content: 'B' },
  ],
  offered: true,
  ...more,
});
const runOf = (more: object = {}) => ({
  days: [10, 17].map((offset) => ({ on: day(offset), starts: '09:00', ends: '16:30' })),
  place: 'Stuttgart',
  seats: 12,
  pricePerDay: 190_00,
  enrolUntil: day(8),
  group: [],
  ...more,
});
const created = async (more: object = {}) =>
  (await mutate<Course>(officer, CREATE_COURSE, { clientKey: randomUUID(), content: course(more) })).course ?? {
    id: '',
    version: 0,
  };
const madeRun = async (more: object = {}) =>
  (
    await mutate<Run>(officer, CREATE_RUN, {
      clientKey: randomUUID(),
      course: (await created()).id,
      content: runOf(more),
    })
  ).run ?? { id: '', version: 0 };

describe('the catalogue', () => {
  it('is kept by officers alone and read by members', async () => {
    const writes: [string, object][] = [
      [CREATE_PROVIDER, { clientKey: randomUUID(), content: { name: 'X' } }],
      [CREATE_COURSE, { clientKey: randomUUID(), content: course() }],
      [CREATE_RUN, { clientKey: randomUUID(), course: randomUUID(), content: runOf() }],
    ];
    const lecturer = await app.signInAs(await build.providerPerson(provider));
    for (const [document, input] of writes) {
      expect(codeOf(await member.gql(document, { input }))).toBe('FORBIDDEN');
      expect(codeOf(await lecturer.gql(document, { input }))).toBe('NO_ACCESS');
      expect(codeOf(await app.client().gql(document, { input }))).toBe('UNAUTHENTICATED');
    }
    expect(codeOf(await lecturer.gql('{ courses { nodes { id } } }'))).toBe('NO_ACCESS');
    expect(codeOf(await member.gql('query ($p: ID!) { providerPeople(provider: $p) { name } }', { p: provider }))).toBe(
      'FORBIDDEN',
    );
  });

  it('has providers with unique names, made once, changed one after the other', async () => {
    const input = {
      clientKey: randomUUID(),
      content: { name: 'Bildungswerk', website: 'https://bildungswerk.example', email: 'info@bildungswerk.example' },
    };
    const first = await mutate<{ id: string; version: number }>(officer, CREATE_PROVIDER, input);
    expect(await mutate(officer, CREATE_PROVIDER, input)).toEqual(first);
    expect(
      fieldsOf(
        await officer.gql(CREATE_PROVIDER, {
          input: { ...input, clientKey: randomUUID(), content: { name: ' bildungswerk ' } },
        }),
      ),
    ).toEqual(['input.content.name DUPLICATE']);
    const edit = { id: first.id, version: 1, content: { name: 'Bildungswerk Süd', active: false } };
    expect(await mutate(officer, EDIT_PROVIDER, edit)).toMatchObject({
      provider: { name: 'Bildungswerk Süd', version: 2 },
    });
    expect(await mutate(officer, EDIT_PROVIDER, edit)).toMatchObject({ currentVersion: 2 });
    expect(
      fieldsOf(
        await officer.gql(CREATE_COURSE, {
          input: { clientKey: randomUUID(), content: course({ provider: first.id }) },
        }),
      ),
    ).toEqual(['input.content.provider UNKNOWN']);
  });

  it.each<[what: string, content: object, fields: string[]]>([
    ['blank name', { name: ' ' }, ['input.content.name REQUIRED']],
    ['strange scheme', { name: 'A', website: 'javascript:alert(1)' }, ['input.content.website WRONG_TYPE']],
    ['no address', { name: 'A', email: 'kein' }, ['input.content.email NOT_AN_EMAIL']],
  ])('refuses a provider with a %s', async (_, content, fields) => {
    expect(fieldsOf(await officer.gql(CREATE_PROVIDER, { input: { clientKey: randomUUID(), content } }))).toEqual(
      fields,
    );
  });

  it('has courses with days and topics, made once and changed one after the other', async () => {
    const input = { clientKey: randomUUID(), content: course() };
    const { course: first } = await mutate<Course>(officer, CREATE_COURSE, input);
    expect(first).toMatchObject({
      version: 1,
      topics: [{ id: 'prozesse' }],
      days: [
        { day: 1, title: 'Aufnehmen' },
        { day: 2, title: 'Ändern' },
      ],
    });
    expect((await mutate<Course>(officer, CREATE_COURSE, input)).course).toEqual(first);
    const edit = {
      id: first?.id,
      version: 1,
      content: course({ title: 'Prozesse', days: [{ title: 'Alles', content: '' }] }),
    };
    expect(await mutate<Course>(officer, EDIT_COURSE, edit)).toMatchObject({
      course: { title: 'Prozesse', version: 2, days: [{ day: 1 }] },
    });
    expect(await mutate<Course>(officer, EDIT_COURSE, edit)).toMatchObject({ currentVersion: 2 });
    await mutate(officer, CREATE_RUN, {
      clientKey: randomUUID(),
      course: first?.id,
      content: runOf({ days: [{ on: day(10), starts: '09:00', ends: '10:00' }] }),
    });
    expect(refusalsOf(await mutate<Course>(officer, EDIT_COURSE, { ...edit, version: 2, content: course() }))).toEqual([
      'content.days COURSE_IN_USE',
    ]);
    expect(
      refusalsOf(
        await mutate<Course>(officer, CREATE_COURSE, { clientKey: randomUUID(), content: course({ kind: 'BASIS' }) }),
      ),
    ).toEqual(['content.days BASIS_DAYS_FIXED']);
    expect(
      fieldsOf(
        await officer.gql(CREATE_COURSE, {
          input: { clientKey: randomUUID(), content: course({ topics: ['nichts'] }) },
        }),
      ),
    ).toEqual(['input.content.topics UNKNOWN']);
  });
});

describe('dates', () => {
  it('are made once, changed one after the other and cancelled with a reason', async () => {
    const { id: courseId } = await created();
    const input = { clientKey: randomUUID(), course: courseId, content: runOf({ link: 'https://raum.example/a' }) };
    const { run } = await mutate<Run>(officer, CREATE_RUN, input);
    expect(run).toMatchObject({
      version: 1,
      firstDay: day(10),
      lastDay: day(17),
      days: [{ day: 1, on: day(10), starts: '09:00', ends: '16:30', title: 'Aufnehmen' }, { day: 2 }],
    });
    expect((await mutate<Run>(officer, CREATE_RUN, input)).run).toEqual(run);
    const edit = { id: run?.id, version: 1, content: runOf({ seats: 3 }) };
    expect(await mutate<Run>(officer, EDIT_RUN, edit)).toMatchObject({ run: { seats: 3, version: 2 } });
    expect(await mutate<Run>(officer, EDIT_RUN, edit)).toMatchObject({ currentVersion: 2 });
    const cancelled = await officer.data<{ cancelCourseRun: Run }>(CANCEL_RUN, { id: run?.id, reason: 'Dozent krank' });
    expect(cancelled.cancelCourseRun.run).toMatchObject({ cancelledReason: 'Dozent krank' });
    const again = await officer.data<{ cancelCourseRun: Run }>(CANCEL_RUN, { id: run?.id, reason: 'x' });
    expect(refusalsOf(again.cancelCourseRun)).toEqual(['RUN_CANCELLED']);
    expect(refusalsOf(await mutate<Run>(officer, EDIT_RUN, { ...edit, version: 3 }))).toEqual(['RUN_CANCELLED']);
  });

  it('that are cancelled are told of once to those who hold a seat, and to nobody else', async () => {
    const dates = await build.run({ days: [day(10), day(11), day(12)] });
    const [enrolled, other] = [await app.build.person({ name: 'Hanna Platz' }), await app.build.person()];
    await build.seat(dates, enrolled);
    await officer.data(CANCEL_RUN, { id: dates.id, reason: 'Die Dozentin ist erkrankt.' });
    const mail = await mailTo(app, enrolled.email);
    expect(mail.subject).toMatch(/^Abgesagt: Basisqualifizierung/);
    expect(mail.text).toContain('Die Dozentin ist erkrankt.');
    await mailsSettled(app);
    expect([await mailsTo(app, enrolled.email), await mailsTo(app, other.email)]).toMatchObject([[{}], []]);
  });

  it.each<[what: string, more: object, refusals: string[]]>([
    ['a day missing', { days: [{ on: day(10), starts: '09:00', ends: '16:00' }] }, ['content.days DAYS_MISSING']],
    [
      'two days on one date',
      { days: [10, 10].map((offset) => ({ on: day(offset), starts: '09:00', ends: '16:00' })) },
      ['content.days DAYS_OUT_OF_ORDER'],
    ],
    [
      'days in another order',
      { days: [17, 10].map((offset) => ({ on: day(offset), starts: '09:00', ends: '16:00' })) },
      ['content.days DAYS_OUT_OF_ORDER'],
    ],
    ['a group of one', { group: ['08115003'] }, ['content.group INHOUSE_GROUP_TOO_SMALL']],
  ])('with %s are refused', async (_, more, refusals) => {
    const answer = await mutate<Run>(officer, CREATE_RUN, {
      clientKey: randomUUID(),
      course: (await created()).id,
      content: runOf(more),
    });
    expect(refusalsOf(answer)).toEqual(refusals);
  });

  it.each<[what: string, more: object, fields: string[]]>([
    ['neither place nor link', { place: ' ' }, ['input.content.place REQUIRED']],
    [
      'an end before the start',
      {
        days: [
          { on: day(10), starts: '16:00', ends: '09:00' },
          { on: day(17), starts: '09:00', ends: '16:00' },
        ],
      },
      ['input.content.days.0.ends END_BEFORE_START'],
    ],
    [
      'a day in four years',
      { days: [10, 1_500].map((offset) => ({ on: day(offset), starts: '09:00', ends: '16:00' })) },
      ['input.content.days.1.on TOO_FAR'],
    ],
    ['enrolment after the course', { enrolUntil: day(18) }, ['input.content.enrolUntil AFTER_LAST_DAY']],
    ['no seats', { seats: 0 }, ['input.content.seats OUT_OF_RANGE']],
    ['a negative price', { pricePerDay: -1 }, ['input.content.pricePerDay OUT_OF_RANGE']],
    [
      'an hour that clocks do not have',
      {
        days: [
          { on: day(10), starts: '25:00', ends: '26:00' },
          { on: day(17), starts: '09:00', ends: '16:00' },
        ],
      },
      ['input.content.days.0.starts WRONG_TYPE', 'input.content.days.0.ends WRONG_TYPE'],
    ],
    ['an unknown member of the group', { group: ['08115003', '08999999'] }, ['input.content.group.1 UNKNOWN']],
  ])('with %s are bad input', async (_, more, fields) => {
    const answer = await officer.gql(CREATE_RUN, {
      input: { clientKey: randomUUID(), course: (await created()).id, content: runOf(more) },
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', fields]);
  });

  it('keep what people rely on: seats that are taken, days that were attended', async () => {
    const run = await madeRun();
    const people = await Promise.all([app.build.person(), app.build.person()]);
    for (const person of people) await build.seat(run, person);
    expect(
      refusalsOf(await mutate<Run>(officer, EDIT_RUN, { id: run.id, version: 1, content: runOf({ seats: 1 }) })),
    ).toEqual(['content.seats SEATS_TAKEN']);
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
      select gen_random_uuid(), $1, 'AUFBAU', r.course_id, 1, r.first_day, c.provider_id, r.id, now() from course_run r join course c on c.id = r.course_id where r.id = $2`,
      [people[0]?.id, run.id],
    );
    const moved = runOf({ days: [11, 17].map((offset) => ({ on: day(offset), starts: '09:00', ends: '16:00' })) });
    expect(refusalsOf(await mutate<Run>(officer, EDIT_RUN, { id: run.id, version: 1, content: moved }))).toEqual([
      'content.days RUN_IN_USE',
    ]);
    const cancelled = await officer.data<{ cancelCourseRun: Run }>(CANCEL_RUN, { id: run.id, reason: 'x' });
    expect(refusalsOf(cancelled.cancelCourseRun)).toEqual(['RUN_IN_USE']);
    expect(
      await mutate<Run>(officer, EDIT_RUN, { id: run.id, version: 1, content: runOf({ place: 'Ulm' }) }),
    ).toMatchObject({ run: { version: 2 } });
  });
});

describe('lists', () => {
  it('go page by page, filter, and cost the same statements whatever their length', async () => {
    const own = await build.provider('Nur hier');
    for (let index = 0; index < 7; index++)
      await build.run({ provider: own, days: [day(5 + index), day(15 + index), day(25 + index)] });
    await build.run({ provider: own, days: [day(-9), day(-8), day(-7)] });
    const QUERY = `query ($first: Int!, $after: Cursor, $filter: CourseRunFilter) { courseRuns(first: $first, after: $after, filter: $filter) {
      nodes { id firstDay seatsLeft viewerCan { enrol } course { title provider { name } days { title } topics { name } } days { on } myEnrolment { id } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (first: number, after: string | null, filter: object = { provider: own }) => {
      const before = statementCount();
      const { courseRuns } = await member.data<{
        courseRuns: { nodes: { firstDay: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(QUERY, { first, after, filter });
      return {
        days: courseRuns.nodes.map(({ firstDay }) => firstDay),
        statements: statementCount() - before,
        ...courseRuns.pageInfo,
      };
    };
    const first = await page(3, null);
    const second = await page(20, first.endCursor);
    expect([...first.days, ...second.days]).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => day(5 + index)));
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
    // Others count too (consumers look every second): the fewest of some tries are its own.
    const fewest = async (size: number) => {
      const tries = [await page(size, null), await page(size, null), await page(size, null), await page(size, null)];
      return Math.min(...tries.map(({ statements }) => statements));
    };
    expect([await fewest(1), await fewest(20)]).toEqual([1, 1]);
    expect((await page(20, null, { provider: own, from: day(-20), to: day(0) })).days).toEqual([day(-9)]);
    expect((await page(20, null, { provider: own, online: true })).days).toEqual([]);
    expect((await page(20, null, { provider: own, kind: 'AUFBAU' })).days).toEqual([]);
    const forged = await member.gql(QUERY, {
      first: 3,
      after: Buffer.from('["runs","x"]').toString('base64url'),
      filter: null,
    });
    expect([codeOf(forged), fieldsOf(forged)]).toEqual(['BAD_INPUT', ['after UNKNOWN_CURSOR']]);
  });

  it('of courses go by title', async () => {
    const QUERY = `query ($after: Cursor) { courses(first: 2, after: $after, filter: { provider: "${provider}" }) { nodes { id title } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        courses,
      }: { courses: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await member.data(QUERY, { after });
      seen.push(...courses.nodes.map(({ id }) => id));
      after = courses.pageInfo.hasNextPage ? courses.pageInfo.endCursor : null;
    } while (after);
    const [all] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from course where provider_id = $1`,
      [provider],
    );
    expect([seen.length, new Set(seen).size]).toEqual([all?.count, all?.count]);
  });
});

describe("a provider's people", () => {
  it('are named by the address of their account, work at once, and end at once', async () => {
    const person = await app.build.person({ ags: null, association: null });
    const client = await app.signInAs(person);
    const { id: runId } = await madeRun();
    const list = () =>
      client.data(`query ($run: ID!) { attendanceList(run: $run) { attendees { name } } }`, { run: runId });
    expect(await list()).toEqual({ attendanceList: null });
    const NAME = `mutation ($provider: ID!, $email: String!) { nameProviderPerson(provider: $provider, email: $email) { id email since } }`;
    const END = `mutation ($provider: ID!, $person: ID!) { endProviderPerson(provider: $provider, person: $person) }`;
    for (let times = 0; times < 2; times++) {
      expect(await officer.data(NAME, { provider, email: person.email })).toEqual({
        nameProviderPerson: { id: person.id, email: person.email, since: day(0) },
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await list()).toEqual({ attendanceList: { attendees: [] } });
    expect(await officer.data(END, { provider, person: person.id })).toEqual({ endProviderPerson: true });
    expect(await officer.data(END, { provider, person: person.id })).toEqual({ endProviderPerson: false });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await list()).toEqual({ attendanceList: null });
    expect(
      await app.db.rows(`select action, after from audit_line where subject_id = $1 order by id`, [person.id]),
    ).toEqual([
      { action: 'PROVIDER_PERSON_NAMED', after: { provider } },
      { action: 'PROVIDER_PERSON_ENDED', after: { provider } },
    ]);
    expect(fieldsOf(await officer.gql(NAME, { provider, email: 'niemand@stadt.example' }))).toEqual(['email UNKNOWN']);
    expect(fieldsOf(await officer.gql(NAME, { provider: randomUUID(), email: person.email }))).toEqual([
      'provider UNKNOWN',
    ]);
  });
});
