import { periodOn, quotaIn, type Administration, type FundingPeriod, type RuleSet } from '@lotsennetz/programme';
import type { FundingPeriodPreview } from './preview.graphql.js';

/** What each period of new rules gives, beside what the rules as they are give on its first day. */
export function previewOf(
  next: RuleSet,
  current: RuleSet,
  administrations: readonly Administration[],
): FundingPeriodPreview[] {
  return next.periods.map((period) => {
    const now = periodOn(period.from, current);
    const before = now.ok ? quotas(now.value, administrations) : null;
    const after = quotas(period, administrations);
    return {
      period: period.id,
      from: period.from,
      administrations: after.filter((places) => places !== null && places > 0).length,
      places: sumOf(after),
      placesBefore: before && sumOf(before),
      more: after.filter((places, index) => (places ?? 0) > (before?.[index] ?? 0)).length,
      fewer: after.filter((places, index) => (places ?? 0) < (before?.[index] ?? 0)).length,
      withoutTier: after.filter((places) => places === null).length,
    };
  });
}

/** Funded persons of each administration; null where no tier holds for its population. */
const quotas = (period: FundingPeriod, administrations: readonly Administration[]): (number | null)[] =>
  administrations.map((administration) => {
    const quota = quotaIn(period, administration);
    return quota.ok ? quota.value : null;
  });

const sumOf = (places: readonly (number | null)[]): number => places.reduce<number>((sum, one) => sum + (one ?? 0), 0);
