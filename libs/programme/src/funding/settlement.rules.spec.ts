import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodById } from '../rule-set/rule-set.js';
import { addDays } from '../values/calendar-day.js';
import { parseCents, type Cents } from '../values/money.js';
import { must } from '../values/result.js';
import { caseIn, day, euros, EXAMPLE_RULES, periodFor, periodId, training } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { amountOf, amountOfDays, expectedAmountOf } from './amount.rules.js';
import { CASE_KINDS, type BilledDay, type CaseKind, type FundingCase } from './funding-case.js';
import { settlementOf } from './settlement.rules.js';

const FIRST_DAYS = ['2026-03-10', '2027-03-10', '2027-08-10'];

function caseWith(id: string, kind: CaseKind, firstCourseDay: string, prices: readonly Cents[], settled: boolean) {
  const attended = prices.map((price, index): BilledDay => {
    return { on: addDays(day(firstCourseDay), index), price: kind === 'BASIS' ? null : price };
  });
  return caseIn(settled ? 'settled' : 'completed', { id, firstCourseDay, training: training(kind, prices), attended });
}

const anyPrice = fc.integer({ min: 0, max: 600_000 }).map((amount) => must(parseCents(amount)));
const anyCases = fc
  .array(
    fc.tuple(
      fc.constantFrom(...CASE_KINDS),
      fc.constantFrom(...FIRST_DAYS),
      fc.array(anyPrice, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    ),
    { maxLength: 12 },
  )
  .map((list) => list.map((args, index) => caseWith(`fall-${index}`, ...args)));

describe('amountOfDays', () => {
  it.each(examplesOf('amounts').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const period = must(periodById(periodId(row.cell('Zeitraum')), EXAMPLE_RULES));
    const days = row.words('Besuchte Tage (Preis je Tag)').map((price, index): BilledDay => {
      return { on: addDays(period.from, index), price: price === '-' ? null : euros(price) };
    });
    expect(amountOfDays(row.cell('Art') as CaseKind, days, period)).toBe(euros(row.cell('Betrag')));
  });

  it('never exceeds the price, the share or the cap', () => {
    const period = periodFor(day('2026-03-10'));
    fc.assert(
      fc.property(fc.array(anyPrice), (prices) => {
        const days = prices.map((price) => ({ on: day('2026-03-10'), price }));
        const cost = prices.reduce((sum, price) => sum + price, 0);
        const aufbau = amountOfDays('AUFBAU', days, period);
        expect(aufbau).toBeLessThanOrEqual(Math.min(cost, 50_00 * days.length));
        const inhouse = amountOfDays('INHOUSE', days, period);
        expect(inhouse).toBeLessThanOrEqual(Math.min(cost / 2, 1_700_00 * days.length));
        expect(amountOfDays('BASIS', days, period)).toBe(100_00 * days.length);
      }),
    );
  });
});

describe('amountOf and expectedAmountOf', () => {
  const period = periodFor(day('2026-03-10'));

  it('are the full plan before and the attended days after the training', () => {
    const prices = [euros('40,00'), euros('60,00')];
    expect(expectedAmountOf(training('BASIS'), period)).toBe(300_00);
    expect(expectedAmountOf(training('AUFBAU', prices), period)).toBe(90_00);
    expect(expectedAmountOf(training('INHOUSE', prices), period)).toBe(50_00);
    expect(amountOf(caseIn('completed'), period)).toBe(100_00);
  });

  it('give nothing for a case without a training', () => {
    const amounts = (['requested', 'id_received', 'booked', 'withdrawn', 'expired'] as const).map((status) =>
      amountOf(caseIn(status), period),
    );
    expect(amounts).toEqual([null, null, null, null, null]);
  });

  it('keep what was settled when rates change', () => {
    const dearer = { ...period, rates: { ...period.rates, basis: { ratePerDay: euros('500,00'), maxDays: 3 } } };
    expect(amountOf(caseIn('settled'), dearer)).toBe(100_00);
    expect(amountOf(caseIn('completed'), dearer)).toBe(500_00);
  });
});

describe('settlementOf', () => {
  it('lists cases of several periods side by side, each by its own rules', () => {
    const price = euros('200,00');
    const cases = [
      caseWith('a', 'BASIS', '2026-03-10', [price, price, price], false),
      caseWith('b', 'BASIS', '2027-03-10', [price, price], false),
      caseWith('c', 'AUFBAU', '2026-03-10', [price], true),
      caseWith('d', 'BASIS', '2026-04-10', [price], false),
      caseWith('e', 'INHOUSE', '2027-08-10', [price], false),
    ];
    expect(must(settlementOf(cases, EXAMPLE_RULES))).toEqual({
      lines: [
        { case: 'a', kind: 'BASIS', period: 'bildungs-voucher', days: 3, amount: 300_00 },
        { case: 'b', kind: 'BASIS', period: 'folge-a', days: 2, amount: 240_00 },
        { case: 'c', kind: 'AUFBAU', period: 'bildungs-voucher', days: 1, amount: 50_00 },
        { case: 'd', kind: 'BASIS', period: 'bildungs-voucher', days: 1, amount: 100_00 },
        { case: 'e', kind: 'INHOUSE', period: 'folge-b', days: 1, amount: 100_00 },
      ],
      totals: [
        { period: 'bildungs-voucher', kind: 'BASIS', cases: 2, days: 4, amount: 400_00 },
        { period: 'bildungs-voucher', kind: 'AUFBAU', cases: 1, days: 1, amount: 50_00 },
        { period: 'folge-a', kind: 'BASIS', cases: 1, days: 2, amount: 240_00 },
        { period: 'folge-b', kind: 'INHOUSE', cases: 1, days: 1, amount: 100_00 },
      ],
      total: 790_00,
    });
  });

  it('equals the sum of its cases, and its totals equal its lines', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const { lines, totals, total } = must(settlementOf(cases, EXAMPLE_RULES));
        const amounts = cases.map((each) => amountOf(each, must(periodById(each.period, EXAMPLE_RULES))));
        expect(lines.map((line) => line.amount)).toEqual(amounts);
        expect(total).toBe(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
        expect(totals.reduce((sum, each) => sum + each.amount, 0)).toBe(total);
        expect(totals.reduce((sum, each) => sum + each.cases, 0)).toBe(cases.length);
      }),
    );
  });

  it('is the same for two lists as for one', () => {
    fc.assert(
      fc.property(anyCases, fc.nat(), (cases, cut) => {
        const totalOf = (list: readonly FundingCase[]): number => must(settlementOf(list, EXAMPLE_RULES)).total;
        const at = cases.length === 0 ? 0 : cut % cases.length;
        expect(totalOf(cases.slice(0, at)) + totalOf(cases.slice(at))).toBe(totalOf(cases));
      }),
    );
  });

  it('refuses cases that cannot be billed, by their place in the list', () => {
    const unknown: FundingCase = { ...caseIn('completed', { id: 'c' }), period: periodId('vergessen') };
    const result = settlementOf(
      [caseIn('booked', { id: 'a' }), caseIn('completed', { id: 'b' }), unknown],
      EXAMPLE_RULES,
    );
    expect(result).toEqual({
      ok: false,
      refusals: [
        { code: 'NOT_COMPLETED', case: 'a', status: 'booked', at: '0' },
        { code: 'UNKNOWN_PERIOD', period: 'vergessen', at: '2' },
      ],
    });
  });

  it('bills no case twice', () => {
    const twice = settlementOf([caseIn('completed'), caseIn('settled')], EXAMPLE_RULES);
    expect(outcomeOf(twice, () => 'ok')).toBe('CASE_TWICE');
  });
});
