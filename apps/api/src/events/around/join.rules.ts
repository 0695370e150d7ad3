import type { EventState } from '../event/event.rules.js';

/** Whether somebody may enter the video room now. NO_ROOM: its address is not known yet. */
export const JOIN_STATES = ['OPEN', 'TOO_EARLY', 'NO_SEAT', 'OVER', 'NOT_ONLINE', 'NO_ROOM'] as const;
export type JoinState = (typeof JOIN_STATES)[number];

/** The room opens so many minutes before the start. */
export const JOIN_MINUTES = 15;

export const joinFrom = (startsAt: Date): Date => new Date(startsAt.getTime() - JOIN_MINUTES * 60_000);

export interface JoinFacts {
  state: EventState;
  online: boolean;
  startsAt: Date;
  endsAt: Date;
  /** Holds an online seat, also one meanwhile. */
  holdsSeat: boolean;
}

/** Those who run an event need no seat and may go in earlier, to prepare the room. */
export function joinState(
  { state, online, startsAt, endsAt, holdsSeat }: JoinFacts,
  now: Date,
  runs: boolean,
): JoinState {
  if (!online) return 'NOT_ONLINE';
  if (now >= endsAt || state === 'CANCELLED') return 'OVER';
  if (!holdsSeat && !runs) return 'NO_SEAT';
  if (state !== 'PUBLISHED') return 'TOO_EARLY';
  return runs || now >= joinFrom(startsAt) ? 'OPEN' : 'TOO_EARLY';
}
