import type { Reader, Tx } from '../../core/database/database.js';
import type { LeftOut, LeftOutEntry, Occasion, SeminarDay } from '../../core/ports/follow-ups.js';

const DAY = `select k.run_id as run, k.day, k.held_on::text as "on", c.title as course,
    coalesce(d.title, 'Schulungstag ' || k.day) as title, t.name as provider
  from course_run_day k join course_run r on r.id = k.run_id join course c on c.id = r.course_id
  join training_provider t on t.id = c.provider_id
  left join course_day d on d.course_id = c.id and d.day = k.day`;

/** Seminar days of runs that take place, within some days. */
export const seminarDays = (db: Reader, from: string, to: string): Promise<SeminarDay[]> =>
  db.rows<SeminarDay>(
    `${DAY} where k.held_on between $1::date and $2::date and r.cancelled_at is null
     order by k.held_on, c.title, k.run_id limit 100`,
    [from, to],
  );

export async function seminarDay(db: Reader, run: string, day: number): Promise<SeminarDay | null> {
  const [row] = await db.rows<SeminarDay>(`${DAY} where k.run_id = $1 and k.day = $2`, [run, day]);
  return row ?? null;
}

/** The seminar day that an occasion counts for, as it is recorded. */
export interface CountedDay {
  run: string;
  day: number;
  on: string;
  kind: 'BASIS' | 'AUFBAU';
  courseId: string;
  providerId: string;
  cancelled: boolean;
}

/** Locks the run as a list of it does, so that both come one after the other. */
export async function lockRunDay(tx: Tx, run: string, day: number): Promise<CountedDay | null> {
  const [row] = await tx.rows<CountedDay>(
    `select r.id as run, k.day, k.held_on::text as "on", c.kind, c.id as "courseId", c.provider_id as "providerId",
       r.cancelled_at is not null as cancelled
     from course_run r join course c on c.id = r.course_id join course_run_day k on k.run_id = r.id and k.day = $2
     where r.id = $1 for update of r`,
    [run, day],
  );
  return row ?? null;
}

/** Of those who came, who are enrolled, and of them whose day was taken away by hand. */
export const enrolledOf = (
  tx: Tx,
  { run, day }: CountedDay,
  { event, came }: Occasion,
): Promise<{ id: string; takenAway: boolean }[]> =>
  tx.rows(
    `select e.person_id as id, exists (select from attendance a where a.event_id = $3 and a.person_id = e.person_id
         and a.run_id = $1 and a.day = $4 and a.removed_by is not null) as "takenAway"
     from enrolment e where e.run_id = $1 and e.cancelled_at is null and e.person_id = any($2::uuid[])`,
    [run, came, event, day],
  );

export interface Recorded {
  id: string;
  personId: string;
  run: string;
  day: number;
}

/** Days that rest on an occasion and may still be taken back: what was billed stays. */
export const recordedOf = (tx: Tx, event: string, among: readonly string[] | null): Promise<Recorded[]> =>
  tx.rows<Recorded>(
    `select a.id, a.person_id as "personId", a.run_id as run, a.day from attendance a
     where a.event_id = $1 and a.removed_at is null and ($2::uuid[] is null or a.person_id = any($2))
       and not exists (select from funding_case c where c.person_id = a.person_id and c.status in ('completed', 'settled')
         and c.attended @> jsonb_build_array(jsonb_build_object('on', a.held_on::text)))`,
    [event, among],
  );

export async function takeBack(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(
    `update attendance set removed_at = $2, removed_reason = 'Check-in zurückgenommen' where id = any($1::uuid[])`,
    [ids, now],
  );
}

export async function insertDays(
  tx: Tx,
  people: readonly { id: string; personId: string }[],
  { run, day, on, kind, courseId, providerId }: CountedDay,
  { event, title, by }: Occasion,
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tx.rows(
    `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, event_id, occasion,
       recorded_by, recorded_at)
     select r.id, r."personId", $2, $3, $4, $5::date, $6, $7, $8, $9, $10, $11
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid)`,
    [JSON.stringify(people), kind, courseId, day, on, providerId, run, event, title, by, now],
  );
}

/** Keeps for whom an occasion is no seminar day and why, of those whose days it is about. */
export async function keepLeftOut(
  tx: Tx,
  { event, title, from, among }: Occasion,
  reasons: ReadonlyMap<string, LeftOut>,
): Promise<void> {
  const rows = [...reasons].map(([person, reason]) => ({ person, reason }));
  await tx.rows(
    `with gone as (delete from attendance_left_out where event_id = $1 and ($2::uuid[] is null or person_id = any($2))
         and person_id <> all($3::uuid[]))
     insert into attendance_left_out (event_id, person_id, occasion, held_on, reason)
     select $1, r.person, $4, $5::date, r.reason from jsonb_to_recordset($6::jsonb) as r(person uuid, reason text)
     on conflict (event_id, person_id) do update set occasion = excluded.occasion, held_on = excluded.held_on,
       reason = excluded.reason`,
    [event, among, [...reasons.keys()], title, from, JSON.stringify(rows)],
  );
}

export const leftOutOf = (db: Reader, events: readonly string[], people: readonly string[]): Promise<LeftOutEntry[]> =>
  db.rows(
    `select event_id as event, person_id as person, reason from attendance_left_out
     where event_id = any($1::uuid[]) and person_id = any($2::uuid[])`,
    [events, people],
  );

/** Events that may become a seminar day for people after all, or had become one. */
export async function undecidedEvents(tx: Tx, people: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select event_id as id from attendance_left_out where person_id = any($1::uuid[])
     union select event_id from attendance where person_id = any($1::uuid[]) and event_id is not null and removed_by is not null`,
    [people],
  );
  return rows.map(({ id }) => id);
}
