import type { AdministrationKey } from '../administration/administration-key.js';
import { periodsOfRound, type FundingPeriod, type RuleSet } from '../rule-set/rule-set.js';
import { isLive, type FundingCase, type InhouseTraining } from './funding-case.js';

/** The administrations of an Inhouse group, each once, sorted: two groups are the same when these are. */
export function inhouseGroup(lead: AdministrationKey, training: InhouseTraining): readonly AdministrationKey[] {
  return [...new Set([lead, ...training.partners])].sort();
}

/**
 * How many Inhouse days a group may still ask for in the period (programme rules, Funding table: at most 3 per group of
 * administrations and period; periods of one round count together). A group is the set of its administrations, whoever
 * leads it. Days that are planned count as much as days that took place.
 */
export function inhouseDaysLeft(
  group: readonly AdministrationKey[],
  period: FundingPeriod,
  cases: readonly FundingCase[],
  rules: RuleSet,
): number {
  const key = group.join();
  const periods = periodsOfRound(period.round, rules);
  const taken = cases
    .filter((fundingCase) => isLive(fundingCase) && periods.has(fundingCase.period))
    .filter(({ administration, training }) => {
      return training.kind === 'INHOUSE' && inhouseGroup(administration, training).join() === key;
    })
    .reduce((days, fundingCase) => days + inhouseDaysOf(fundingCase), 0);
  return Math.max(0, period.rates.inhouse.maxDays - taken);
}

function inhouseDaysOf({ training, progress }: FundingCase): number {
  if (progress.status === 'completed' || progress.status === 'settled') return progress.attended.length;
  return training.kind === 'INHOUSE' ? training.dayPrices.length : 0;
}
