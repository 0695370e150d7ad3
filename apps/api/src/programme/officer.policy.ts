import type { Actor } from '../core/access/actor.js';

/** Officers of all three associations run the programme together: what one may do here, all may. */
export const isOfficer = (actor: Actor): boolean => actor.access.admitted && actor.officerOf !== null;
