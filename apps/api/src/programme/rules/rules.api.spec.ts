import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  mutate,
  ProgrammeBuilders,
  REFUSED,
  refusalsOf,
  REQUEST,
  type Answered,
  type CaseAnswer,
} from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { databasePool: 20 } });
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

interface Tier {
  kinds: string[];
  from: number;
  to: number | null;
  places: number;
}
interface Period {
  id: string;
  round: string;
  from: string;
  to: string | null;
  basisRatePerDay: number;
  tiers: Tier[];
}
const PERIOD = `id round from to basisRatePerDay basisMaxDays aufbauCapPerDay inhouseSharePercent inhouseCapPerDay inhouseMaxDays tiers { kinds from to places }`;
const RULES = `{ fundingRules { version reason periods { ${PERIOD} } } }`;
const SAVE = `mutation ($input: SaveFundingRulesInput!) { saveFundingRules(input: $input) { __typename
  ... on FundingRulesSaved { rules { version reason savedBy { name } periods { id inUse to } } } ... on CatalogueChangedMeanwhile { currentVersion } ${REFUSED} } }`;
interface Saved extends Answered {
  rules?: { version: number };
  currentVersion?: number;
}
const current = async () =>
  (await officer.data<{ fundingRules: { version: number; reason: string | null; periods: Period[] } }>(RULES))
    .fundingRules;
const save = async (change: (periods: Period[]) => unknown[], version?: number) => {
  const { periods, version: now } = await current();
  return mutate<Saved>(officer, SAVE, {
    version: version ?? now,
    reason: 'Neue Verwaltungsvorschrift',
    periods: change(periods),
  });
};
const first = (periods: Period[]): Period => periods[0] as Period;

describe('the funding rules', () => {
  it('begin as published, for members to read and officers to change', async () => {
    expect(await current()).toMatchObject({
      version: 0,
      reason: null,
      periods: [
        {
          id: 'bildungs-voucher',
          from: '2018-11-01',
          to: null,
          basisRatePerDay: 100_00,
          basisMaxDays: 3,
          aufbauCapPerDay: 50_00,
          inhouseSharePercent: 50,
          inhouseCapPerDay: 1_700_00,
          inhouseMaxDays: 3,
        },
      ],
    });
    const member = await app.signInAs(await app.build.person());
    expect(await member.data('{ fundingRules { version } }')).toEqual({ fundingRules: { version: 0 } });
    expect(codeOf(await member.gql(SAVE, { input: { version: 0, reason: 'x', periods: [] } }))).toBe('FORBIDDEN');
    expect(codeOf(await member.gql('{ fundingRuleVersions { version } }'))).toBe('FORBIDDEN');
  });

  it.each<[what: string, change: (periods: Period[]) => unknown[], refusals: string[]]>([
    [
      'overlapping tiers',
      (periods) => [
        {
          ...first(periods),
          tiers: first(periods).tiers.map((tier, index) => (index === 1 ? { ...tier, from: 9_000 } : tier)),
        },
      ],
      ['periods.0.tiers TIERS_OVERLAP', 'periods.0.tiers TIERS_OVERLAP', 'periods.0.tiers TIERS_OVERLAP'],
    ],
    [
      'a gap between tiers',
      (periods) => [
        {
          ...first(periods),
          tiers: first(periods).tiers.map((tier, index) => (index === 4 ? { ...tier, from: 180_000 } : tier)),
        },
      ],
      ['periods.0.tiers TIER_GAP', 'periods.0.tiers TIER_GAP'],
    ],
    [
      'a period that ends before it starts',
      (periods) => [{ ...first(periods), to: '2018-10-31' }],
      ['periods.0.to PERIOD_ENDS_BEFORE_START'],
    ],
    [
      'a negative amount',
      (periods) => [{ ...first(periods), basisRatePerDay: -1, inhouseSharePercent: 101 }],
      ['periods.0.basisRatePerDay NEGATIVE_AMOUNT', 'periods.0.inhouseSharePercent INVALID_COUNT'],
    ],
    [
      'a kind without a tier',
      (periods) => [{ ...first(periods), tiers: first(periods).tiers.slice(0, 3) }],
      ['periods.0.tiers KIND_WITHOUT_TIER', 'periods.0.tiers KIND_WITHOUT_TIER'],
    ],
    [
      'overlapping periods',
      (periods) => [first(periods), { ...first(periods), id: 'zwei', from: '2030-01-01' }],
      ['periods.1 PERIODS_OVERLAP'],
    ],
    ['the same period twice', (periods) => [first(periods), first(periods)], ['periods.1 PERIOD_TWICE']],
    ['a blank name', (periods) => [{ ...first(periods), id: ' ' }], ['periods.0.id INVALID_ID']],
  ])('are refused with %s, by path', async (_, change, refusals) => {
    const before = await current();
    expect(refusalsOf(await save(change))).toEqual(refusals);
    expect(await current()).toEqual(before);
  });

  it('need a reason, and the version that was edited', async () => {
    const { periods } = await current();
    expect(fieldsOf(await officer.gql(SAVE, { input: { version: 0, reason: ' ', periods } }))).toEqual([
      'input.reason REQUIRED',
    ]);
    expect(await save((same) => same, 7)).toMatchObject({ __typename: 'CatalogueChangedMeanwhile', currentVersion: 0 });
  });

  it('change by a new validity range: cases keep the rates of their period', async () => {
    const person = await app.build.person();
    const ask = (firstCourseDay: string, who = person) =>
      mutate<CaseAnswer>(officer, REQUEST, {
        clientKey: randomUUID(),
        kind: 'BASIS',
        administration: who.ags,
        person: who.id,
        firstCourseDay,
      });
    await ask(day(-2));
    const changed = await save((periods) => [
      { ...first(periods), to: day(9) },
      {
        ...first(periods),
        id: 'zweite-runde',
        round: 'zweite-runde',
        from: day(10),
        to: null,
        basisRatePerDay: 120_00,
      },
    ]);
    expect(changed).toMatchObject({
      rules: {
        version: 1,
        reason: 'Neue Verwaltungsvorschrift',
        savedBy: { name: expect.stringMatching('Referentin') },
        periods: [
          { id: 'bildungs-voucher', inUse: true, to: day(9) },
          { id: 'zweite-runde', inUse: false },
        ],
      },
    });
    // What a case relies on stays; its end may move, its rate not, and it cannot go.
    expect(
      refusalsOf(
        await save((periods) =>
          periods.map((period, index) => (index === 0 ? { ...period, basisRatePerDay: 90_00 } : period)),
        ),
      ),
    ).toEqual(['PERIOD_IN_USE']);
    expect(refusalsOf(await save((periods) => periods.slice(1)))).toEqual(['PERIOD_IN_USE']);
    const expected = async (id: string | undefined) =>
      (
        await officer.data<{ fundingCase: { expectedAmount: number; period: string } }>(
          `query ($id: ID!) { fundingCase(id: $id) { expectedAmount period } }`,
          { id },
        )
      ).fundingCase;
    const old = await ask(day(9), await app.build.person());
    const fresh = await ask(day(10), await app.build.person());
    expect([await expected(old.case?.id), await expected(fresh.case?.id)]).toEqual([
      { expectedAmount: 300_00, period: 'bildungs-voucher' },
      { expectedAmount: 360_00, period: 'zweite-runde' },
    ]);
    const { fundingRuleVersions } = await officer.data<{
      fundingRuleVersions: { version: number; periods: object[] }[];
    }>('{ fundingRuleVersions { version periods { id } } }');
    expect(fundingRuleVersions.map(({ version, periods }) => [version, periods.length])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it('are saved by one of two officers at a time, and never under the feet of a request', async () => {
    const { version } = await current();
    const people = [];
    for (let count = 0; count < 8; count++) people.push(await app.build.person());
    const [answers, asked] = await Promise.all([
      Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          save(
            (periods) =>
              periods.map((period) => (period.id === 'zweite-runde' ? { ...period, to: day(900 + index) } : period)),
            version,
          ),
        ),
      ),
      Promise.all(
        people.map((person) =>
          mutate<CaseAnswer>(officer, REQUEST, {
            clientKey: randomUUID(),
            kind: 'BASIS',
            administration: person.ags,
            person: person.id,
            firstCourseDay: day(20),
          }),
        ),
      ),
    ]);
    expect(answers.filter(({ rules }) => rules)).toHaveLength(1);
    expect(asked.every((answer) => answer.case?.status === 'REQUESTED')).toBe(true);
    const known = (await current()).periods.map(({ id }) => id);
    const used = await app.db.rows<{ id: string }>('select distinct period_id as id from funding_case');
    expect(used.filter(({ id }) => !known.includes(id))).toEqual([]);
  });

  it('give a contact the places of today', async () => {
    const build = new ProgrammeBuilders(app);
    const ags = await app.build.freeTown('STADTKREIS');
    await app.build.membership({ ags });
    const contact = await app.signInAs(await build.contact(ags));
    const query = `query ($a: ID) { administrationFunding(administration: $a) { period places { quota used reserved left over } withoutPlaces { code } } }`;
    expect(await contact.data(query)).toMatchObject({
      administrationFunding: { places: { used: 0, reserved: 0, over: 0 }, withoutPlaces: null },
    });
    const stranger = await app.signInAs(await app.build.person());
    expect(await stranger.data(query, { a: ags })).toEqual({ administrationFunding: null });
    expect(await stranger.data(query)).toEqual({ administrationFunding: null });
  });
});
