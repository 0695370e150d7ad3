import type { Tx } from '../../core/database/database.js';
import { WorkshopLineMoved } from '../event.facts.js';
import type { ItemRow } from '../event/event.row.js';
import { settleWorkshop, type WorkshopPlace } from './workshop.rules.js';

/** A date under its lock. */
interface WorkshopDate {
  id: string;
  state: string;
  startsAt: Date;
}

interface LineKey {
  rsvp: string;
  person: string;
}

interface LineRow extends LineKey {
  item: string;
  place: number;
  offerUntil: Date | null;
  seats: number | null;
  taken: number;
  waiting: number;
}

/** Makes the lines of an answer those; who waits already keeps their place. All under the lock of the date. */
export async function saveLines(tx: Tx, eventId: string, rsvpId: string, items: readonly string[]): Promise<void> {
  await tx.rows(`delete from workshop_line where rsvp_id = $1 and not (item_id = any($2::uuid[]))`, [rsvpId, items]);
  if (items.length === 0) return;
  await tx.rows(
    `insert into workshop_line (rsvp_id, item_id, event_id, place, seat)
     select $1, i.id, $2, coalesce((select max(l.place) from workshop_line l where l.item_id = i.id), 0) + 1, 'WAITING'
     from event_item i where i.event_id = $2 and i.id = any($3::uuid[])
     on conflict (rsvp_id, item_id) do nothing`,
    [rsvpId, eventId, items],
  );
}

/** Gives somebody a seat in a workshop; what they held at the same time is freed by it. */
export async function takeWorkshop(tx: Tx, rsvpId: string, itemId: string): Promise<void> {
  await tx.rows(`delete from workshop_line where rsvp_id = $1 and item_id = $2`, [rsvpId, itemId]);
  await tx.rows(
    `with freed as (delete from rsvp_workshop w using event_item other, event_item mine
       where w.rsvp_id = $1 and other.id = w.item_id and mine.id = $2 and other.id <> mine.id
         and other.starts_at < mine.ends_at and mine.starts_at < other.ends_at returning w.item_id),
     got as (insert into rsvp_workshop (rsvp_id, item_id) values ($1, $2) on conflict do nothing returning item_id)
     update event_item i set taken = taken + case when i.id = $2 then 1 else -1 end
     where i.id in (select item_id from freed union all select item_id from got)`,
    [rsvpId, itemId],
  );
}

/** Wishes count from now on; for workshops that filled up while somebody waited, they stand at the end of the line. */
export async function takeWishes(tx: Tx, rsvpId: string): Promise<void> {
  await tx.rows(
    `with wish as (select w.item_id from rsvp_workshop w where w.rsvp_id = $1),
       got as (update event_item i set taken = taken + 1 from wish
               where i.id = wish.item_id and (i.seats is null or (i.taken < i.seats and i.waiting = 0)) returning i.id),
       lost as (delete from rsvp_workshop w where w.rsvp_id = $1 and w.item_id not in (select id from got) returning w.item_id)
     insert into workshop_line (rsvp_id, item_id, event_id, place, seat)
     select $1, i.id, i.event_id, coalesce((select max(l.place) from workshop_line l where l.item_id = i.id), 0) + 1, 'WAITING'
     from lost join event_item i on i.id = lost.item_id`,
    [rsvpId],
  );
}

/** An own place in the line of a workshop; null: none. */
export async function ownLine(tx: Tx, rsvpId: string, itemId: string): Promise<{ offerUntil: Date | null } | null> {
  const [line] = await tx.rows<{ offerUntil: Date | null }>(
    `select offer_until as "offerUntil" from workshop_line where rsvp_id = $1 and item_id = $2`,
    [rsvpId, itemId],
  );
  return line ?? null;
}

/**
 * Takes back offers that ran out and calls the first in line to free seats, until nothing moves any more: who gets a seat
 * may free another one. Returns when the next offer ends; null: none is open.
 */
export async function settleWorkshops(tx: Tx, date: WorkshopDate, now: Date): Promise<Date | null> {
  for (;;) {
    const rows = await tx.rows<LineRow>(
      `select l.rsvp_id as rsvp, r.person_id as person, l.item_id as item, l.place, l.offer_until as "offerUntil",
         i.seats, i.taken, i.waiting
       from workshop_line l join rsvp r on r.id = l.rsvp_id join event_item i on i.id = l.item_id
       where l.event_id = $1 order by i.starts_at, l.item_id, l.place`,
      [date.id],
    );
    let given = 0;
    for (const item of new Set(rows.map((row) => row.item))) {
      const lines = rows.filter((row) => row.item === item);
      if (date.state === 'PUBLISHED') given += await settleOne(tx, date, item, lines, now);
    }
    if (given === 0) break;
  }
  const [next] = await tx.rows<{ at: Date | null }>(
    `select min(offer_until) as at from workshop_line where event_id = $1`,
    [date.id],
  );
  return next?.at ?? null;
}

/** Settles one workshop; returns how many seats were given at once, which may free others. */
async function settleOne(
  tx: Tx,
  { id: eventId, startsAt }: WorkshopDate,
  item: string,
  rows: readonly LineRow[],
  now: Date,
): Promise<number> {
  const [workshop] = rows;
  if (!workshop) return 0;
  const lines = rows.map(({ rsvp, person, place, offerUntil }): WorkshopPlace<LineKey> => ({
    ...{ key: { rsvp, person }, place, offerUntil },
  }));
  let given = 0;
  for (const { key, after } of settleWorkshop(workshop, lines, { now, startsAt })) {
    if (after.seat === 'OFFERED') {
      await tx.rows(`update workshop_line set seat = 'OFFERED', offer_until = $3 where rsvp_id = $1 and item_id = $2`, [
        key.rsvp,
        item,
        after.offerUntil,
      ]);
    } else if (after.seat === 'SEATED') {
      await takeWorkshop(tx, key.rsvp, item);
      given++;
    } else {
      await tx.rows(`delete from workshop_line where rsvp_id = $1 and item_id = $2`, [key.rsvp, item]);
    }
    const to = after.seat === 'OFFERED' ? 'OFFERED' : after.seat === 'SEATED' ? 'GIVEN' : 'LAPSED';
    tx.record(WorkshopLineMoved(eventId, { person: key.person, item, to }));
  }
  return given;
}

/** The agenda as it stands under the lock, as the reader gives it. */
export const workshopsOf = (tx: Tx, eventId: string): Promise<ItemRow[]> =>
  tx.rows<ItemRow>(
    `select id, kind, title, description, to_json(starts_at)#>>'{}' as "startsAt", to_json(ends_at)#>>'{}' as "endsAt",
       speakers, room, seats, taken, waiting
     from event_item where event_id = $1 order by position`,
    [eventId],
  );
