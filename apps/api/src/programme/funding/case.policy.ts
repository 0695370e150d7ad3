import type { Actor } from '../../core/access/actor.js';
import { isOfficer } from '../officer.policy.js';

/** What decides who may do something with a case. */
export interface CaseRights {
  kind: 'BASIS' | 'AUFBAU' | 'INHOUSE';
  ags: string;
  partners: readonly string[];
  personId: string | null;
  status: string;
}

const isContact = (actor: Actor, ags: string): boolean => actor.access.admitted && actor.contactOf === ags;

/** Officers read all cases, a contact those in which their administration takes part, a Lotse their own. */
export function mayReadCase(actor: Actor, { ags, partners, personId }: CaseRights): boolean {
  if (isOfficer(actor) || isContact(actor, ags)) return true;
  if (!actor.access.admitted) return false;
  return actor.personId === personId || (actor.contactOf !== null && partners.includes(actor.contactOf));
}

/** Officers ask for anybody, a contact for their administration, a Lotse for themselves where they work. */
export function mayRequest(
  actor: Actor,
  { kind, ags, personId }: Pick<CaseRights, 'kind' | 'ags' | 'personId'>,
): boolean {
  if (isOfficer(actor) || isContact(actor, ags)) return true;
  const isOwn = actor.access.admitted && kind !== 'INHOUSE' && actor.personId === personId;
  return isOwn && actor.administration?.ags === ags;
}

/** Whether the actor sees the places and people of an administration. */
export const mayReadPlaces = (actor: Actor, ags: string): boolean => isOfficer(actor) || isContact(actor, ags);

/** What the administration does itself: contract, booking, another course day. */
export const mayAdvance = (actor: Actor, { ags }: Pick<CaseRights, 'ags'>): boolean =>
  isOfficer(actor) || isContact(actor, ags);

/** What an association does: the ID, completion and settlement. */
export const mayDecide = (actor: Actor): boolean => isOfficer(actor);

/** Giving a case up: the administration, and a Lotse their own request. */
export const mayWithdraw = (actor: Actor, rights: CaseRights): boolean =>
  mayAdvance(actor, rights) || (actor.access.admitted && actor.personId === rights.personId);

const OPEN = ['requested', 'contract_concluded', 'id_received', 'booked'];

/** What the actor may do with a case in its status, for the page to show; the rules may still refuse. */
export function caseAbilities(actor: Actor, rights: CaseRights) {
  const { status } = rights;
  const advance = mayAdvance(actor, rights);
  const decide = mayDecide(actor);
  return {
    concludeContract: advance && status === 'requested',
    receiveId: decide && status === 'contract_concluded',
    book: advance && status === 'id_received',
    reschedule: advance && OPEN.includes(status),
    complete: decide && status === 'booked',
    settle: decide && status === 'completed',
    withdraw: mayWithdraw(actor, rights) && OPEN.includes(status),
  };
}
