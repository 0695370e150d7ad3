import type { AdministrationKind } from '../administration/administration.js';
import type { CalendarDay, DayRange } from '../values/calendar-day.js';
import { isWithin } from '../values/calendar-day.js';
import type { PeriodId, RoundId } from '../values/ids.js';
import type { Cents } from '../values/money.js';
import type { Refusal } from '../values/refusals.js';
import { accept, refuse, type Result } from '../values/result.js';

/** How many persons an administration of these kinds gets funded, by inhabitants `from` to `to` (both included). */
export interface QuotaTier {
  readonly kinds: readonly AdministrationKind[];
  readonly from: number;
  /** Null: without upper limit. */
  readonly to: number | null;
  readonly places: number;
}

/** What is paid for a seminar day. */
export interface Rates {
  /** A fixed amount per seminar day, for at most `maxDays` days of a person. */
  readonly basis: { readonly ratePerDay: Cents; readonly maxDays: number };
  /** The price of a seminar day, at most `capPerDay`. */
  readonly aufbau: { readonly capPerDay: Cents };
  /** A share (whole per cent) of a day's eligible cost, at most `capPerDay`, for at most `maxDays` days of a group. */
  readonly inhouse: { readonly sharePercent: number; readonly capPerDay: Cents; readonly maxDays: number };
}

/** Courses that begin in the period follow its rules, and a case keeps them whatever comes later. */
export interface FundingPeriod extends DayRange {
  readonly id: PeriodId;
  /**
   * Periods of one round share the funded places and the Inhouse days: so a rate can change in the middle of a
   * programme without handing out every place anew. A period that shares with no other has a round of its own.
   */
  readonly round: RoundId;
  readonly rates: Rates;
  readonly tiers: readonly QuotaTier[];
}

/** Checked rules: made by `parseRuleSet` only. Periods are in the order of their days and share none. */
export interface RuleSet {
  readonly periods: readonly FundingPeriod[];
}

/** The period whose rules a course follows that begins on the day. Refuses with NO_FUNDING_PERIOD. */
export function periodOn(day: CalendarDay, rules: RuleSet): Result<FundingPeriod, Refusal<'NO_FUNDING_PERIOD'>> {
  const period = rules.periods.find((candidate) => isWithin(day, candidate));
  return period ? accept(period) : refuse({ code: 'NO_FUNDING_PERIOD', day });
}

/** The period that a case belongs to. Refuses with UNKNOWN_PERIOD. */
export function periodById(id: PeriodId, rules: RuleSet): Result<FundingPeriod, Refusal<'UNKNOWN_PERIOD'>> {
  const period = rules.periods.find((candidate) => candidate.id === id);
  return period ? accept(period) : refuse({ code: 'UNKNOWN_PERIOD', period: id });
}

/** The periods that share their places and Inhouse days with the given one, itself included. */
export function periodsOfRound(round: RoundId, rules: RuleSet): ReadonlySet<PeriodId> {
  return new Set(rules.periods.filter((period) => period.round === round).map((period) => period.id));
}
