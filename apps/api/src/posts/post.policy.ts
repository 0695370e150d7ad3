import { isAddressed, type Audience } from '../audience/audience.policy.js';
import type { Actor } from '../core/access/actor.js';
import { mayChangeContent, type PostState } from './post.rules.js';

export interface PostRights {
  state: PostState;
  associationKey: string;
  everPublished: boolean;
  audience: Audience;
}

/** Whether the actor works on the item: officers, on what their association wrote. */
export const mayEdit = (actor: Actor, post: Pick<PostRights, 'associationKey'>): boolean =>
  actor.access.admitted && actor.officerOf !== null && actor.officerOf === post.associationKey;

/** Whether the actor may know that the item exists. */
export function mayRead(actor: Actor, post: PostRights): boolean {
  if (!actor.access.admitted) return false;
  if (mayEdit(actor, post)) return true;
  return post.state === 'PUBLISHED' && isAddressed(actor, post.audience);
}

/** What the actor may do with an item, for the page to show. */
export function abilities(actor: Actor, post: PostRights) {
  const own = mayEdit(actor, post);
  return {
    edit: own && mayChangeContent(post.state),
    publish: own && (post.state === 'DRAFT' || post.state === 'SCHEDULED'),
    withdraw: own && post.state === 'PUBLISHED',
    discard: own && !post.everPublished && (post.state === 'DRAFT' || post.state === 'SCHEDULED'),
  };
}
