import type { Actor } from '../../core/access/actor.js';

/** What ties a person to associations. */
export interface PersonTies {
  ags: string | null;
  /** Associations that ever approved the account, or granted it an exception. */
  approvedBy: readonly string[];
  /** Associations of which the administration is or was a member. */
  memberships: readonly string[];
  isOfficer: boolean;
}

/** Whether the actor looks after the person for an association: it let them in, or their administration is one of its members. */
export const mayManage = (actor: Actor, person: Pick<PersonTies, 'approvedBy' | 'memberships'>): boolean =>
  actor.access.admitted &&
  actor.officerOf !== null &&
  (person.approvedBy.includes(actor.officerOf) || person.memberships.includes(actor.officerOf));

/** Whether the actor is the contact of the administration where the person works. */
export const isContactOf = (actor: Actor, person: Pick<PersonTies, 'ags'>): boolean =>
  actor.access.admitted && actor.contactOf !== null && actor.contactOf === person.ags;
