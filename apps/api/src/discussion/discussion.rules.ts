/** What has become of a comment. DELETED by its author, HIDDEN for the time being or REMOVED by moderation. */
export const COMMENT_STATES = ['VISIBLE', 'DELETED', 'HIDDEN', 'REMOVED'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** A small set, each with a word: a picture alone says nothing to many. */
export const REACTION_KINDS = ['THANKS', 'HELPFUL', 'AGREE', 'SAME_HERE', 'WELL_DONE'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/**
 * How much of a thread somebody wants to be told. WATCH: every comment; FOLLOW: unread comments are counted, replies and
 * mentions are told; NORMAL: replies and mentions; MUTE: nothing.
 */
export const FOLLOW_LEVELS = ['WATCH', 'FOLLOW', 'NORMAL', 'MUTE'] as const;
export type FollowLevel = (typeof FOLLOW_LEVELS)[number];

/** The level somebody has: as chosen, else by what they are and did. */
export function levelOf(chosen: FollowLevel | null, takesPart: boolean, hasCommented: boolean): FollowLevel {
  if (chosen) return chosen;
  if (takesPart) return 'WATCH';
  return hasCommented ? 'FOLLOW' : 'NORMAL';
}
