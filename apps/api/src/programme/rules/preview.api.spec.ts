import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { mutate, REFUSED, refusalsOf, type Answered } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
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
  from: string;
  to: string | null;
  tiers: Tier[];
}
interface Preview extends Answered {
  periods?: { period: string; places: number; placesBefore: number | null; more: number; fewer: number }[];
}
const RULES = `{ fundingRules { version periods { id round from to basisRatePerDay basisMaxDays aufbauCapPerDay
  inhouseSharePercent inhouseCapPerDay inhouseMaxDays tiers { kinds from to places } } } }`;
const PREVIEW = `query ($input: PreviewFundingRulesInput!) { previewFundingRules(input: $input) { __typename
  ... on FundingRulesPreview { periods { period from places placesBefore more fewer administrations withoutTier } } ${REFUSED} } }`;

async function preview(change: (published: Period) => Period[]): Promise<Preview> {
  const { fundingRules } = await officer.data<{ fundingRules: { periods: Period[] } }>(RULES);
  return mutate<Preview>(officer, PREVIEW, { periods: change(fundingRules.periods[0] as Period) });
}

describe('a preview of funding rules', () => {
  it('is for officers', async () => {
    const member = await app.signInAs(await app.build.person());
    const input = { periods: [] };
    expect(codeOf(await app.client().gql(PREVIEW, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(PREVIEW, { input }))).toBe('FORBIDDEN');
  });

  it('says what each period gives beside the rules that hold, and saves nothing', async () => {
    const answer = await preview((published) => [
      { ...published, to: '2030-12-31' },
      {
        ...published,
        id: 'neu',
        from: '2031-01-01',
        tiers: published.tiers.map((tier) => (tier.from === 0 && tier.to === 9_999 ? { ...tier, places: 2 } : tier)),
      },
    ]);
    expect(answer.periods).toMatchObject([
      { period: 'bildungs-voucher', places: 1597, placesBefore: 1597, more: 0, fewer: 0, administrations: 1136 },
      {
        period: 'neu',
        from: '2031-01-01',
        places: 1597 + 839,
        placesBefore: 1597,
        more: 839,
        fewer: 0,
        withoutTier: 0,
      },
    ]);
    const { fundingRules } = await officer.data<{ fundingRules: { version: number } }>(RULES);
    expect(fundingRules.version).toBe(0);
  });

  it('refuses what saving would refuse, with the place', async () => {
    const overlapping = await preview((published) => [published, { ...published, id: 'neu', from: '2031-01-01' }]);
    expect(refusalsOf(overlapping)).toEqual(['periods.1 PERIODS_OVERLAP']);
    const gap = await preview((published) => [
      { ...published, tiers: published.tiers.filter(({ from }) => from !== 10_000) },
    ]);
    expect(new Set(refusalsOf(gap))).toEqual(new Set(['periods.0.tiers TIER_GAP']));
  });
});
