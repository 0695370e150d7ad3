import { decideAccess, type AccessFacts } from './access.rules.js';
import type { Day } from './calendar/day.rules.js';

/** One link of the chain of reasons: what was looked at, and whether it speaks for access. */
export type AccessReason =
  | { code: 'SUSPENDED' }
  | { code: 'OFFICER'; association: string }
  | { code: 'EXCEPTION'; until: Day }
  | { code: 'EXCEPTION_OVER'; until: Day }
  | { code: 'NO_ADMINISTRATION' }
  | { code: 'WORKS_AT'; ags: string }
  | { code: 'RULE'; associations: readonly string[] }
  | { code: 'MEMBER'; association: string; from: Day; to: Day | null }
  | { code: 'MEMBER_ELSEWHERE'; association: string }
  | { code: 'MEMBERSHIP_OVER'; association: string; to: Day }
  | { code: 'MEMBERSHIP_TO_COME'; association: string; from: Day }
  | { code: 'NOT_A_MEMBER' }
  | { code: 'APPROVED'; association: string; from: Day; ended: Day | null }
  | { code: 'APPROVED_ELSEWHERE'; association: string }
  | { code: 'APPROVAL_OVER'; association: string; ended: Day }
  | { code: 'NOT_APPROVED' }
  | { code: 'CONFIRMATION_DUE'; until: Day }
  | { code: 'CONFIRMATION_MISSING'; since: Day }
  | { code: 'ADMITTED' }
  | { code: 'NOT_ADMITTED' };

/**
 * Why somebody has access or not, as a chain that follows the rule step by step and ends with its decision. It stops where
 * the rule stops looking, so that every sentence matters.
 */
export function explainAccess(facts: AccessFacts, admitting: readonly string[], today: Day): AccessReason[] {
  const { decision } = decideAccess(facts, admitting, today);
  const end: AccessReason = { code: decision.admitted ? 'ADMITTED' : 'NOT_ADMITTED' };
  if (facts.suspended) return [{ code: 'SUSPENDED' }, end];
  const office = facts.offices.find(({ since, until }) => since <= today && (until === null || until > today));
  if (office) return [{ code: 'OFFICER', association: office.association }, end];
  const until = facts.exceptions
    .map((exception) => exception.until)
    .sort()
    .at(-1);
  if (until !== undefined && until >= today) return [{ code: 'EXCEPTION', until }, end];
  const over: AccessReason[] = until === undefined ? [] : [{ code: 'EXCEPTION_OVER', until }];
  if (facts.ags === null) return [...over, { code: 'NO_ADMINISTRATION' }, end];
  return [
    ...over,
    { code: 'WORKS_AT', ags: facts.ags },
    { code: 'RULE', associations: admitting },
    ...explainMembership(facts, admitting, today),
    ...explainApproval(facts, admitting, today),
    end,
  ];
}

const runs = (from: Day, to: Day | null, today: Day): boolean => from <= today && (to === null || to >= today);

function explainMembership(facts: AccessFacts, admitting: readonly string[], today: Day): AccessReason[] {
  const named = facts.memberships.filter(({ association }) => admitting.includes(association));
  const current = named.filter(({ from, to }) => runs(from, to, today));
  if (current.length > 0) return current.map((membership) => ({ code: 'MEMBER', ...membership }));
  const elsewhere = facts.memberships.filter(
    ({ association, from, to }) => !admitting.includes(association) && runs(from, to, today),
  );
  const past = named.flatMap(({ association, to }): AccessReason[] =>
    to !== null && to < today ? [{ code: 'MEMBERSHIP_OVER', association, to }] : [],
  );
  const future = named.flatMap(({ association, from }): AccessReason[] =>
    from > today ? [{ code: 'MEMBERSHIP_TO_COME', association, from }] : [],
  );
  const others = elsewhere.map(({ association }): AccessReason => ({ code: 'MEMBER_ELSEWHERE', association }));
  return past.length + future.length > 0 ? [...past, ...future, ...others] : [{ code: 'NOT_A_MEMBER' }, ...others];
}

function explainApproval(facts: AccessFacts, admitting: readonly string[], today: Day): AccessReason[] {
  const current = facts.memberships.filter(
    ({ association, from, to }) => admitting.includes(association) && runs(from, to, today),
  );
  if (current.length === 0) return [];
  const approvals = facts.approvals.map((approval) => ({
    ...approval,
    counts: current.some(({ association }) => association === approval.association),
    runs: approval.from <= today && (approval.ended === null || approval.ended > today),
  }));
  const good = approvals.filter((approval) => approval.counts && approval.runs);
  if (good.length > 0)
    return [
      ...good.map(({ association, from, ended }): AccessReason => ({ code: 'APPROVED', association, from, ended })),
      ...explainConfirmation(facts.confirmedUntil, today),
    ];
  const past = approvals.flatMap(({ association, ended, counts }): AccessReason[] =>
    counts && ended !== null && ended <= today ? [{ code: 'APPROVAL_OVER', association, ended }] : [],
  );
  const elsewhere = approvals.flatMap(({ association, ...approval }): AccessReason[] =>
    !approval.counts && approval.runs ? [{ code: 'APPROVED_ELSEWHERE', association }] : [],
  );
  return past.length > 0 ? [...past, ...elsewhere] : [{ code: 'NOT_APPROVED' }, ...elsewhere];
}

function explainConfirmation(until: Day | null, today: Day): AccessReason[] {
  if (until === null) return [];
  return [until < today ? { code: 'CONFIRMATION_MISSING', since: until } : { code: 'CONFIRMATION_DUE', until }];
}
