import type { Actor } from '../core/access/actor.js';
import { mayChangeContent, type PostState } from './post.rules.js';

/** Whom an item is addressed to. Empty lists and `false` mean everyone; entries of a list are alternatives. */
export interface Audience {
  kinds: readonly string[];
  sizeClasses: readonly string[];
  counties: readonly string[];
  qualifiedOnly: boolean;
}

export interface PostRights {
  state: PostState;
  associationKey: string;
  everPublished: boolean;
  audience: Audience;
}

/** Whether the audience holds the actor. Officers run the programme together: they read what any association publishes. */
export function isAddressed(actor: Actor, audience: Audience): boolean {
  if (actor.officerOf !== null) return true;
  const { administration } = actor;
  const within = (list: readonly string[], value: string | null | undefined) =>
    list.length === 0 || (value != null && list.includes(value));
  return (
    within(audience.kinds, administration?.kind) &&
    within(audience.sizeClasses, administration?.sizeClass) &&
    within(audience.counties, administration?.countyKey) &&
    (!audience.qualifiedOnly || actor.qualified)
  );
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
