import type { Refusal as RuleRefusal, RefusalCode as RuleCode } from '@lotsennetz/programme';

/** What the platform refuses beside the rules of the library: seats, lists, people and papers. */
export interface OwnRefusalDetails {
  COURSE_FULL: { seats: number };
  ENROLMENT_CLOSED: { until: string };
  RUN_CANCELLED: object;
  RUN_STARTED: { firstDay: string };
  /** The run belongs to a group of administrations (Inhouse-Schulung). */
  NOT_IN_GROUP: object;
  /** The course does not have this seminar day. */
  NO_SUCH_COURSE_DAY: { day: number; days: number };
  /** Days of a run have to be in the order of the course, each once. */
  DAYS_OUT_OF_ORDER: object;
  DAYS_MISSING: { days: number };
  /** Basis courses have the seminar days of the Basisqualifizierung. */
  BASIS_DAYS_FIXED: { days: number };
  /** Fewer seats than people who hold one. */
  SEATS_TAKEN: { taken: number };
  /** Days that somebody attended, or that somebody chose to come on, cannot be taken away. */
  RUN_IN_USE: object;
  /** Dates of a course were set: its kind and the number of its days stay. */
  COURSE_IN_USE: object;

  LIST_EMPTY: object;
  TOO_MANY_LINES: { max: number };
  HEADER_MISSING: { header: string };
  LINE_UNREADABLE: object;
  /** Nobody with this address is enrolled here: whether an account exists is not told. */
  UNKNOWN_PERSON: { text: string };
  DAY_OUTSIDE_COURSE: { text: string };
  /** Somebody has attended a day of this run already. */
  ALREADY_ATTENDED: object;
  /** A settled or completed case bills the day. */
  DAY_BILLED: { on: string };

  PERSON_ELSEWHERE: object;
  COURSE_OF_OTHER_KIND: { kind: string };
  VOUCHER_ID_TAKEN: { voucherId: string };
  /** Cases of one settlement are all completed or none is settled. */
  NOTHING_TO_SETTLE: object;

  CERTIFICATE_NOT_EARNED: object;
  /** An officer revoked it: only an officer issues a new one. */
  CERTIFICATE_REVOKED: object;
}

export type OwnRefusalCode = keyof OwnRefusalDetails;
export type ProgrammeRefusalCode = RuleCode | OwnRefusalCode;

type OwnRefusal = {
  [C in OwnRefusalCode]: { readonly code: C; readonly at?: string } & Readonly<OwnRefusalDetails[C]>;
}[OwnRefusalCode];

/** One expected refusal: code, figures for its sentence, and where in the input (`at`: path, `line`: of an uploaded list). */
export type ProgrammeRefusal = (RuleRefusal | OwnRefusal) & { readonly line?: number };

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusals: readonly ProgrammeRefusal[] };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const refused = (...refusals: readonly ProgrammeRefusal[]): Outcome<never> => ({ ok: false, refusals });
