import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../core/database/database.js';
import { RsvpChanged, type StandingMark } from '../event.facts.js';
import { freeSeats, settle, type Line, type Mode, type Standing } from './rsvp.rules.js';
import { counted, TALLY, tallyValues, type LockedDate } from './tally.store.js';
import { saveLines, takeWishes } from './workshop.store.js';

interface StoredLine extends Standing {
  id: string;
  personId: string;
}

const STANDING = `id, person_id as "personId", answer, mode, seat, place, offer_until as "offerUntil",
  online_meanwhile as "onlineMeanwhile"`;

interface LineKey {
  id: string;
  personId: string;
}

const lineOf = ({ id, personId, ...standing }: StoredLine): Line<LineKey> => ({ key: { id, personId }, standing });

/** How many of a line are called at once at most; the rest follows in the next transaction. */
const CALLED_AT_ONCE = 500;

/**
 * Takes back offers that ran out and calls the first in line to free seats, all under the lock of the date. Costs nothing
 * where nothing is open. Returns the date as it is then, and when the next offer ends.
 */
export async function settleDate(tx: Tx, date: LockedDate, now: Date): Promise<LockedDate> {
  const clock = { now, startsAt: date.startsAt };
  const offers =
    date.offered > 0
      ? await tx.rows<StoredLine>(
          `select ${STANDING} from rsvp where event_id = $1 and seat = 'OFFERED' and offer_until <= $2 order by place`,
          [date.id, now],
        )
      : [];
  const isRunning = date.state === 'PUBLISHED' && now < date.startsAt;
  const free = (mode: Mode) => Math.min(freeSeats(date.hall, mode) + offers.length, CALLED_AT_ONCE);
  const onSite = isRunning && date.hall.waiting.ON_SITE > 0 ? free('ON_SITE') : 0;
  // Whoever is called on site may give an online seat back.
  const online = isRunning && date.hall.waiting.ONLINE > 0 ? Math.min(free('ONLINE') + onSite, CALLED_AT_ONCE) : 0;
  const lines =
    onSite + online > 0
      ? await tx.rows<StoredLine>(
          `(select ${STANDING} from rsvp where event_id = $1 and seat = 'WAITING' and mode = 'ON_SITE' order by place limit $2)
           union all
           (select ${STANDING} from rsvp where event_id = $1 and seat = 'WAITING' and mode = 'ONLINE' order by place limit $3)`,
          [date.id, onSite, online],
        )
      : [];
  if (offers.length === 0 && lines.length === 0) return date;
  const waiting = (mode: Mode) => lines.filter((line) => line.mode === mode).map(lineOf);
  const { changes } = settle(
    date.hall,
    offers.map(lineOf),
    { ON_SITE: waiting('ON_SITE'), ONLINE: waiting('ONLINE') },
    clock,
  );
  let current = date;
  for (const { key, before, after } of changes) {
    current = counted(current, before, after);
    await moveSeat(tx, date.id, key, before, after, now);
  }
  return current;
}

/** Writes a standing that changed without the person's doing, with its fact. */
async function moveSeat(
  tx: Tx,
  eventId: string,
  { id, personId }: LineKey,
  before: Standing,
  after: Standing,
  now: Date,
): Promise<void> {
  await tx.rows(
    `update rsvp set answer = $2, mode = $3, seat = $4, place = $5, offer_until = $6, online_meanwhile = $7, changed_at = $8
     where id = $1`,
    [id, after.answer, after.mode, after.seat, after.place, after.offerUntil, after.onlineMeanwhile, now],
  );
  if (after.seat === 'SEATED') await takeWishes(tx, id);
  tx.record(RsvpChanged(eventId, { person: personId, before: markOf(before), after: markOf(after) }));
}

export const markOf = ({ answer, mode, seat, onlineMeanwhile }: Standing): StandingMark => ({
  answer,
  mode,
  seat,
  online: onlineMeanwhile,
});

export interface StoredRsvp extends Standing {
  id: string;
  clientKey: string;
  visible: boolean;
  replies: Record<string, string>;
  workshops: string[];
  workshopLines: StoredLineOf[];
}

/** An own place in the line of a workshop. */
interface StoredLineOf {
  item: string;
  offerUntil: Date | string | null;
}

/** The answer of a person to a date, read under its lock. */
export async function ownRsvp(tx: Tx, eventId: string, personId: string): Promise<StoredRsvp | null> {
  const [row] = await tx.rows<StoredRsvp>(
    `select ${STANDING}, client_key as "clientKey", visible, replies,
       array(select w.item_id from rsvp_workshop w where w.rsvp_id = rsvp.id) as workshops,
       (select coalesce(json_agg(json_build_object('item', l.item_id, 'offerUntil', l.offer_until)), '[]')
         from workshop_line l where l.rsvp_id = rsvp.id) as "workshopLines"
     from rsvp where event_id = $1 and person_id = $2`,
    [eventId, personId],
  );
  return row ?? null;
}

export interface RsvpDetails {
  clientKey: string;
  visible: boolean;
  replies: Record<string, string>;
  workshops: readonly string[];
  /** Full workshops to wait for. */
  lines: readonly string[];
}

/** Earlier answers whose retry is known as one. Nobody changes their mind more often before a line comes back. */
const KEYS_KEPT = 50;

/** Whether an answer was given before under that key, and another one since. */
export async function wasAnswered(tx: Tx, rsvpId: string, clientKey: string): Promise<boolean> {
  const rows = await tx.rows(`select 1 from rsvp where id = $1 and $2::uuid = any(past_keys)`, [rsvpId, clientKey]);
  return rows.length > 0;
}

const ANSWERED_AGAIN = `on conflict (event_id, person_id) do update set client_key = excluded.client_key,
       past_keys = case when rsvp.client_key = excluded.client_key then rsvp.past_keys
         else (array_prepend(rsvp.client_key, rsvp.past_keys))[1:${KEYS_KEPT}] end, answer = excluded.answer,
       mode = excluded.mode, seat = excluded.seat, place = excluded.place, offer_until = excluded.offer_until,
       online_meanwhile = excluded.online_meanwhile, visible = excluded.visible, replies = excluded.replies,
       changed_at = excluded.changed_at`;

/** Writes somebody's own answer, the counters of the date, and the workshops that count for it. */
export async function saveRsvp(
  tx: Tx,
  personId: string,
  current: StoredRsvp | null,
  after: Standing,
  { clientKey, visible, replies, workshops, lines }: RsvpDetails,
  date: LockedDate,
  now: Date,
): Promise<void> {
  const id = current?.id ?? uuidv7();
  // One statement for both, waited for with the end of the transaction: in a rush every way under the lock is time that
  // all the others wait.
  tx.push(
    `with counted as (update event_tally set ${TALLY} where event_id = $1)
     insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, place, offer_until, online_meanwhile,
       visible, replies, answered_at, changed_at)
     values ($9, $1, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19::jsonb, $20, $20)
     ${ANSWERED_AGAIN}`,
    [
      ...tallyValues(date),
      id,
      personId,
      clientKey,
      after.answer,
      after.mode,
      after.seat,
      after.place,
      after.offerUntil,
      after.onlineMeanwhile,
      visible,
      JSON.stringify(replies),
      now,
    ],
  );
  if (lines.length > 0 || (current?.workshopLines ?? []).length > 0) await saveLines(tx, date.id, id, lines);
  const before = current?.workshops ?? [];
  if (before.length === 0 && workshops.length === 0) return;
  const held = current?.seat === 'SEATED' ? before : [];
  const wanted = after.seat === 'SEATED' ? workshops : [];
  await tx.rows(
    `update event_item set taken = taken + case when id = any($2::uuid[]) then 1 else 0 end
       - case when id = any($1::uuid[]) then 1 else 0 end
     where (id = any($1::uuid[])) <> (id = any($2::uuid[])) and event_id = $3`,
    [held, wanted, date.id],
  );
  await tx.rows(`delete from rsvp_workshop where rsvp_id = $1`, [id]);
  await tx.rows(`insert into rsvp_workshop (rsvp_id, item_id) select $1, unnest($2::uuid[])`, [id, workshops]);
}

/** An answer to one of several dates. */
export interface DateAnswer {
  date: LockedDate;
  rsvpId: string | null;
  clientKey: string;
  standing: Standing;
  replies: Record<string, string>;
}

/** Writes the answers of one person to several dates, without workshops, and their counters: one statement. */
export async function saveAnswers(
  tx: Tx,
  personId: string,
  visible: boolean,
  answers: readonly DateAnswer[],
  now: Date,
): Promise<void> {
  const rows = answers.map(({ date: { id, hall, offered, maybe }, rsvpId, clientKey, standing, replies }) => ({
    ...{ event: id, id: rsvpId ?? uuidv7(), key: clientKey, replies, offered, maybe, next: hall.nextPlace },
    ...{ answer: standing.answer, mode: standing.mode, seat: standing.seat, place: standing.place },
    ...{ until: standing.offerUntil, online: standing.onlineMeanwhile },
    ...{ taken_on_site: hall.taken.ON_SITE, taken_online: hall.taken.ONLINE },
    ...{ waiting_on_site: hall.waiting.ON_SITE, waiting_online: hall.waiting.ONLINE },
  }));
  await tx.rows(
    `with r as (select * from jsonb_to_recordset($1::jsonb) as r(event uuid, id uuid, key uuid, replies jsonb, offered int,
         maybe int, next int, answer text, mode text, seat text, place int, until timestamptz, online boolean,
         taken_on_site int, taken_online int, waiting_on_site int, waiting_online int)),
     counted as (update event_tally t set taken_on_site = r.taken_on_site, taken_online = r.taken_online,
         waiting_on_site = r.waiting_on_site, waiting_online = r.waiting_online, offered = r.offered, maybe = r.maybe,
         next_place = r.next
       from r where t.event_id = r.event)
     insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, place, offer_until, online_meanwhile,
       visible, replies, answered_at, changed_at)
     select r.id, r.event, $2, r.key, r.answer, r.mode, r.seat, r.place, r.until, r.online, $3, r.replies, $4, $4 from r
     ${ANSWERED_AGAIN}`,
    [JSON.stringify(rows), personId, visible, now],
  );
}
