import type { PeriodId } from '../values/ids.js';
import type { Refusal } from '../values/refusals.js';
import { decide, type Result } from '../values/result.js';
import type { FundingPeriod, RuleSet } from './rule-set.js';

/**
 * Whether rules may take the place of others while cases exist. Cases keep the rules of their period, so a period in
 * use keeps its first day, round, rates and tiers and cannot be removed; only its last day may move. New rules go into a
 * new period. Refuses with PERIOD_IN_USE, once for each such period.
 */
export function replaceRuleSet(
  current: RuleSet,
  next: RuleSet,
  periodsInUse: ReadonlySet<PeriodId>,
): Result<RuleSet, Refusal<'PERIOD_IN_USE'>> {
  const broken = current.periods
    .filter((period) => periodsInUse.has(period.id))
    .filter((period) => !next.periods.some((candidate) => promises(candidate) === promises(period)));
  return decide(
    broken.map((period) => ({ code: 'PERIOD_IN_USE', period: period.id })),
    () => next,
  );
}

/** What a case of the period relies on, in a fixed order of keys so that equal promises are equal texts. */
function promises({ id, round, from, rates, tiers }: FundingPeriod): string {
  const { basis, aufbau, inhouse } = rates;
  return JSON.stringify([
    [id, round, from],
    [basis.ratePerDay, basis.maxDays, aufbau.capPerDay],
    [inhouse.sharePercent, inhouse.capPerDay, inhouse.maxDays],
    tiers.map((tier) => [[...tier.kinds].sort(), tier.from, tier.to, tier.places]),
  ]);
}
