import type { AccessDecision } from '../../core/access/actor.js';

interface Access {
  officerOf: string | null;
  decision: AccessDecision;
}

/**
 * Where officers need a second factor, one without gets nothing of what an account with access may do: their session is
 * good for setting one up. Whoever has no access anyway is told that reason instead.
 */
export function limitedByFactor<A extends Access>(access: A, hasFactor: boolean, required: boolean): A {
  if (!required || hasFactor || access.officerOf === null || !access.decision.admitted) return access;
  return {
    ...access,
    officerOf: null,
    decision: { admitted: false, denial: 'SECOND_FACTOR_MISSING', endedOn: null },
  };
}
