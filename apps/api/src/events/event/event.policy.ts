import { isAddressed, type Audience } from '../../audience/audience.policy.js';
import type { Actor } from '../../core/access/actor.js';
import type { HostKind } from './event.rules.js';
import { isVisible, mayChangeContent, type EventState } from './event.rules.js';

export interface EventRights {
  state: EventState;
  associationKey: string;
  hostKind: HostKind;
  hostAgs: string | null;
  authorId: string | null;
  everPublished: boolean;
  audience: Audience;
}

/** Officers of the association that answers for the event. */
export const mayDecide = (actor: Actor, event: Pick<EventRights, 'associationKey'>): boolean =>
  actor.access.admitted && actor.officerOf !== null && actor.officerOf === event.associationKey;

/** Who made the event of their administration, while they still work there. */
const isHost = (actor: Actor, event: EventRights): boolean =>
  actor.access.admitted &&
  event.hostKind === 'ADMINISTRATION' &&
  event.authorId === actor.personId &&
  event.hostAgs !== null &&
  actor.administration?.ags === event.hostAgs;

/** Who looks after the event: its lists, its door, its materials. */
export const mayRun = (actor: Actor, event: EventRights): boolean => mayDecide(actor, event) || isHost(actor, event);

/** What counts of an answer for materials. */
export interface TookPart {
  seat: string;
  onlineMeanwhile: boolean;
  attendedAt: Date | string | null;
}

/** Who may open slides and recordings of an event that they may read: those with a seat, those who were there, those who run it. */
export const mayOpenMaterials = (actor: Actor, event: EventRights, rsvp: TookPart | null | undefined): boolean =>
  mayRun(actor, event) || (!!rsvp && (rsvp.seat === 'SEATED' || rsvp.onlineMeanwhile || rsvp.attendedAt !== null));

/** Whether content may be changed: what waits for approval stands still for its host. */
export const mayEdit = (actor: Actor, event: EventRights): boolean =>
  mayChangeContent(event.state) && (mayDecide(actor, event) || (isHost(actor, event) && event.state !== 'SUBMITTED'));

/** Whether the actor may know that the event exists. */
export function mayRead(actor: Actor, event: EventRights): boolean {
  if (!actor.access.admitted) return false;
  if (mayRun(actor, event)) return true;
  return isVisible(event.state) && isAddressed(actor, event.audience);
}

const tookPlace = (event: Pick<EventRights, 'state'>, over: boolean): boolean => event.state === 'PUBLISHED' && over;

/** Reports belong to an administration: whoever runs the event and works at none has nowhere to write one. */
export const mayReport = (actor: Actor, event: EventRights): boolean =>
  mayRun(actor, event) && actor.administration !== null;

export interface EventAbilityFlags {
  answer: boolean;
  edit: boolean;
  submit: boolean;
  publish: boolean;
  postpone: boolean;
  cancel: boolean;
  discard: boolean;
  run: boolean;
  draftNews: boolean;
  draftReport: boolean;
  count: boolean;
}

/** What the actor may do with an event, for the page to show. */
export function eventAbilities(actor: Actor, event: EventRights, over: boolean): EventAbilityFlags {
  const decides = mayDecide(actor, event);
  const hosts = isHost(actor, event);
  return {
    answer: isVisible(event.state) && event.state !== 'CANCELLED' && !over,
    edit: mayEdit(actor, event),
    submit: hosts && !decides && event.state === 'DRAFT',
    publish: decides && ['DRAFT', 'SUBMITTED', 'POSTPONED'].includes(event.state),
    postpone: (decides || hosts) && event.state === 'PUBLISHED',
    cancel: (decides || hosts) && (event.state === 'PUBLISHED' || event.state === 'POSTPONED'),
    discard: (decides || hosts) && !event.everPublished,
    run: decides || hosts,
    draftNews: decides && tookPlace(event, over),
    draftReport: mayReport(actor, event) && tookPlace(event, over),
    count: decides && event.state === 'PUBLISHED',
  };
}
