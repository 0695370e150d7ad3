import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import { testSettings } from '../../test/test-settings.js';
import { prepareDatabase } from '../prepare.js';
import { DEMO_PASSWORD } from './demo-password.js';

let database: TestDatabase;
let folder: string;
let app: TestApp;
let tookMs: number;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-programme-'));
  database = await createDatabase();
  const began = performance.now();
  await prepareDatabase(database.url, testSettings(folder, { demo: true }));
  tookMs = performance.now() - began;
  app = await TestApp.start({ database, settings: { demo: true, dataDir: folder } });
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = async (email: string): Promise<Client> => {
  const client = app.client();
  await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email, password: DEMO_PASSWORD },
  });
  return client;
};
const coverage = (at: string, client: Client = app.client()) =>
  client.data<{ coverage: Record<string, number> }>(
    `query ($at: Date) { coverage(at: $at) { administrations municipalities counties fundedPlaces qualifiedPeople fundedPeople
      unfundedPeople peopleInTraining municipalitiesReached countiesReached goal } }`,
    { at },
  );

describe('the programme of the demo world', () => {
  it('loads with everything else in under ten seconds', () => {
    expect(tookMs).toBeLessThan(10_000);
  });

  it('has 660 funded and 430 unfunded people in 415 municipalities and 32 Landkreise by the end of May 2022', async () => {
    expect(await coverage('2022-05-31')).toMatchObject({
      coverage: {
        administrations: 1_136,
        municipalities: 1_101,
        counties: 35,
        fundedPlaces: 1_597,
        qualifiedPeople: 1_090,
        fundedPeople: 660,
        unfundedPeople: 430,
        municipalitiesReached: 415,
        countiesReached: 32,
        goal: 1_600,
      },
    });
  });

  it('has 400 qualified people and 23 of 35 Landkreise by the end of July 2019', async () => {
    expect(await coverage('2019-07-31')).toMatchObject({ coverage: { qualifiedPeople: 400, countiesReached: 23 } });
  });

  it('has 50 people registered by the end of 2018', async () => {
    const { coverage: then } = await coverage('2018-12-31', await signIn('referentin@demo.example'));
    expect((then['qualifiedPeople'] ?? 0) + (then['peopleInTraining'] ?? 0)).toBe(50);
  });

  it('tells the same month by month', async () => {
    const { coverageHistory } = await app
      .client()
      .data<{ coverageHistory: { at: string }[] }>(
        `{ coverageHistory { at qualifiedPeople fundedPeople unfundedPeople municipalitiesReached countiesReached } }`,
      );
    expect(coverageHistory.find(({ at }) => at === '2022-05-31')).toEqual({
      at: '2022-05-31',
      qualifiedPeople: 1_090,
      fundedPeople: 660,
      unfundedPeople: 430,
      municipalitiesReached: 415,
      countiesReached: 32,
    });
    expect(coverageHistory.find(({ at }) => at === '2019-07-31')).toMatchObject({
      qualifiedPeople: 400,
      countiesReached: 23,
    });
  });

  it('never funds more people of an administration than its quota', async () => {
    const officer = await signIn('referentin@demo.example');
    const { coverageStandings } = await officer.data<{
      coverageStandings: { ags: string; places: number; used: number; reserved: number; left: number }[];
    }>(`{ coverageStandings { ags places used reserved left } }`);
    expect(coverageStandings).toHaveLength(1_136);
    expect(coverageStandings.filter(({ places, used, reserved }) => used + reserved > places)).toEqual([]);
    expect(coverageStandings.reduce((sum, { places }) => sum + places, 0)).toBe(1_597);
  });

  it('gives its 1,200 further people no way to sign in', async () => {
    const [row] = await app.db.rows<{ people: number; credentials: number }>(
      `select count(*)::int as people, count(c.person_id)::int as credentials from person p
       left join credential c on c.person_id = p.id where p.email ~ '[.]\\d{4}@demo[.]example$'`,
    );
    expect(row?.people).toBeGreaterThan(1_000);
    expect(row?.credentials).toBe(0);
  });

  it('keeps every day of qualification as its evidence says', async () => {
    const wrong = await app.db.rows(
      `select p.id from person p left join (select person_id, max(held_on) as on, count(*) as days from attendance
         where kind = 'BASIS' and removed_at is null group by person_id having count(*) = 3) a on a.person_id = p.id
       where p.qualified_on is distinct from a.on`,
    );
    expect(wrong).toEqual([]);
  });

  it('shows the Lotsin her path, her certificate within a minute, and her case', async () => {
    const client = await signIn('lotsin@demo.example');
    const path = `{ myQualification { status basis { completedOn } aufbau { title attended missing } upcoming { course { title } }
      certificates { level url } } fundingCases { nodes { kind status } } }`;
    let own: { myQualification: { certificates: unknown[] }; fundingCases: object } | null = null;
    for (let tries = 0; tries < 100 && !own?.myQualification.certificates.length; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      own = await client.data(path);
    }
    expect(own).toMatchObject({
      myQualification: {
        status: 'QUALIFIED',
        basis: { completedOn: '2025-11-13' },
        aufbau: [{ title: 'Prozesse neu denken', attended: [1], missing: [2] }],
        upcoming: [{ course: { title: 'Prozesse neu denken' } }],
        certificates: [{ level: 'BASIS' }],
      },
      fundingCases: {
        nodes: expect.arrayContaining([
          { kind: 'AUFBAU', status: 'BOOKED' },
          { kind: 'BASIS', status: 'SETTLED' },
        ]),
      },
    });
  });

  it('shows the contact of her town places and cases, and the provider their lists', async () => {
    const contact = await signIn('kontakt@demo.example');
    expect(
      await contact.data(
        `{ administrationFunding { administration { name } places { quota used left } } fundingCases { nodes { kind } } }`,
      ),
    ).toMatchObject({
      administrationFunding: { administration: { name: 'Meersburg' }, places: { quota: 1, used: 1, left: 0 } },
      fundingCases: { nodes: [{ kind: 'INHOUSE' }, { kind: 'AUFBAU' }, { kind: 'BASIS' }] },
    });
    const provider = await signIn('bildungstraeger@demo.example');
    const { providerCourseRuns } = await provider.data<{ providerCourseRuns: { nodes: { id: string }[] } }>(
      `{ providerCourseRuns(first: 100) { nodes { id course { provider { name } } viewerCan { keepList } } } }`,
    );
    expect(providerCourseRuns.nodes.length).toBeGreaterThan(10);
    const lists = await Promise.all(
      providerCourseRuns.nodes.map(({ id }) =>
        provider.data<{ attendanceList: { attendees: { name: string; attended: { day: number }[] }[] } }>(
          `query ($run: ID!) { attendanceList(run: $run) { attendees { name attended { day } } } }`,
          { run: id },
        ),
      ),
    );
    const attendees = lists.flatMap(({ attendanceList }) => attendanceList.attendees);
    expect(attendees.find(({ name }) => name === 'Zehra Aslan')).toEqual({
      name: 'Zehra Aslan',
      attended: [{ day: 1 }, { day: 2 }],
    });
  });
});
