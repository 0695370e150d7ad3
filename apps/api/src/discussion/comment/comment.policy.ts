import type { Actor } from '../../core/access/actor.js';
import type { CommentState } from '../discussion.rules.js';

/** What decides about a thread; that the actor sees the host was decided before. */
export interface ThreadRights {
  /** The host takes comments. */
  open: boolean;
  closed: boolean;
  /** Whose officers moderate; null: those of every association. */
  association: string | null;
}

export interface CommentRights {
  authorId: string | null;
  state: CommentState;
}

/** Moderators are the officers of the association that answers for the host; they act only where they may read. */
export const mayModerate = (actor: Actor, { association }: Pick<ThreadRights, 'association'>): boolean =>
  actor.access.admitted && actor.officerOf !== null && (association === null || actor.officerOf === association);

/** Whether the actor may write now; moderators also where it is closed, to say why. */
export const mayComment = (actor: Actor, thread: ThreadRights): boolean =>
  actor.access.admitted && thread.open && (!thread.closed || mayModerate(actor, thread));

const isOwn = (actor: Actor, comment: CommentRights): boolean => comment.authorId === actor.personId;

/** Whether the actor may read the text as it was typed, also where it is hidden: its author and moderators. */
export const mayReadSource = (actor: Actor, thread: ThreadRights, comment: CommentRights): boolean =>
  comment.state !== 'DELETED' && (isOwn(actor, comment) || mayModerate(actor, thread));

/** What the actor may do with a comment, for the page to show. */
export function commentAbilities(actor: Actor, thread: ThreadRights, comment: CommentRights) {
  const own = isOwn(actor, comment);
  const visible = comment.state === 'VISIBLE';
  const moderates = mayModerate(actor, thread);
  return {
    edit: own && visible && mayComment(actor, thread),
    delete: own && (visible || comment.state === 'HIDDEN'),
    reply: visible && mayComment(actor, thread),
    react: visible && !own && thread.open,
    report: visible && !own,
    hide: moderates && visible,
    remove: moderates && (visible || comment.state === 'HIDDEN'),
    restore: moderates && (comment.state === 'HIDDEN' || comment.state === 'REMOVED'),
    warn: moderates && !own && comment.state !== 'DELETED' && comment.authorId !== null,
  };
}
