import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { ProgrammeBuilders } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { statementCount } from '../../core/database/statement-log.js';

let app: TestApp;
let officer: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
  await people();
});
afterAll(() => app.close());

/** Ulm: 6 qualified, 5 of them funded, 1 in training; Böblingen (Landkreis): 2 qualified, unfunded; Altdorf: 3 in training. */
async function people(): Promise<void> {
  const add = (ags: string, count: number, since: string, qualified: string | null, funded: string | null) =>
    app.db.rows(
      `insert into person (id, name, email, ags, programme_since, qualified_on, basis_funded_on)
       select gen_random_uuid(), 'P', $1 || '-' || n || '-' || random() || '@x.example', $1, $3::date, $4::date, $5::date from generate_series(1, $2::int) n`,
      [ags, count, since, qualified, funded],
    );
  await add('08421000', 5, '2019-01-10', '2019-02-20', '2019-01-20');
  await add('08421000', 1, '2019-06-01', '2019-07-01', null);
  await add('08421000', 1, '2019-06-15', null, null);
  await add('08115', 2, '2019-03-01', '2019-04-30', null);
  await add('08115002', 3, '2019-05-02', null, null);
  const ids = await app.db.rows<{ id: string }>(
    `select id from person where ags = '08421000' and basis_funded_on is not null`,
  );
  for (const [index, { id }] of ids.entries()) {
    await app.db.rows(
      `insert into funding_case (id, client_key, kind, ags, period_id, person_id, requested_on, first_course_day, status, contract_on, voucher_id, id_on, booked_on, attended, completed_on, ended_on, ended_after)
       values ($1::uuid, $1::uuid, 'BASIS', '08421000', 'bildungs-voucher', $1::uuid, '2019-01-12', '2019-02-06', $2, '2019-01-15', $1::text, '2019-01-20', '2019-01-21', '[]', $3::date, $4::date, $5)`,
      [
        id,
        index === 4 ? 'withdrawn' : index === 3 ? 'booked' : 'completed',
        index < 3 ? '2019-02-20' : null,
        index === 4 ? '2019-02-01' : null,
        index === 4 ? 'booked' : null,
      ],
    );
  }
}

const COVERAGE = `query ($at: Date) { coverage(at: $at) { at goal shareOfGoal administrations municipalities counties administrationsReached
  municipalitiesReached countiesReached fundedPlaces qualifiedPeople fundedPeople unfundedPeople peopleInTraining } }`;
interface Figures {
  [name: string]: number | string | null;
}
const coverage = async (client: Client, at?: string) =>
  (await client.data<{ coverage: Figures }>(COVERAGE, { at })).coverage;
const GROUPS = `query ($by: CoverageGrouping!, $at: Date) { coverageGroups(by: $by, at: $at) { key name administrations reached underway shareReached fundedPlaces
  qualifiedPeople fundedPeople unfundedPeople peopleInTraining placesUsed placesReserved placesLeft } }`;
const groups = async (client: Client, by: string, at = '2019-12-31') =>
  (await client.data<{ coverageGroups: Figures[] }>(GROUPS, { by, at })).coverageGroups;

describe('the overall figures', () => {
  it('count all administrations and give 1,597 funded places by the shipped register', async () => {
    expect(await coverage(app.client())).toMatchObject({
      at: day(0),
      goal: 1_600,
      administrations: 1_136,
      municipalities: 1_101,
      counties: 35,
      fundedPlaces: 1_597,
    });
  });

  it('are those of the day', async () => {
    const at = (on: string) => coverage(officer, on);
    expect(await at('2019-01-01')).toMatchObject({
      qualifiedPeople: 0,
      peopleInTraining: 0,
      administrationsReached: 0,
    });
    expect(await at('2019-02-19')).toMatchObject({ qualifiedPeople: 0, peopleInTraining: 5 });
    expect(await at('2019-02-20')).toMatchObject({
      qualifiedPeople: 5,
      fundedPeople: 5,
      unfundedPeople: 0,
      municipalitiesReached: 1,
      countiesReached: 0,
    });
    expect(await at('2019-12-31')).toMatchObject({
      qualifiedPeople: 8,
      fundedPeople: 5,
      unfundedPeople: 3,
      peopleInTraining: 4,
      municipalitiesReached: 1,
      countiesReached: 1,
      administrationsReached: 2,
      shareOfGoal: 0.005,
    });
  });

  it('have no places where no period holds', async () => {
    expect(await coverage(app.client(), '2018-10-31')).toMatchObject({ fundedPlaces: null, qualifiedPeople: 0 });
  });

  it('hide small numbers, and what they would follow from, from everyone but officers', async () => {
    for (const client of [app.client(), member]) {
      expect(await coverage(client, '2019-12-31')).toMatchObject({
        qualifiedPeople: 8,
        fundedPeople: null,
        unfundedPeople: null,
        peopleInTraining: null,
      });
      expect(await coverage(client, '2019-02-20')).toMatchObject({
        qualifiedPeople: 5,
        fundedPeople: 5,
        unfundedPeople: 0,
      });
    }
  });

  it.each([
    ['tomorrow', day(1), ['at IN_THE_FUTURE']],
    ['a slip of the pen', '0019-01-01', ['at WRONG_TYPE']],
    ['no day', '2019-02-30', ['at WRONG_TYPE']],
  ])('are refused for %s', async (_, at, fields) => {
    const answer = await app.client().gql(COVERAGE, { at });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', fields]);
  });

  it('cost two statements, and none when asked again', async () => {
    const statements = async (at: string) => {
      const before = statementCount();
      await coverage(app.client(), at);
      return statementCount() - before;
    };
    // Others count too (consumers look every second): the fewest of some tries are its own.
    const fewest = async (days: readonly string[]) => {
      const tries: number[] = [];
      for (const on of days) tries.push(await statements(on));
      return Math.min(...tries);
    };
    const days = ['2020-03-03', '2020-03-04', '2020-03-05', '2020-03-06'];
    expect([await fewest(days), await fewest(days)]).toEqual([2, 0]);
  });

  it('follow what happens', async () => {
    const build = new ProgrammeBuilders(app);
    const before = await coverage(officer);
    const run = await build.run();
    const person = await app.build.person();
    const seat = await build.seat(run, person);
    await officer.data(`mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename } }`, {
      input: {
        clientKey: '6f0a3f0e-7f0b-4a86-9a35-0d8f5e0f1a01',
        run: run.id,
        entries: [1, 2, 3].map((number) => ({ enrolment: seat, day: number })),
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = await coverage(officer);
    expect(after['qualifiedPeople']).toBe(Number(before['qualifiedPeople']) + 1);
    expect(after['municipalitiesReached']).toBe(Number(before['municipalitiesReached']) + 1);
  });
});

describe('groups', () => {
  it('are for members, whole for officers', async () => {
    expect(codeOf(await app.client().gql(GROUPS, { by: 'KIND' }))).toBe('UNAUTHENTICATED');
    const byCounty = await groups(officer, 'COUNTY');
    expect(byCounty).toHaveLength(44);
    expect(byCounty.find(({ key }) => key === '08421')).toEqual({
      key: '08421',
      name: 'Ulm',
      administrations: 1,
      reached: 1,
      underway: 0,
      shareReached: 1,
      fundedPlaces: 4,
      qualifiedPeople: 6,
      fundedPeople: 5,
      unfundedPeople: 1,
      peopleInTraining: 1,
      placesUsed: 3,
      placesReserved: 1,
      placesLeft: 0,
    });
    expect(byCounty.find(({ key }) => key === '08115')).toMatchObject({
      administrations: 27,
      reached: 1,
      underway: 1,
      qualifiedPeople: 2,
      peopleInTraining: 3,
    });
    const sum = (figures: Figures[], name: string) => figures.reduce((total, group) => total + Number(group[name]), 0);
    for (const by of ['COUNTY', 'REGIERUNGSBEZIRK', 'KIND', 'SIZE']) {
      const all = await groups(officer, by);
      expect([sum(all, 'administrations'), sum(all, 'qualifiedPeople'), sum(all, 'fundedPlaces')]).toEqual([
        1_136, 8, 1_597,
      ]);
    }
    expect((await groups(officer, 'REGIERUNGSBEZIRK')).map(({ key, name }) => `${key} ${name}`)).toEqual([
      '081 Stuttgart',
      '082 Karlsruhe',
      '083 Freiburg',
      '084 Tübingen',
    ]);
  });

  it('tell members no number below five, nor one that follows from the sum, nor places', async () => {
    const byCounty = await groups(member, 'COUNTY');
    expect(byCounty.find(({ key }) => key === '08421')).toMatchObject({
      reached: 1,
      qualifiedPeople: null,
      fundedPeople: null,
      placesUsed: null,
      placesLeft: null,
    });
    expect(byCounty.find(({ key }) => key === '08115')).toMatchObject({
      qualifiedPeople: null,
      peopleInTraining: null,
    });
    for (const by of ['COUNTY', 'KIND', 'SIZE', 'REGIERUNGSBEZIRK']) {
      for (const group of await groups(member, by)) {
        for (const name of ['qualifiedPeople', 'fundedPeople', 'unfundedPeople', 'peopleInTraining']) {
          const figure = group[name] as number | null;
          expect(figure === null || figure === 0 || figure >= 5).toBe(true);
        }
      }
    }
  });
});

describe('the map', () => {
  const STANDINGS = `query ($at: Date) { coverageStandings(at: $at) { ags name kind sizeClass county population latitude longitude associations state inTraining qualified funded places used reserved left } }`;

  it('is for officers: every administration once, with its point and state', async () => {
    expect(codeOf(await member.gql(STANDINGS))).toBe('FORBIDDEN');
    await app.build.membership({ ags: '08421000', from: '2019-06-01' });
    const at = async (on: string) =>
      (await officer.data<{ coverageStandings: (Figures & { associations: string[] })[] }>(STANDINGS, { at: on }))
        .coverageStandings;
    const standings = await at('2019-12-31');
    expect([standings.length, new Set(standings.map(({ ags }) => ags)).size]).toEqual([1_136, 1_136]);
    expect(standings.every(({ latitude, longitude }) => latitude !== null && longitude !== null)).toBe(true);
    expect(standings.find(({ ags }) => ags === '08421000')).toMatchObject({
      name: 'Ulm',
      kind: 'STADTKREIS',
      county: '08421',
      associations: ['staedtetag'],
      state: 'REACHED',
      inTraining: 1,
      qualified: 6,
      funded: 5,
      places: 4,
      used: 3,
      reserved: 1,
      left: 0,
    });
    expect(standings.find(({ ags }) => ags === '08115002')).toMatchObject({
      state: 'UNDERWAY',
      county: '08115',
      places: 1,
      left: 1,
    });
    expect(standings.find(({ ags }) => ags === '08111000')).toMatchObject({ state: 'OPEN' });
    const earlier = (await at('2019-01-31')).find(({ ags }) => ags === '08421000');
    // The fifth case was withdrawn in February: until then it held a place.
    expect(earlier).toMatchObject({ associations: [], state: 'UNDERWAY', used: 0, reserved: 5 });
  });

  it('is a file with the same filters', async () => {
    const lines = async (query: string, client = officer) =>
      (await client.request(`/programme/coverage.csv?at=2019-12-31&${query}`)).text.trimEnd().split('\r\n');
    const all = await lines('');
    expect(all).toHaveLength(1_137);
    expect(all[0]).toBe(
      'AGS;Verwaltung;Art;Größenklasse;Kreis;Einwohner;Verbände;Stand;In Schulung;Qualifiziert;davon gefördert;Plätze;genutzt;vorgemerkt;frei',
    );
    expect(all.find((line) => line.startsWith('08421000'))).toMatch(
      /^08421000;Ulm;Stadtkreis;ab 100\.000;08421;\d+;staedtetag;erreicht;1;6;5;4;3;1;0$/,
    );
    expect(await lines('county=08115')).toHaveLength(28);
    expect(await lines('kind=LANDKREIS')).toHaveLength(36);
    expect(await lines('association=staedtetag&kind=STADTKREIS')).toHaveLength(2);
    for (const client of [member, app.client()])
      expect((await client.request('/programme/coverage.csv')).status).toBe(404);
    expect((await officer.request('/programme/coverage.csv?at=2099-01-01')).status).toBe(400);
    expect((await officer.request('/programme/coverage.csv?at=x')).status).toBe(400);
  });
});

describe('history', () => {
  const HISTORY = `query ($from: Date, $to: Date) { coverageHistory(from: $from, to: $to) { at municipalitiesReached countiesReached qualifiedPeople fundedPeople unfundedPeople peopleInTraining } }`;
  const history = async (client: Client, from: string | null, to: string | null) =>
    (await client.data<{ coverageHistory: Figures[] }>(HISTORY, { from, to })).coverageHistory;

  it('says at the end of each month what the overall figures say', async () => {
    const points = await history(officer, '2018-12-15', '2019-08-15');
    expect(points.map(({ at }) => at)).toEqual([
      '2018-12-31',
      '2019-01-31',
      '2019-02-28',
      '2019-03-31',
      '2019-04-30',
      '2019-05-31',
      '2019-06-30',
      '2019-07-31',
      '2019-08-15',
    ]);
    for (const { at, ...figures } of points) expect(await coverage(officer, String(at))).toMatchObject(figures);
  });

  it('hides small numbers from strangers and refuses strange spans', async () => {
    const points = await history(app.client(), '2019-05-01', '2019-05-31');
    expect(points).toMatchObject([
      { qualifiedPeople: 7, fundedPeople: null, unfundedPeople: null, peopleInTraining: null },
    ]);
    for (const [from, to, fields] of [
      ['2019-02-01', '2019-01-01', ['from AFTER_END']],
      ['1950-01-01', '2019-01-01', ['from TOO_LONG_AGO']],
      [null, day(2), ['to IN_THE_FUTURE']],
    ] as const) {
      expect(fieldsOf(await app.client().gql(HISTORY, { from, to }))).toEqual(fields);
    }
  });
});

describe('what it takes', () => {
  const GAPS = `query ($goals: [SizeGoalInput!]!, $at: Date) { goalGaps(goals: $goals, at: $at) { group administrations reached goal missing underway places shortOf amount } }`;

  it('is counted by size group for officers', async () => {
    expect(codeOf(await member.gql(GAPS, { goals: [] }))).toBe('FORBIDDEN');
    const { goalGaps } = await officer.data<{ goalGaps: Figures[] }>(GAPS, {
      goals: [
        { group: 'LANDKREIS', percent: 50 },
        { group: 'FROM_100000', percent: 100 },
      ],
      at: '2019-12-31',
    });
    expect(goalGaps.find(({ group }) => group === 'LANDKREIS')).toEqual({
      group: 'LANDKREIS',
      administrations: 35,
      reached: 1,
      goal: 18,
      missing: 17,
      underway: 0,
      places: 17,
      shortOf: 0,
      amount: 17 * 300_00,
    });
    expect(goalGaps.find(({ group }) => group === 'BELOW_5000')).toMatchObject({ goal: 0, missing: 0 });
    expect(fieldsOf(await officer.gql(GAPS, { goals: [{ group: 'LANDKREIS', percent: 101 }] }))).toEqual([
      'goals OUT_OF_RANGE',
    ]);
  });
});
