import { fullBasisAmountOf } from '../funding/amount.rules.js';
import { placesFrom, quotaIn } from '../quota/quota.rules.js';
import type { FundingPeriod } from '../rule-set/rule-set.js';
import { parsePercent } from '../values/count.js';
import { timesOf, type Cents } from '../values/money.js';
import type { Refusal } from '../values/refusals.js';
import { accept, type Result } from '../values/result.js';
import {
  isReached,
  isUnderway,
  SIZE_GROUPS,
  sizeGroupOf,
  type AdministrationStanding,
  type SizeGroup,
} from './coverage.rules.js';

/** What one size group lacks to reach its goal; all figures are administrations or places. */
export interface GoalGap {
  readonly group: SizeGroup;
  readonly administrations: number;
  readonly reached: number;
  /** The goal: so many administrations of the group reached, rounded up. */
  readonly goal: number;
  /** Administrations still missing; 0 once the goal is reached. */
  readonly missing: number;
  /** Of the missing, those where somebody is in training already. */
  readonly underway: number;
  /** New funded places that it takes: one in each further administration. */
  readonly places: number;
  /** Of these places, those that no administration has left: the goal then takes a higher quota or unfunded persons. */
  readonly shortOf: number;
  /** The funding of these places for a full Basis each, in cents. */
  readonly amount: Cents;
}

export type SizeGoals = Readonly<Record<SizeGroup, number>>;

/**
 * What it takes to reach a share of the administrations of each size group, in whole per cent (0 to 100). Persons who are
 * in training count as if they finish. Refuses with INVALID_COUNT.
 */
export function gapsTo(
  goals: SizeGoals,
  standings: readonly AdministrationStanding[],
  period: FundingPeriod,
): Result<readonly GoalGap[], Refusal<'INVALID_COUNT'>> {
  const gaps: GoalGap[] = [];
  for (const group of SIZE_GROUPS) {
    const percent = parsePercent(goals[group]);
    if (!percent.ok) return percent;
    const own = standings.filter(({ administration }) => sizeGroupOf(administration) === group);
    gaps.push(gapOf(group, percent.value, own, period));
  }
  return accept(gaps);
}

function gapOf(
  group: SizeGroup,
  percent: number,
  standings: readonly AdministrationStanding[],
  period: FundingPeriod,
): GoalGap {
  const reached = standings.filter(isReached).length;
  const goal = Math.ceil((standings.length * percent) / 100);
  const missing = Math.max(0, goal - reached);
  const underway = Math.min(missing, standings.filter(isUnderway).length);
  const places = missing - underway;
  const open = standings.filter((standing) => !isReached(standing) && !isUnderway(standing));
  const available = open.filter((standing) => hasPlaceLeft(standing, period)).length;
  return {
    group,
    administrations: standings.length,
    reached,
    goal,
    missing,
    underway,
    places,
    shortOf: Math.max(0, places - available),
    amount: timesOf(fullBasisAmountOf(period), places),
  };
}

function hasPlaceLeft({ administration, used, reserved }: AdministrationStanding, period: FundingPeriod): boolean {
  const quota = quotaIn(period, administration);
  return quota.ok && placesFrom(quota.value, used, reserved).left > 0;
}
