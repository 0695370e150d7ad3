/** States of an application. UNCONFIRMED ones are seen by nobody; the last three are final. */
export const APPLICATION_STATES = [
  'UNCONFIRMED',
  'WAITING',
  'QUESTIONED',
  'SECONDING',
  'APPROVED',
  'REFUSED',
  'WITHDRAWN',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export type ApplicationMove = 'confirm' | 'ask' | 'answer' | 'handOver' | 'approve' | 'second' | 'refuse' | 'withdraw';

/**
 * From which state each move leads where. `approve` is the decision of one officer; where two have to agree, `second` is
 * the first of both and `approve` the last. Handing over begins anew: the other association decides with its own eyes.
 */
const MOVES: Record<ApplicationMove, Partial<Record<ApplicationState, ApplicationState>>> = {
  confirm: { UNCONFIRMED: 'WAITING' },
  ask: { WAITING: 'QUESTIONED', SECONDING: 'QUESTIONED' },
  answer: { QUESTIONED: 'WAITING' },
  handOver: { WAITING: 'WAITING', QUESTIONED: 'WAITING', SECONDING: 'WAITING' },
  second: { WAITING: 'SECONDING', QUESTIONED: 'SECONDING' },
  approve: { WAITING: 'APPROVED', QUESTIONED: 'APPROVED', SECONDING: 'APPROVED' },
  refuse: { WAITING: 'REFUSED', QUESTIONED: 'REFUSED', SECONDING: 'REFUSED' },
  withdraw: { WAITING: 'WITHDRAWN', QUESTIONED: 'WITHDRAWN', SECONDING: 'WITHDRAWN' },
};

/** The state after a move, or null where the state does not allow it. */
export const stateAfter = (move: ApplicationMove, state: ApplicationState): ApplicationState | null =>
  MOVES[move][state] ?? null;

export const isOpen = (state: ApplicationState): boolean =>
  state === 'WAITING' || state === 'QUESTIONED' || state === 'SECONDING';

/** What an approval by this officer amounts to, where the association wants four eyes. */
export function approvalStep(
  state: ApplicationState,
  fourEyes: boolean,
  firstApprovedBy: string | null,
  officerId: string,
): 'approve' | 'second' | 'SAME_PERSON' {
  if (!fourEyes) return 'approve';
  if (state !== 'SECONDING') return 'second';
  return firstApprovedBy === officerId ? 'SAME_PERSON' : 'approve';
}
