import type { Administration } from '../administration/administration.js';
import { hasTakenPlace, isLive, type FundingCase } from '../funding/funding-case.js';
import { periodOn, periodsOfRound, type FundingPeriod, type RuleSet } from '../rule-set/rule-set.js';
import type { CalendarDay } from '../values/calendar-day.js';
import type { PersonId } from '../values/ids.js';
import type { Refusal } from '../values/refusals.js';
import { accept, refuse, type Result } from '../values/result.js';

type QuotaRefusal = Refusal<'NO_FUNDING_PERIOD' | 'NO_QUOTA_TIER'>;

/**
 * How many persons an administration gets funded, by the tiers of the period that holds on the day (programme rules,
 * Funding table). Refuses with NO_FUNDING_PERIOD, and with NO_QUOTA_TIER where the tiers end below its population: the
 * published table says nothing about a Stadt of more than 130,000 that is no Stadtkreis (there is none), and a number of
 * publicly funded places is not guessed.
 */
export function quotaOf(
  administration: Administration,
  day: CalendarDay,
  rules: RuleSet,
): Result<number, QuotaRefusal> {
  const period = periodOn(day, rules);
  return period.ok ? quotaIn(period.value, administration) : period;
}

/** As `quotaOf`, for a known period. Refuses with NO_QUOTA_TIER. */
export function quotaIn(
  period: FundingPeriod,
  { kind, population }: Administration,
): Result<number, Refusal<'NO_QUOTA_TIER'>> {
  const tier = period.tiers.find(
    ({ kinds, from, to }) => kinds.includes(kind) && from <= population && (to === null || population <= to),
  );
  return tier ? accept(tier.places) : refuse({ code: 'NO_QUOTA_TIER', kind, population });
}

/** The funded places of an administration, in persons. */
export interface Places {
  readonly quota: number;
  /** Persons with a training that took place. */
  readonly used: number;
  /** Persons whose training is still ahead. */
  readonly reserved: number;
  readonly left: number;
  /** How many more persons are funded than the quota allows, after it shrank; otherwise 0. */
  readonly over: number;
}

/** The places that a quota, used and reserved places make. */
export function placesFrom(quota: number, used: number, reserved: number): Places {
  const left = quota - used - reserved;
  return { quota, used, reserved, left: Math.max(0, left), over: Math.max(0, -left) };
}

/**
 * The places of an administration on a day. A person takes one place for the whole round, however many Basis and Aufbau
 * cases they have; withdrawn and expired cases take none, nor do Inhouse cases, which fund days and not persons. `cases`
 * may hold others' cases too. Refuses as `quotaOf` does.
 */
export function placesOf(
  administration: Administration,
  day: CalendarDay,
  cases: readonly FundingCase[],
  rules: RuleSet,
): Result<Places, QuotaRefusal> {
  const period = periodOn(day, rules);
  if (!period.ok) return period;
  const quota = quotaIn(period.value, administration);
  if (!quota.ok) return quota;
  const { used, reserved } = placeHolders(administration, period.value, cases, rules);
  return accept(placesFrom(quota.value, used.size, reserved.size));
}

/** The persons who use or reserve a place of the administration in the period's round; nobody is in both. */
export function placeHolders(
  administration: Administration,
  period: FundingPeriod,
  cases: readonly FundingCase[],
  rules: RuleSet,
): { readonly used: ReadonlySet<PersonId>; readonly reserved: ReadonlySet<PersonId> } {
  const periods = periodsOfRound(period.round, rules);
  const used = new Set<PersonId>();
  const reserved = new Set<PersonId>();
  for (const fundingCase of cases) {
    const { training } = fundingCase;
    if (training.kind === 'INHOUSE' || !isLive(fundingCase)) continue;
    if (fundingCase.administration !== administration.key || !periods.has(fundingCase.period)) continue;
    (hasTakenPlace(fundingCase) ? used : reserved).add(training.person);
  }
  used.forEach((person) => reserved.delete(person));
  return { used, reserved };
}
