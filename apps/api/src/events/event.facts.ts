import { factKind } from '../core/facts/fact.js';
import type { Answer, Mode, SeatState } from './rsvp/rsvp.rules.js';

/** An event became visible, or takes place after all. Subject: the event's id. */
export const EventPublished = factKind<{ association: string; sequence: number }>('EventPublished');

/** A visible event was changed; `calendar`: time, place or title, so that calendars have to follow. Subject: the event's id. */
export const EventEdited = factKind<{ association: string; sequence: number; calendar: boolean }>('EventEdited');

/** An event was put off to a later date that is not known yet. Subject: the event's id. */
export const EventPostponed = factKind<{ association: string; sequence: number }>('EventPostponed');

/** An event was cancelled. Subject: the event's id. */
export const EventCancelled = factKind<{ association: string; sequence: number }>('EventCancelled');

/** An administration asks for the approval of its event. Subject: the event's id. */
export const EventSubmitted = factKind<{ association: string }>('EventSubmitted');

/** An event waits for approval no longer: its host is asked to change it. Subject: the event's id. */
export const EventReturned = factKind<{ association: string }>('EventReturned');

/** Where somebody stands, without anything they wrote. */
export interface StandingMark {
  answer: Answer;
  mode: Mode | null;
  seat: SeatState;
  online: boolean;
}

export interface RsvpChange {
  person: string;
  before: StandingMark | null;
  after: StandingMark;
}

/** Somebody's standing changed, by their answer or because a seat came free. Subject: the event's id. */
export const RsvpChanged = factKind<RsvpChange>('RsvpChanged');

/** A seat in a workshop is offered to somebody who waited for it, is theirs, or was not taken up in time. Subject: the event's id. */
export const WorkshopLineMoved = factKind<{ person: string; item: string; to: 'OFFERED' | 'GIVEN' | 'LAPSED' }>(
  'WorkshopLineMoved',
);

/** Somebody took part. Subject: the event's id. */
export const EventAttended = factKind<{ person: string; mode: Mode }>('EventAttended');

/** Somebody did not take part after all: the check-in was a mistake. Subject: the event's id. */
export const EventAttendanceTakenBack = factKind<{ person: string }>('EventAttendanceTakenBack');

/** An event counts for a seminar day from now on, or for none. Subject: the event's id. */
export const EventCounts = factKind<{ run: string | null; day: number | null }>('EventCounts');

/** A question to the speakers was asked, voted for, answered or hidden. Subject: the event's id. */
export const SpeakerQuestionChanged = factKind<{ question: string }>('SpeakerQuestionChanged');
