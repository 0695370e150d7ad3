import type { EventRefusal } from '../event.refusal.js';
import { settle, type Change, type Clock, type Hall, type Standing } from './rsvp.rules.js';

/** A workshop as far as its seats go. Times are ISO 8601. */
export interface Workshop {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Null: as many as come. */
  readonly seats: number | null;
  /** Held or on offer. */
  readonly taken: number;
  readonly waiting: number;
}

/** What somebody has at an event already, as ids of workshops. */
export interface OwnWorkshops {
  readonly held: readonly string[];
  readonly offered: readonly string[];
}

export interface WorkshopChoice {
  readonly workshops: readonly string[];
  /** Full ones to wait for. */
  readonly lines: readonly string[];
}

/** Who waits for a workshop, or has an offer of a seat in it. */
export interface WorkshopPlace<Key> {
  readonly key: Key;
  readonly place: number;
  /** Null while waiting. */
  readonly offerUntil: Date | null;
}

export const areTogether = (one: Workshop, other: Workshop): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** A free seat belongs to the first in line, as in the hall. */
export const isFull = ({ seats, taken, waiting }: Workshop): boolean =>
  seats !== null && (taken >= seats || waiting > 0);

/**
 * What a choice comes to. With a seat at the event: free workshops are taken, for full ones somebody waits, and one that
 * became free meanwhile is taken instead of what was chosen at the same time. Without a seat they are wishes.
 */
export function chooseWorkshops(
  items: readonly Workshop[],
  wanted: WorkshopChoice,
  own: OwnWorkshops,
  seated: boolean,
): WorkshopChoice | { readonly refused: EventRefusal } {
  const of = (ids: readonly string[]) => items.filter(({ id }) => ids.includes(id));
  const [chosen, lines] = [of(wanted.workshops), of(wanted.lines.filter((id) => !wanted.workshops.includes(id)))];
  const clash = clashOf(chosen) ?? clashOf(lines);
  if (clash) return { refused: clash };
  if (!seated) {
    const wishes = lines.filter((line) => !chosen.some((item) => areTogether(item, line)));
    return { workshops: [...chosen, ...wishes].map(({ id }) => id), lines: [] };
  }
  const has = ({ id }: Workshop) => own.held.includes(id) || own.offered.includes(id);
  const full = chosen.find((item) => isFull(item) && !has(item));
  if (full) return { refused: { code: 'WORKSHOP_FULL', at: 'workshops', params: { title: full.title } } };
  const got = lines.filter((item) => !isFull(item) || own.held.includes(item.id));
  const kept = chosen.filter((item) => !got.some((line) => areTogether(item, line)));
  return {
    workshops: [...kept, ...got].map(({ id }) => id),
    lines: lines.filter((item) => !got.includes(item)).map(({ id }) => id),
  };
}

function clashOf(items: readonly Workshop[]): EventRefusal | null {
  for (const [index, item] of items.entries()) {
    const other = items.slice(0, index).find((each) => areTogether(each, item));
    if (other) return { code: 'WORKSHOPS_OVERLAP', at: 'workshops', params: { title: other.title, other: item.title } };
  }
  return null;
}

/** The line of a workshop as one of the hall: a single way of taking part. */
const standingOf = ({ place, offerUntil }: WorkshopPlace<unknown>): Standing => ({
  ...{ answer: 'YES', mode: 'ON_SITE', place, offerUntil, onlineMeanwhile: false },
  seat: offerUntil ? 'OFFERED' : 'WAITING',
});

/** Brings a workshop up to date by the rules of the hall; `lines` in the order of their places. */
export function settleWorkshop<Key>(
  { seats, taken, waiting }: Pick<Workshop, 'seats' | 'taken' | 'waiting'>,
  lines: readonly WorkshopPlace<Key>[],
  clock: Clock,
): readonly Change<Key>[] {
  const hall: Hall = {
    quota: { ON_SITE: seats, ONLINE: 0 },
    taken: { ON_SITE: taken, ONLINE: 0 },
    waiting: { ON_SITE: waiting, ONLINE: 0 },
    nextPlace: 0,
  };
  const line = (each: WorkshopPlace<Key>) => ({ key: each.key, standing: standingOf(each) });
  const offers = lines.filter(({ offerUntil }) => offerUntil !== null).map(line);
  const inLine = lines.filter(({ offerUntil }) => offerUntil === null).map(line);
  return settle(hall, offers, { ON_SITE: inLine, ONLINE: [] }, clock).changes;
}
