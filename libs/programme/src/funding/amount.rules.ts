import type { FundingPeriod, Rates } from '../rule-set/rule-set.js';
import { lesserOf, NO_MONEY, percentOf, sumOf, timesOf, type Cents } from '../values/money.js';
import type { BilledDay, CaseKind, FundingCase, Training } from './funding-case.js';

/** How many seminar days a case funds at most: the planned ones, of a Basis those that the period allows (Funding table). */
export function fundedDaysOf(training: Training, { rates }: FundingPeriod): number {
  return training.kind === 'BASIS' ? rates.basis.maxDays : training.dayPrices.length;
}

/** What a full Basis brings, in cents: fixed rate times its days (programme rules, Funding table). */
export function fullBasisAmountOf({ rates: { basis } }: FundingPeriod): Cents {
  return timesOf(basis.ratePerDay, basis.maxDays);
}

/** What a case brings if every planned day is attended: the amount to keep aside, in cents. */
export function expectedAmountOf(training: Training, period: FundingPeriod): Cents {
  if (training.kind === 'BASIS') return fullBasisAmountOf(period);
  return sumOf(training.dayPrices.map((price) => amountOfDay(training.kind, price, period.rates)));
}

/**
 * What attended days bring, in cents (programme rules, Funding table). Basis: the fixed rate. Aufbau: the day's price,
 * at most the cap. Inhouse: the share of the day's eligible cost, rounded down to the cent, at most the cap; both day by
 * day, so that a cheap day does not lift the cap of a dear one.
 */
export function amountOfDays(kind: CaseKind, days: readonly BilledDay[], { rates }: FundingPeriod): Cents {
  return sumOf(days.map((day) => amountOfDay(kind, day.price, rates)));
}

function amountOfDay(kind: CaseKind, price: Cents | null, { basis, aufbau, inhouse }: Rates): Cents {
  if (kind === 'BASIS') return basis.ratePerDay;
  if (price === null) return NO_MONEY;
  if (kind === 'AUFBAU') return lesserOf(price, aufbau.capPerDay);
  return lesserOf(percentOf(price, inhouse.sharePercent), inhouse.capPerDay);
}

/**
 * The amount of a case that took place, in cents, by the rules of its own period; once settled, what was settled. Null
 * while the training is ahead, and for a case that ended without one.
 */
export function amountOf({ training, progress }: FundingCase, period: FundingPeriod): Cents | null {
  if (progress.status === 'settled') return progress.amount;
  return progress.status === 'completed' ? amountOfDays(training.kind, progress.attended, period) : null;
}
