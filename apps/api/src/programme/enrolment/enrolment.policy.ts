import type { Actor } from '../../core/access/actor.js';

/** Whose seat: the person and where they work. */
export interface SeatOwner {
  personId: string;
  ags: string | null;
}

/** Whether the actor takes and gives back that person's seat: their own, those of their administration as its contact, officers all. */
export function mayEnrol(actor: Actor, owner: SeatOwner): boolean {
  if (!actor.access.admitted) return false;
  if (actor.personId === owner.personId || actor.officerOf !== null) return true;
  return actor.contactOf !== null && actor.contactOf === owner.ags;
}
