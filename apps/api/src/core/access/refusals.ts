import type { AccessLevel, Actor } from './actor.js';

/** Codes that clients may see in `errors[].extensions.code`. Everything else is INTERNAL. */
export type RefusalCode =
  'UNAUTHENTICATED' | 'NO_ACCESS' | 'FORBIDDEN' | 'BAD_INPUT' | 'TOO_EXPENSIVE' | 'RATE_LIMITED' | 'UNAVAILABLE';

/** One wrong field of an input; the wording is made from the code when the answer's language is known. */
export interface FieldProblem {
  /** Path below the arguments, e.g. `input.content.title`. */
  field: string;
  code: string;
  /** Values for the wording, e.g. `{ max: 200 }`. */
  params?: Record<string, string | number>;
}

/** An expected refusal that is not part of an operation's own result type. Thrown anywhere, worded by the error formatter. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: RefusalCode,
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
  }
}

export const badInput = (...fields: FieldProblem[]) => new Refused('BAD_INPUT', fields);

/** The refusal that fits an actor who does not meet the level. */
export function accessRefusal(level: AccessLevel, actor: Actor | null): Refused {
  if (!actor) return new Refused('UNAUTHENTICATED');
  if (level !== 'SIGNED_IN' && !actor.access.admitted) return new Refused('NO_ACCESS');
  return new Refused('FORBIDDEN');
}
