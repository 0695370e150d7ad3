/** States of a news item. */
export const POST_STATES = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type PostState = (typeof POST_STATES)[number];

/** What an officer may do with an item, and the state it leads to. */
export type PostMove = 'publish' | 'schedule' | 'unschedule' | 'withdraw';

const moves: Record<PostMove, { from: readonly PostState[]; to: PostState }> = {
  publish: { from: ['DRAFT', 'SCHEDULED'], to: 'PUBLISHED' },
  schedule: { from: ['DRAFT', 'SCHEDULED'], to: 'SCHEDULED' },
  unschedule: { from: ['SCHEDULED'], to: 'DRAFT' },
  withdraw: { from: ['PUBLISHED'], to: 'WITHDRAWN' },
};

/** The state after a move; null where the move is not allowed. */
export function stateAfter(move: PostMove, state: PostState): PostState | null {
  return moves[move].from.includes(state) ? moves[move].to : null;
}

/** Whether content may be changed in a state. A withdrawn item is closed. */
export const mayChangeContent = (state: PostState): boolean => state !== 'WITHDRAWN';
