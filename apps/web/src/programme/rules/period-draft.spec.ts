import { describe, expect, it } from '@jest/globals';
import { periodDraft, periodInputs, withPeriodFrom } from './period-draft.js';
import type { Period } from './rules.graphql.js';

const published: Period = {
  id: 'bildungs-voucher',
  round: 'bildungs-voucher',
  from: '2018-11-01',
  to: null,
  basisRatePerDay: 10_000,
  basisMaxDays: 3,
  aufbauCapPerDay: 5_050,
  inhouseSharePercent: 50,
  inhouseCapPerDay: 170_000,
  inhouseMaxDays: 3,
  inUse: true,
  tiers: [{ kinds: ['GEMEINDE'], from: 0, to: null, places: 1 }],
};
const drafts = () => [periodDraft(published, undefined)];

describe('the form of funding rules', () => {
  it('gives back what it was made of', () => {
    const { inUse, ...input } = published;
    expect(inUse).toBe(true);
    expect(periodInputs(drafts())).toEqual({ inputs: [input], problems: [] });
  });

  it('puts a new period behind the last one, which ends the day before and shares its places', () => {
    const answer = periodInputs(withPeriodFrom(drafts(), '2027-01-01'));
    expect('inputs' in answer && answer.inputs.map(({ id, round, from, to }) => [id, round, from, to])).toEqual([
      ['bildungs-voucher', 'bildungs-voucher', '2018-11-01', '2026-12-31'],
      ['ab-2027-01-01', 'bildungs-voucher', '2027-01-01', null],
    ]);
  });

  it('begins a round of its own where places do not count together', () => {
    const [first, second] = withPeriodFrom(drafts(), '2027-01-01');
    const answer = periodInputs([first, { ...second, sharesRound: false }] as ReturnType<typeof drafts>);
    expect('inputs' in answer && answer.inputs.map(({ round }) => round)).toEqual([
      'bildungs-voucher',
      'ab-2027-01-01',
    ]);
  });

  it('names each field that is no number', () => {
    const [first] = drafts();
    if (!first) throw new Error('no draft');
    const rates = { ...first.rates, basisRatePerDay: 'viel', inhouseMaxDays: '-3' };
    const tiers = [{ kinds: [], from: '', to: '', places: '1,5' }];
    expect(periodInputs([{ ...first, from: '', rates, tiers }]).problems.map(({ field }) => field)).toEqual([
      'periods.0.from',
      'periods.0.basisRatePerDay',
      'periods.0.inhouseMaxDays',
      'periods.0.tiers.0.from',
      'periods.0.tiers.0.places',
    ]);
  });
});
