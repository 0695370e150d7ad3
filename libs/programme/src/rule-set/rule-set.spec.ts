import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXAMPLE_RULES, exampleDraft, periodId } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { must } from '../values/result.js';
import { replaceRuleSet } from './rule-set.change.js';
import { DEFAULT_RULES } from './rule-set.default.js';
import { parseQuotaTiers } from './quota-tier.parse.js';
import { parseRuleSet, type PeriodDraft, type RuleSetDraft } from './rule-set.parse.js';
import type { QuotaTier } from './rule-set.js';

const published = DEFAULT_RULES.periods[0] as PeriodDraft;
const TOWNS = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT'] as const;
const countyTiers: QuotaTier[] = [{ kinds: ['STADTKREIS', 'LANDKREIS'], from: 0, to: null, places: 4 }];

function tierOf(text: string): QuotaTier {
  const [, from, to, places] = /^(\d+)-(\d*):([\d.]+)$/.exec(text) ?? [];
  return { kinds: TOWNS, from: Number(from), to: to ? Number(to) : null, places: Number(places) };
}

function periodOf(text: string, index: number, tiers: QuotaTier[]): PeriodDraft {
  const [from = '', to = ''] = text.split('..');
  return { ...published, id: `zeitraum-${index}`, from, to: to || null, tiers };
}

function draftWithRate(field: string, value: number): RuleSetDraft {
  const [kind, name] = field.split('.') as ['basis' | 'aufbau' | 'inhouse', string];
  const rates = { ...published.rates, [kind]: { ...published.rates[kind], [name]: value } };
  return { periods: [{ ...published, rates }] };
}

describe('parseRuleSet', () => {
  it.each(examplesOf('rule-sets').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const tiers = [...row.words('Stufen der Städte und Gemeinden').map(tierOf), ...countyTiers];
    const periods = row.words('Zeiträume').map((text, index) => periodOf(text, index, tiers));
    expect(outcomeOf(parseRuleSet({ periods }), () => 'angenommen')).toBe(row.cell('Ergebnis'));
  });

  it.each(examplesOf('rates').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const draft = draftWithRate(row.cell('Feld'), row.number('Wert'));
    const result = parseRuleSet(draft);
    expect(outcomeOf(result, () => 'angenommen')).toBe(row.cell('Ergebnis'));
    if (!result.ok) expect(result.refusals[0].at).toBe(`periods.0.rates.${row.cell('Feld')}`);
  });

  it('takes the published rules, which are the first period of the examples', () => {
    const rules = must(parseRuleSet(DEFAULT_RULES));
    expect(rules.periods).toEqual([{ ...EXAMPLE_RULES.periods[0], to: null }]);
  });

  it('puts periods in the order of their days', () => {
    const { periods } = exampleDraft();
    expect(must(parseRuleSet({ periods: [...periods].reverse() }))).toEqual(EXAMPLE_RULES);
  });

  it('answers everything that is wrong at once, with its place', () => {
    const [first, second] = exampleDraft().periods as [PeriodDraft, PeriodDraft];
    const result = parseRuleSet({
      periods: [
        { ...first, id: ' ', from: 'bald' },
        { ...second, to: '2026-01-01', tiers: [{ kinds: [], from: 0, to: null, places: 1 }] },
      ],
    });
    expect(result.ok ? [] : result.refusals.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'periods.0.id INVALID_ID',
      'periods.0.from INVALID_DAY',
      'periods.1.tiers.0 TIER_WITHOUT_KIND',
    ]);
  });

  it('refuses a period named twice', () => {
    const [first, second] = exampleDraft().periods as [PeriodDraft, PeriodDraft];
    const result = parseRuleSet({ periods: [first, { ...second, id: first.id }] });
    expect(result).toEqual({ ok: false, refusals: [{ code: 'PERIOD_TWICE', period: first.id, at: 'periods.1' }] });
  });
});

describe('parseQuotaTiers', () => {
  /** Cuts from 0 upwards into tiers that fit together. */
  const wholeTiers = fc
    .uniqueArray(fc.integer({ min: 1, max: 500_000 }), { maxLength: 8 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b)])
    .map((starts) =>
      starts.map((from, index): QuotaTier => {
        const next = starts[index + 1];
        return { kinds: TOWNS, from, to: next === undefined ? null : next - 1, places: index };
      }),
    );

  it('takes every whole set of tiers, in any order', () => {
    fc.assert(
      fc.property(
        wholeTiers.chain((tiers) => fc.shuffledSubarray(tiers, { minLength: tiers.length })),
        (tiers) => {
          expect(parseQuotaTiers([...tiers, ...countyTiers]).ok).toBe(true);
        },
      ),
    );
  });

  it('refuses a whole set with one tier doubled or a lower one missing', () => {
    fc.assert(
      fc.property(wholeTiers, fc.nat(), (tiers, pick) => {
        const index = pick % tiers.length;
        const one = tiers[index] as QuotaTier;
        const doubled = parseQuotaTiers([...tiers, one, ...countyTiers]);
        expect(outcomeOf(doubled, () => 'ok')).toBe('TIERS_OVERLAP');
        fc.pre(one.to !== null);
        const missing = parseQuotaTiers([...tiers.filter((tier) => tier !== one), ...countyTiers]);
        expect(outcomeOf(missing, () => 'ok')).toBe('TIER_GAP');
      }),
    );
  });

  it('says for which kind and which inhabitants', () => {
    const tiers: QuotaTier[] = [
      { kinds: ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT', 'STADTKREIS'], from: 0, to: 9, places: 1 },
      { kinds: ['GEMEINDE'], from: 5, to: 20, places: 2 },
      { kinds: ['STADT'], from: 12, to: null, places: 2 },
    ];
    expect(parseQuotaTiers(tiers)).toEqual({
      ok: false,
      refusals: [
        { code: 'TIERS_OVERLAP', kind: 'GEMEINDE', from: 5, to: 9 },
        { code: 'TIER_GAP', kind: 'STADT', from: 10, to: 11 },
        { code: 'KIND_WITHOUT_TIER', kind: 'LANDKREIS' },
      ],
    });
  });

  it('sees a kind that one tier names twice, and an overlap without end', () => {
    const result = parseQuotaTiers([{ kinds: [...TOWNS, 'STADT'], from: 0, to: null, places: 1 }, ...countyTiers]);
    expect(result).toEqual({ ok: false, refusals: [{ code: 'TIERS_OVERLAP', kind: 'STADT', from: 0, to: null }] });
  });
});

describe('replaceRuleSet', () => {
  const inUse = new Set([periodId('bildungs-voucher')]);
  const changed = (change: Partial<PeriodDraft>, which = 0) => {
    const periods = exampleDraft().periods.map((period, index) =>
      index === which ? { ...period, ...change } : period,
    );
    return must(parseRuleSet({ periods }));
  };
  const outcome = (next: typeof EXAMPLE_RULES) => outcomeOf(replaceRuleSet(EXAMPLE_RULES, next, inUse), () => 'ok');

  it('lets the end of a used period move and others change', () => {
    expect(outcome(EXAMPLE_RULES)).toBe('ok');
    expect(outcome(changed({ to: '2026-06-30' }))).toBe('ok');
    expect(outcome(changed({ rates: published.rates }, 1))).toBe('ok');
  });

  it('keeps rates, tiers, round and start of a used period, and the period itself', () => {
    const dearer = { ...published.rates, aufbau: { capPerDay: 60_00 } };
    const fewer = published.tiers.map((tier) => ({ ...tier, places: 1 }));
    expect(outcome(changed({ rates: dearer }))).toBe('PERIOD_IN_USE');
    expect(outcome(changed({ tiers: fewer }))).toBe('PERIOD_IN_USE');
    expect(outcome(changed({ round: 'neu' }))).toBe('PERIOD_IN_USE');
    expect(outcome(changed({ from: '2019-01-01' }))).toBe('PERIOD_IN_USE');
    expect(outcome({ periods: EXAMPLE_RULES.periods.slice(1) })).toBe('PERIOD_IN_USE');
  });
});
