import type { RuleSetDraft } from './rule-set.parse.js';

const MUNICIPALITIES = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT'] as const;
const COUNTIES = ['STADTKREIS', 'LANDKREIS'] as const;

/**
 * The published rules of the Bildungs-Voucher, with which an installation starts (programme rules, Funding table;
 * start in November 2018, no end published). The table ends at 130,000 inhabitants for towns: a larger one that is no
 * Stadtkreis does not exist.
 */
export const DEFAULT_RULES: RuleSetDraft = {
  periods: [
    {
      id: 'bildungs-voucher',
      round: 'bildungs-voucher',
      from: '2018-11-01',
      to: null,
      rates: {
        basis: { ratePerDay: 100_00, maxDays: 3 },
        aufbau: { capPerDay: 50_00 },
        inhouse: { sharePercent: 50, capPerDay: 1_700_00, maxDays: 3 },
      },
      tiers: [
        { kinds: MUNICIPALITIES, from: 0, to: 9_999, places: 1 },
        { kinds: MUNICIPALITIES, from: 10_000, to: 30_000, places: 2 },
        { kinds: MUNICIPALITIES, from: 30_001, to: 130_000, places: 3 },
        { kinds: COUNTIES, from: 0, to: 175_000, places: 4 },
        { kinds: COUNTIES, from: 175_001, to: null, places: 5 },
      ],
    },
  ],
};
