import { ADMINISTRATION_KINDS, type AdministrationKind } from '../administration/administration.js';
import { parseCount } from '../values/count.js';
import type { Refusal } from '../values/refusals.js';
import { accept, decide, fields, items, refuse, type Result } from '../values/result.js';
import type { QuotaTier } from './rule-set.js';

/**
 * Reads the tiers of one period. Each kind of administration needs tiers from 0 inhabitants upwards without overlap or
 * gap; the topmost may end (larger administrations of the kind then have no quota) or be open. Refuses with
 * INVALID_COUNT, TIER_ENDS_BEFORE_START and TIER_WITHOUT_KIND by tier, then with TIERS_OVERLAP, TIER_GAP and
 * KIND_WITHOUT_TIER by kind.
 */
export function parseQuotaTiers(drafts: readonly QuotaTier[]): Result<readonly QuotaTier[]> {
  const tiers = items(drafts.map(parseTier));
  if (!tiers.ok) return tiers;
  const refusals = ADMINISTRATION_KINDS.flatMap((kind) => coverageRefusals(kind, tiers.value));
  return decide(refusals, () => tiers.value);
}

function parseTier(draft: QuotaTier): Result<QuotaTier> {
  const { kinds, from, to } = draft;
  if (kinds.length === 0) return refuse({ code: 'TIER_WITHOUT_KIND', from });
  const counts = fields({
    from: parseCount(from),
    to: to === null ? accept(null) : parseCount(to),
    places: parseCount(draft.places),
  });
  if (!counts.ok) return counts;
  if (to !== null && to < from) return refuse({ code: 'TIER_ENDS_BEFORE_START', from, to });
  return accept({ kinds: [...kinds], ...counts.value });
}

type CoverageRefusal = Refusal<'TIERS_OVERLAP' | 'TIER_GAP' | 'KIND_WITHOUT_TIER'>;

function coverageRefusals(kind: AdministrationKind, tiers: readonly QuotaTier[]): CoverageRefusal[] {
  // A kind named twice in one tier overlaps with itself: flatMap keeps both.
  const ofKind = tiers.flatMap((tier) => tier.kinds.filter((candidate) => candidate === kind).map(() => tier));
  if (ofKind.length === 0) return [{ code: 'KIND_WITHOUT_TIER', kind }];

  const refusals: CoverageRefusal[] = [];
  let next = 0;
  for (const { from, to } of ofKind.sort((a, b) => a.from - b.from)) {
    const end = to ?? Infinity;
    if (from > next) refusals.push({ code: 'TIER_GAP', kind, from: next, to: from - 1 });
    if (from < next) {
      const lastShared = Math.min(end, next - 1);
      refusals.push({ code: 'TIERS_OVERLAP', kind, from, to: lastShared === Infinity ? null : lastShared });
    }
    next = Math.max(next, end + 1);
  }
  return refusals;
}
