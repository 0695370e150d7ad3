export const EVENT_KINDS = ['NETWORKING', 'DIGI_LUNCH', 'LAB', 'WORKSHOP', 'REGIONAL_MEETING'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'POSTPONED', 'CANCELLED'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const HOST_KINDS = ['ASSOCIATION', 'PARTNER', 'ADMINISTRATION'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

export const ITEM_KINDS = ['TALK', 'WORKSHOP', 'COME_TOGETHER', 'BREAK'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What those who work on an event may do with it, and the state it leads to. */
export type EventMove = 'submit' | 'return' | 'publish' | 'postpone' | 'cancel';

const moves: Record<EventMove, { from: readonly EventState[]; to: EventState }> = {
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  return: { from: ['SUBMITTED'], to: 'DRAFT' },
  publish: { from: ['DRAFT', 'SUBMITTED', 'POSTPONED'], to: 'PUBLISHED' },
  postpone: { from: ['PUBLISHED'], to: 'POSTPONED' },
  cancel: { from: ['PUBLISHED', 'POSTPONED'], to: 'CANCELLED' },
};

/** The state after a move; null where the move is not allowed. */
export function stateAfter(move: EventMove, state: EventState): EventState | null {
  return moves[move].from.includes(state) ? moves[move].to : null;
}

/** Whether members see it. */
export const isVisible = (state: EventState): boolean => !['DRAFT', 'SUBMITTED'].includes(state);

/** Whether content may be changed in a state. A cancelled event is closed. */
export const mayChangeContent = (state: EventState): boolean => state !== 'CANCELLED';

/** Why an answer is not taken now. */
export type AnswerBar = 'EVENT_CANCELLED' | 'EVENT_POSTPONED' | 'EVENT_OVER' | 'NOT_YET_OPEN' | 'REGISTRATION_CLOSED';

export interface RegistrationWindow {
  state: EventState;
  endsAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
}

/**
 * Whether a yes or maybe may be given now; null: it may. Taking a yes back stays possible until the end, so that the seat
 * reaches somebody else.
 */
export function answerBar(event: RegistrationWindow, answer: string, now: Date): AnswerBar | null {
  if (event.state === 'CANCELLED') return 'EVENT_CANCELLED';
  if (now >= event.endsAt) return 'EVENT_OVER';
  if (answer === 'NO') return null;
  if (event.state === 'POSTPONED') return 'EVENT_POSTPONED';
  if (event.opensAt && now < event.opensAt) return 'NOT_YET_OPEN';
  if (event.closesAt && now >= event.closesAt) return 'REGISTRATION_CLOSED';
  return null;
}

/** What a change of a published event means for calendars: time, place, title and state have to reach them. */
export interface CalendarFace {
  title: string;
  startsAt: Date;
  endsAt: Date;
  placeName: string | null;
  placeAddress: string | null;
  online: boolean;
  state: EventState;
}

export function calendarChanged(a: CalendarFace, b: CalendarFace): boolean {
  return (
    a.title !== b.title ||
    a.startsAt.getTime() !== b.startsAt.getTime() ||
    a.endsAt.getTime() !== b.endsAt.getTime() ||
    a.placeName !== b.placeName ||
    a.placeAddress !== b.placeAddress ||
    a.online !== b.online ||
    a.state !== b.state
  );
}
