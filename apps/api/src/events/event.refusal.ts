import type { AnswerBar } from './event/event.rules.js';
import type { RsvpRefusal } from './rsvp/rsvp.rules.js';

/** Everything that events refuse as an expected answer, with the values of its sentence. */
export type EventRefusalCode =
  | AnswerBar
  | RsvpRefusal
  | 'MODE_NOT_OFFERED'
  | 'WORKSHOP_FULL'
  | 'WORKSHOPS_OVERLAP'
  | 'CAPACITY_BELOW_SEATS'
  | 'MODE_IN_USE'
  | 'WORKSHOP_IN_USE'
  | 'STATE'
  | 'STARTED'
  | 'CHANGED_MEANWHILE'
  | 'TOO_MANY_QUESTIONS'
  | 'TOO_MANY_MESSAGES'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_OVER'
  | 'OTHER_DAY'
  | 'FEEDBACK_CLOSED'
  | 'FEEDBACK_GIVEN'
  | 'RULE_UNREADABLE'
  | 'RULE_ENDLESS'
  | 'RULE_TOO_MANY'
  | 'RULE_WITHOUT_DATES';

export interface EventRefusal {
  readonly code: EventRefusalCode;
  /** Path in the input. */
  readonly at?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusals: readonly EventRefusal[] };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const refused = (...refusals: readonly EventRefusal[]): Outcome<never> => ({ ok: false, refusals });
