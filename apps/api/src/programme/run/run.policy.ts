import type { Actor } from '../../core/access/actor.js';
import { isOfficer } from '../officer.policy.js';

/** What decides who may do something with a run. Days are YYYY-MM-DD. */
export interface RunRights {
  providerId: string;
  group: readonly string[];
  cancelled: boolean;
  enrolUntil: string;
  seatsLeft: number;
  enrolled: boolean;
}

/** Whether the actor knows that the run exists: members the catalogue, a provider's person their own runs. */
export const mayReadRun = (actor: Actor, run: Pick<RunRights, 'providerId'>): boolean =>
  actor.access.admitted || actor.providerOf.includes(run.providerId);

/** Whether the actor reads and keeps the attendance list: officers all, a provider's person those of their provider. */
export const mayKeepList = (actor: Actor, run: Pick<RunRights, 'providerId'>): boolean =>
  isOfficer(actor) || actor.providerOf.includes(run.providerId);

/** Whether the address of the video room is for the actor. */
export const maySeeLink = (actor: Actor, run: Pick<RunRights, 'providerId' | 'enrolled'>): boolean =>
  mayKeepList(actor, run) || (actor.access.admitted && run.enrolled);

/** An Inhouse-Schulung is for people of its group. */
export const isOpenTo = (ags: string | null, group: readonly string[]): boolean =>
  group.length === 0 || (ags !== null && group.includes(ags));

/** What the actor may do, for the page to show; the rules of the programme may still refuse. */
export function runAbilities(actor: Actor, run: RunRights, today: string) {
  const officer = isOfficer(actor);
  const isOpen = !run.cancelled && run.enrolUntil >= today && run.seatsLeft > 0 && !run.enrolled;
  return {
    enrol: actor.access.admitted && isOpen && isOpenTo(actor.administration?.ags ?? null, run.group),
    keepList: mayKeepList(actor, run),
    edit: officer && !run.cancelled,
  };
}
