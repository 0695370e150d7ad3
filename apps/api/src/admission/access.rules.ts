import type { AccessDecision } from '../core/access/actor.js';
import { addDays } from './calendar/day.rules.js';

/** All that the access rule looks at. Days are `YYYY-MM-DD` in Berlin. */
export interface AccessFacts {
  suspended: boolean;
  ags: string | null;
  /** `to`: last day; null: open. */
  memberships: readonly { association: string; from: string; to: string | null }[];
  /** `ended`: first day without; null: open. */
  approvals: readonly { association: string; from: string; ended: string | null }[];
  /** `until`: last day. */
  exceptions: readonly { until: string }[];
  /** `until`: first day without; null: open. */
  offices: readonly { association: string; since: string; until: string | null }[];
  /**
   * Last day on which nobody has to confirm anew that the person still works there, grace period included; null: nobody
   * has to, because the administration names no contact.
   */
  confirmedUntil: string | null;
}

export interface AccessOutcome {
  decision: AccessDecision;
  officerOf: string | null;
  /** First later day on which the outcome may differ although nothing is changed; null: none. */
  changesOn: string | null;
}

/**
 * The access rule as published by the Städtetag (domain: "The access rule"): a person is let in when their administration
 * is, today, a member of an association that the rule names, and their own account was approved by an officer of that
 * association. Officers are let in by their office; single exceptions have an end. `admitting`: associations of the rule.
 */
export function decideAccess(facts: AccessFacts, admitting: readonly string[], today: string): AccessOutcome {
  const office = facts.offices.find(({ since, until }) => since <= today && (until === null || until > today));
  return {
    decision: decide(facts, admitting, today, office !== undefined),
    officerOf: office?.association ?? null,
    changesOn: nextChange(facts, today),
  };
}

function decide(facts: AccessFacts, admitting: readonly string[], today: string, isOfficer: boolean): AccessDecision {
  const denied = (denial: Extract<AccessDecision, { admitted: false }>['denial'], endedOn: string | null = null) =>
    ({ admitted: false, denial, endedOn }) as const;
  if (facts.suspended) return denied('SUSPENDED');
  if (isOfficer) return { admitted: true };
  if (facts.exceptions.some(({ until }) => until >= today)) return { admitted: true };
  if (facts.ags === null) return denied('NO_ADMINISTRATION');

  const named = facts.memberships.filter(({ association }) => admitting.includes(association));
  const current = named.filter(({ from, to }) => from <= today && (to === null || to >= today));
  if (current.length === 0) {
    const ended = latest(named.flatMap(({ to }) => (to !== null && to < today ? [to] : [])));
    return ended ? denied('MEMBERSHIP_ENDED', ended) : denied('NO_MEMBERSHIP');
  }
  const byThose = facts.approvals.filter(({ association }) =>
    current.some((member) => member.association === association),
  );
  if (byThose.some(({ from, ended }) => from <= today && (ended === null || ended > today)))
    return facts.confirmedUntil !== null && facts.confirmedUntil < today
      ? denied('CONFIRMATION_MISSING', facts.confirmedUntil)
      : { admitted: true };
  const ended = latest(
    byThose.flatMap((approval) => (approval.ended !== null && approval.ended <= today ? [approval.ended] : [])),
  );
  return ended ? denied('APPROVAL_ENDED', ended) : denied('NOT_APPROVED');
}

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

function nextChange(facts: AccessFacts, today: string): string | null {
  const days = [
    ...facts.memberships.flatMap(({ from, to }) => [from, to === null ? null : dayAfter(to)]),
    ...facts.approvals.flatMap(({ from, ended }) => [from, ended]),
    ...facts.exceptions.map(({ until }) => dayAfter(until)),
    ...facts.offices.flatMap(({ since, until }) => [since, until]),
    facts.confirmedUntil === null ? null : dayAfter(facts.confirmedUntil),
  ];
  return days.filter((day): day is string => day !== null && day > today).sort()[0] ?? null;
}

const dayAfter = (day: string): string => addDays(day, 1);
