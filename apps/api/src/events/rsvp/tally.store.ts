import type { Tx } from '../../core/database/database.js';
import type { EventState } from '../event/event.rules.js';
import { hallAfter, type Hall, type Standing } from './rsvp.rules.js';

/** A date under its lock: nobody else answers, edits or checks its seats until the transaction ends. */
export interface LockedDate {
  id: string;
  hall: Hall;
  /** Offers that are open. */
  offered: number;
  maybe: number;
  /** People who wait for a workshop or have an offer of a seat in one. */
  workshopLines: number;
  state: EventState;
  startsAt: Date;
}

export interface TallyRow {
  takenOnSite: number;
  takenOnline: number;
  waitingOnSite: number;
  waitingOnline: number;
  offered: number;
  maybe: number;
  nextPlace: number;
  workshopLines: number;
}

interface DateRow {
  state: EventState;
  startsAt: Date | string;
  seatsOnSite: number | null;
  seatsOnline: number | null;
}

const TALLY_COLUMNS = `taken_on_site as "takenOnSite", taken_online as "takenOnline", waiting_on_site as "waitingOnSite",
  waiting_online as "waitingOnline", offered, maybe, next_place as "nextPlace", workshop_lines as "workshopLines"`;

/**
 * Takes the locks of several dates, always in the order of time: two who answer the same series wait for each other instead of
 * for ever.
 */
export async function lockTallies(tx: Tx, eventIds: readonly string[]): Promise<Map<string, TallyRow>> {
  const rows = await tx.rows<TallyRow & { id: string }>(
    `select t.event_id as id, ${TALLY_COLUMNS} from event_tally t join event e on e.id = t.event_id
     where t.event_id = any($1::uuid[]) order by e.starts_at, e.id for update of t`,
    [eventIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes the lock of a date; null where there is none. What depends on it is read afterwards, by statements of their own. */
export async function lockTally(tx: Tx, eventId: string): Promise<TallyRow | null> {
  const [tally] = await tx.repeated<TallyRow>(
    `select ${TALLY_COLUMNS} from event_tally where event_id = $1 for update`,
    [eventId],
  );
  return tally ?? null;
}

/** A date under its lock, of its counters and of what was read of the event. */
export function dateOf(id: string, tally: TallyRow, event: DateRow): LockedDate {
  return {
    id,
    hall: {
      quota: { ON_SITE: event.seatsOnSite, ONLINE: event.seatsOnline },
      taken: { ON_SITE: tally.takenOnSite, ONLINE: tally.takenOnline },
      waiting: { ON_SITE: tally.waitingOnSite, ONLINE: tally.waitingOnline },
      nextPlace: tally.nextPlace,
    },
    offered: tally.offered,
    maybe: tally.maybe,
    workshopLines: tally.workshopLines,
    state: event.state,
    startsAt: new Date(event.startsAt),
  };
}

/** Locks a date and reads what its seats depend on; null where there is none. */
export async function lockDate(tx: Tx, eventId: string): Promise<LockedDate | null> {
  const tally = await lockTally(tx, eventId);
  if (!tally) return null;
  const [event] = await tx.rows<DateRow>(
    `select state, starts_at as "startsAt", seats_on_site as "seatsOnSite", seats_online as "seatsOnline"
     from event where id = $1`,
    [eventId],
  );
  return event ? dateOf(eventId, tally, event) : null;
}

/** Applies one person's change to the counters of the date. */
export function counted(date: LockedDate, before: Standing | null, after: Standing | null): LockedDate {
  const has = (standing: Standing | null, test: (standing: Standing) => boolean) =>
    Number(!!standing && test(standing));
  const isOffer = ({ seat }: Standing) => seat === 'OFFERED';
  const isMaybe = ({ answer }: Standing) => answer === 'MAYBE';
  return {
    ...date,
    hall: hallAfter(date.hall, before, after),
    offered: date.offered + has(after, isOffer) - has(before, isOffer),
    maybe: date.maybe + has(after, isMaybe) - has(before, isMaybe),
  };
}

export const TALLY = `taken_on_site = $2, taken_online = $3, waiting_on_site = $4, waiting_online = $5, offered = $6, maybe = $7,
  next_place = $8`;

export const tallyValues = ({ id, hall, offered, maybe }: LockedDate) => [
  id,
  hall.taken.ON_SITE,
  hall.taken.ONLINE,
  hall.waiting.ON_SITE,
  hall.waiting.ONLINE,
  offered,
  maybe,
  hall.nextPlace,
];

export async function saveTally(tx: Tx, date: LockedDate): Promise<void> {
  await tx.rows(`update event_tally set ${TALLY} where event_id = $1`, tallyValues(date));
}
