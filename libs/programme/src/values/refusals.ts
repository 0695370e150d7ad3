/**
 * Every way in which this library says no: a code, and the figures that a sentence about it needs. Wording belongs to
 * the translation catalogues. Days are YYYY-MM-DD, amounts integer cents, ranges inclusive.
 */
export interface RefusalDetails {
  /** Not a real day written YYYY-MM-DD between 1900 and 2199. */
  INVALID_DAY: { text: string };
  /** Not an amount in euros in German notation. */
  INVALID_AMOUNT: { text: string };
  NOT_WHOLE_CENTS: { amount: number };
  NEGATIVE_AMOUNT: { amount: number };
  AMOUNT_TOO_LARGE: { amount: number; largest: number };
  /** Blank, too long, or with control characters. */
  INVALID_ID: { text: string };
  /** Not a whole number within the range; `largest` is null where there is no upper limit. */
  INVALID_COUNT: { count: number; smallest: number; largest: number | null };

  /** Neither an 8-digit AGS nor the 5-digit key of a Landkreis. */
  INVALID_ADMINISTRATION_KEY: { text: string };
  UNKNOWN_ADMINISTRATION_KIND: { text: string };
  /** A Landkreis has 5 digits, a Stadtkreis 8 that end in 000, every other municipality 8 that do not. */
  KIND_DOES_NOT_FIT_KEY: { kind: string; key: string };

  PERIOD_ENDS_BEFORE_START: { from: string; to: string };
  PERIOD_TWICE: { period: string };
  PERIODS_OVERLAP: { period: string; other: string };
  TIER_ENDS_BEFORE_START: { from: number; to: number };
  TIER_WITHOUT_KIND: { from: number };
  /** Two tiers give places for the same inhabitants; `to` is null where the overlap has no upper end. */
  TIERS_OVERLAP: { kind: string; from: number; to: number | null };
  /** No tier gives places for these inhabitants, though one below or above does. */
  TIER_GAP: { kind: string; from: number; to: number };
  KIND_WITHOUT_TIER: { kind: string };
  /** Cases keep the rules of their period: what they were promised cannot be changed or removed. */
  PERIOD_IN_USE: { period: string };

  /** No funding period covers the day. */
  NO_FUNDING_PERIOD: { day: string };
  UNKNOWN_PERIOD: { period: string };
  /** The period's tiers say nothing about an administration of this kind and size. */
  NO_QUOTA_TIER: { kind: string; population: number };
  /** All funded places of the administration are used or reserved. */
  QUOTA_EXHAUSTED: { quota: number };
  /** The person already has a funded Basis, in whatever period and for whatever administration. */
  SECOND_BASIS: { person: string };
  /** The Basis is not complete before the Aufbau day or course; `completedOn` is null while days are missing. */
  AUFBAU_WITHOUT_BASIS: { completedOn: string | null };
  NO_SEMINAR_DAYS: { kind: string };
  /** An Inhouse-Schulung needs at least two administrations. */
  INHOUSE_GROUP_TOO_SMALL: { administrations: number };
  INHOUSE_DAYS_EXCEEDED: { asked: number; left: number };

  MOVE_NOT_ALLOWED: { from: string; to: string };
  CONTRACT_NOT_BEFORE_COURSE: { contractOn: string; firstCourseDay: string };
  ID_NOT_BEFORE_COURSE: { idOn: string; firstCourseDay: string };
  ID_OF_OTHER_ADMINISTRATION: { voucherId: string; administration: string };
  COURSE_OUTSIDE_PERIOD: { firstCourseDay: string; from: string; to: string | null };
  /** The course began without an ID: there is no funding, also not later. */
  COURSE_STARTED_WITHOUT_ID: { firstCourseDay: string };
  /** A step is dated before the step it builds on. */
  STEP_BEFORE_PREVIOUS: { on: string; previous: string };
  DAY_IN_FUTURE: { on: string; today: string };
  /** `until` is the last day on which the case can still go on; null: without limit. */
  NOT_YET_EXPIRED: { until: string | null };
  NOTHING_ATTENDED: { firstCourseDay: string };
  DAY_BEFORE_COURSE: { on: string; firstCourseDay: string };
  DAY_TWICE: { on: string };
  MORE_DAYS_THAN_FUNDED: { attended: number; funded: number };
  PRICE_MISSING: { on: string };
  NOT_COMPLETED: { case: string; status: string };
  CASE_TWICE: { case: string };

  UNKNOWN_MODULE: { module: string };
  UNKNOWN_SEMINAR_DAY: { day: number; days: number };
  SEMINAR_DAY_TWICE: { day: number };
}

export type RefusalCode = keyof RefusalDetails;

/** One refusal; `at` is the path of the field in the input, where the input has several ("periods.0.from"). */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly code: C; readonly at?: string } & Readonly<RefusalDetails[C]>;
}[Code];
