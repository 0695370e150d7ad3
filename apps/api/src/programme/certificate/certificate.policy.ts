import type { Actor } from '../../core/access/actor.js';

/** Whose certificate, and whether it still holds. */
export interface CertificateRights {
  personId: string;
  revoked: boolean;
}

/**
 * Whether the actor may have the paper: a qualification stays with its person, whatever becomes of their access. A revoked
 * one is for officers only.
 */
export function mayHave(actor: Actor, certificate: CertificateRights): boolean {
  if (actor.access.admitted && actor.officerOf !== null) return true;
  const isSuspended = !actor.access.admitted && actor.access.denial === 'SUSPENDED';
  return actor.personId === certificate.personId && !certificate.revoked && !isSuspended;
}
