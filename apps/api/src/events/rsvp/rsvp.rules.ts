/** How somebody takes part. */
export const MODES = ['ON_SITE', 'ONLINE'] as const;
export type Mode = (typeof MODES)[number];

export const ANSWERS = ['YES', 'MAYBE', 'NO'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an answer has come to. LAPSED: an offer that was not taken up in time. */
export const SEAT_STATES = ['NONE', 'SEATED', 'OFFERED', 'WAITING', 'LAPSED'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** One person's standing at one date. */
export interface Standing {
  readonly answer: Answer;
  /** Null while the answer is not yes. */
  readonly mode: Mode | null;
  readonly seat: SeatState;
  /** Number in the order of arrival, while WAITING or OFFERED; never given twice at a date. */
  readonly place: number | null;
  /** End of the offer, while OFFERED. */
  readonly offerUntil: Date | null;
  /** Waits on site and holds an online seat until then. */
  readonly onlineMeanwhile: boolean;
}

/** Seats of a date as they are counted: offers count as taken, so that nothing is promised twice. */
export interface Hall {
  /** Null: as many as come. */
  readonly quota: Readonly<Record<Mode, number | null>>;
  readonly taken: Readonly<Record<Mode, number>>;
  readonly waiting: Readonly<Record<Mode, number>>;
  readonly nextPlace: number;
}

export interface Clock {
  readonly now: Date;
  readonly startsAt: Date;
}

/** Why an answer is not taken; nothing has changed then. */
export type RsvpRefusal = 'OTHER_MODE_FULL' | 'NO_OFFER' | 'OFFER_EXPIRED';

export type Outcome = { readonly standing: Standing } | { readonly refused: RsvpRefusal };

const HOUR = 3_600_000;

/** Within so many hours before the start a freed seat is given at once: there is no time left for asking. */
export const INSTANT_HOURS = 24;

/** How long an offer stands, by the hours that are left before the start. */
const OFFER_HOURS: readonly { over: number; hours: number }[] = [
  { over: 14 * 24, hours: 72 },
  { over: 7 * 24, hours: 48 },
  { over: 3 * 24, hours: 24 },
  { over: INSTANT_HOURS, hours: 6 },
];

/** When an offer made now ends; null: no offer, the seat is given at once. */
export function offerEnd({ now, startsAt }: Clock): Date | null {
  const left = (startsAt.getTime() - now.getTime()) / HOUR;
  const step = OFFER_HOURS.find(({ over }) => left > over);
  return step ? new Date(now.getTime() + step.hours * HOUR) : null;
}

/** Seats of a kind that a standing takes: 0 or 1. */
export function seatsHeld(standing: Standing | null, mode: Mode): number {
  if (!standing) return 0;
  const own = standing.mode === mode && (standing.seat === 'SEATED' || standing.seat === 'OFFERED');
  return own || (mode === 'ONLINE' && standing.onlineMeanwhile) ? 1 : 0;
}

const waitsFor = (standing: Standing | null, mode: Mode): number =>
  standing?.seat === 'WAITING' && standing.mode === mode ? 1 : 0;

/** The hall after one standing has become another. */
export function hallAfter(hall: Hall, before: Standing | null, after: Standing | null): Hall {
  const moved = (count: (standing: Standing | null, mode: Mode) => number, of: Readonly<Record<Mode, number>>) => ({
    ON_SITE: of.ON_SITE + count(after, 'ON_SITE') - count(before, 'ON_SITE'),
    ONLINE: of.ONLINE + count(after, 'ONLINE') - count(before, 'ONLINE'),
  });
  return {
    quota: hall.quota,
    taken: moved(seatsHeld, hall.taken),
    waiting: moved(waitsFor, hall.waiting),
    nextPlace: Math.max(hall.nextPlace, (after?.place ?? 0) + 1),
  };
}

/** Seats that nobody holds; Infinity where there is no quota. */
export function freeSeats(hall: Hall, mode: Mode): number {
  const quota = hall.quota[mode];
  return quota === null ? Infinity : Math.max(0, quota - hall.taken[mode]);
}

/** A free seat belongs to the first in line: who comes now gets one only where nobody waits. */
const isOpen = (hall: Hall, mode: Mode): boolean => freeSeats(hall, mode) > 0 && hall.waiting[mode] === 0;

const plain = (answer: Answer, mode: Mode | null, seat: SeatState): Standing => ({
  answer,
  mode,
  seat,
  place: null,
  offerUntil: null,
  onlineMeanwhile: false,
});

/** Maybe and no take no seat and leave the line. */
export const withoutSeat = (answer: 'MAYBE' | 'NO'): Standing => plain(answer, null, 'NONE');

const seated = (mode: Mode): Standing => plain('YES', mode, 'SEATED');

/** A yes: a seat where one is free and nobody waits, else a place at the end of the line. */
export function answerYes(
  hall: Hall,
  current: Standing | null,
  wish: { mode: Mode; onlineMeanwhile: boolean },
  clock: Clock,
): Outcome {
  const { mode } = wish;
  if (current?.mode === mode) {
    if (current.seat === 'SEATED') return { standing: current };
    if (current.seat === 'OFFERED') return accept(current, clock);
    if (current.seat === 'WAITING') return { standing: meanwhile(hall, current, wish.onlineMeanwhile) };
  }
  // What the person holds now is theirs to exchange.
  const others = hallAfter(hall, current, null);
  if (isOpen(others, mode) || (mode === 'ONLINE' && current?.onlineMeanwhile)) return { standing: seated(mode) };
  const holdsSeat = current?.seat === 'SEATED' || current?.seat === 'OFFERED';
  // Nobody loses a seat by asking for another one that is not there.
  if (mode === 'ONLINE' && holdsSeat) return { refused: 'OTHER_MODE_FULL' };
  const waiting: Standing = { ...plain('YES', mode, 'WAITING'), place: hall.nextPlace };
  if (current?.seat === 'SEATED') return { standing: { ...waiting, onlineMeanwhile: true } };
  return { standing: meanwhile(others, waiting, wish.onlineMeanwhile) };
}

/** Takes or gives back the online seat of somebody who waits on site. */
function meanwhile(hall: Hall, standing: Standing, wanted: boolean): Standing {
  const possible = standing.mode === 'ON_SITE' && (standing.onlineMeanwhile || isOpen(hall, 'ONLINE'));
  return { ...standing, onlineMeanwhile: wanted && possible };
}

/** Takes up an offer. A second time is no error. */
export function accept(current: Standing | null, { now }: Clock): Outcome {
  if (current?.seat === 'SEATED') return { standing: current };
  if (current?.seat === 'LAPSED') return { refused: 'OFFER_EXPIRED' };
  if (current?.seat !== 'OFFERED' || !current.mode || !current.offerUntil) return { refused: 'NO_OFFER' };
  return now < current.offerUntil ? { standing: seated(current.mode) } : { refused: 'OFFER_EXPIRED' };
}

/** Turns an offer down; who held an online seat meanwhile keeps it. */
export function decline(current: Standing | null): Outcome {
  if (current?.seat === 'LAPSED') return { refused: 'OFFER_EXPIRED' };
  if (current?.seat !== 'OFFERED') return { refused: 'NO_OFFER' };
  return { standing: current.onlineMeanwhile ? seated('ONLINE') : withoutSeat('NO') };
}

/** An offer that ran out; who held an online seat meanwhile keeps it. Unchanged where it still stands. */
export function lapse(current: Standing, { now }: Clock): Standing {
  if (current.seat !== 'OFFERED' || !current.offerUntil || now < current.offerUntil) return current;
  return current.onlineMeanwhile ? seated('ONLINE') : plain('YES', current.mode, 'LAPSED');
}

/** The first in line when a seat is free: an offer, or the seat itself when the start is near. */
export function promoted(waiting: Standing, clock: Clock): Standing {
  if (waiting.seat !== 'WAITING' || !waiting.mode) throw new Error('only who waits can be promoted');
  const end = offerEnd(clock);
  return end ? { ...waiting, seat: 'OFFERED', offerUntil: end } : seated(waiting.mode);
}

export interface Change<Key> {
  readonly key: Key;
  readonly before: Standing;
  readonly after: Standing;
}

export interface Line<Key> {
  readonly key: Key;
  readonly standing: Standing;
}

/**
 * Brings a date up to date: offers that ran out fall back, free seats go to the first in line. `lines` hold those who wait
 * in the order of their places, at least as many as seats may become free. On site goes first, because it frees online seats.
 */
export function settle<Key>(
  hall: Hall,
  offers: readonly Line<Key>[],
  lines: Readonly<Record<Mode, readonly Line<Key>[]>>,
  clock: Clock,
): { hall: Hall; changes: Change<Key>[] } {
  const changes: Change<Key>[] = [];
  let current = hall;
  const apply = (key: Key, before: Standing, after: Standing) => {
    if (after === before) return;
    current = hallAfter(current, before, after);
    changes.push({ key, before, after });
  };
  for (const { key, standing } of offers) apply(key, standing, lapse(standing, clock));
  // Who is under way or missed the start is not called any more.
  if (clock.now >= clock.startsAt) return { hall: current, changes };
  for (const mode of MODES) {
    for (const { key, standing } of lines[mode]) {
      if (freeSeats(current, mode) === 0) break;
      apply(key, standing, promoted(standing, clock));
    }
  }
  return { hall: current, changes };
}

/** Whether seats that are given would be lost under a smaller quota; the number given, else null. */
export function seatsAbove(hall: Hall, mode: Mode, quota: number | null): number | null {
  return quota !== null && hall.taken[mode] > quota ? hall.taken[mode] : null;
}
