import { parseCalendarDay, rangesOverlap } from '../values/calendar-day.js';
import { parseCount, parsePercent } from '../values/count.js';
import { parsePeriodId, parseRoundId } from '../values/ids.js';
import { parseCents } from '../values/money.js';
import type { Refusal } from '../values/refusals.js';
import { accept, decide, fields, items, refuse, type Result } from '../values/result.js';
import { parseQuotaTiers } from './quota-tier.parse.js';
import type { FundingPeriod, QuotaTier, Rates, RuleSet } from './rule-set.js';

/** Rules as an officer writes them: days YYYY-MM-DD, amounts in cents, nothing checked yet. */
export interface RuleSetDraft {
  readonly periods: readonly PeriodDraft[];
}

export interface PeriodDraft {
  readonly id: string;
  readonly round: string;
  readonly from: string;
  readonly to: string | null;
  readonly rates: RatesDraft;
  readonly tiers: readonly QuotaTier[];
}

export interface RatesDraft {
  readonly basis: { readonly ratePerDay: number; readonly maxDays: number };
  readonly aufbau: { readonly capPerDay: number };
  readonly inhouse: { readonly sharePercent: number; readonly capPerDay: number; readonly maxDays: number };
}

/**
 * Checks rules before they may be used. Answers every refusal at once, each with the path of its field in `at`:
 * INVALID_DAY, INVALID_ID, INVALID_COUNT, NOT_WHOLE_CENTS, NEGATIVE_AMOUNT, AMOUNT_TOO_LARGE,
 * PERIOD_ENDS_BEFORE_START and those of `parseQuotaTiers`; then PERIOD_TWICE and PERIODS_OVERLAP.
 * Days between two periods are allowed: nothing is funded on them.
 */
export function parseRuleSet(draft: RuleSetDraft): Result<RuleSet> {
  const parsed = fields({ periods: items(draft.periods.map(parsePeriod)) });
  if (!parsed.ok) return parsed;
  const { periods } = parsed.value;
  return decide(periods.flatMap(neighbourRefusals), () => ({
    periods: [...periods].sort((a, b) => (a.from < b.from ? -1 : 1)),
  }));
}

function parsePeriod(draft: PeriodDraft): Result<FundingPeriod> {
  const parsed = fields({
    id: parsePeriodId(draft.id),
    round: parseRoundId(draft.round),
    from: parseCalendarDay(draft.from),
    to: draft.to === null ? accept(null) : parseCalendarDay(draft.to),
    rates: parseRates(draft.rates),
    tiers: parseQuotaTiers(draft.tiers),
  });
  if (!parsed.ok) return parsed;
  const { from, to } = parsed.value;
  return to !== null && to < from ? refuse({ code: 'PERIOD_ENDS_BEFORE_START', from, to, at: 'to' }) : parsed;
}

function parseRates({ basis, aufbau, inhouse }: RatesDraft): Result<Rates> {
  return fields({
    basis: fields({ ratePerDay: parseCents(basis.ratePerDay), maxDays: parseCount(basis.maxDays) }),
    aufbau: fields({ capPerDay: parseCents(aufbau.capPerDay) }),
    inhouse: fields({
      sharePercent: parsePercent(inhouse.sharePercent),
      capPerDay: parseCents(inhouse.capPerDay),
      maxDays: parseCount(inhouse.maxDays),
    }),
  });
}

function neighbourRefusals(
  period: FundingPeriod,
  index: number,
  periods: readonly FundingPeriod[],
): Refusal<'PERIOD_TWICE' | 'PERIODS_OVERLAP'>[] {
  const at = `periods.${index}`;
  const earlier = periods.slice(0, index);
  if (earlier.some((other) => other.id === period.id)) return [{ code: 'PERIOD_TWICE', period: period.id, at }];
  return earlier
    .filter((other) => rangesOverlap(other, period))
    .map((other) => ({ code: 'PERIODS_OVERLAP', period: period.id, other: other.id, at }));
}
