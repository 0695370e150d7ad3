import type { Tx } from '../core/database/database.js';

/** A run as it is written; `days` in their order. */
export interface RunRow {
  id: string;
  course: string;
  place: string | null;
  link: string | null;
  seats: number;
  taken: number;
  pricePerDay: number;
  group: readonly string[];
  days: readonly { day: number; on: string }[];
  cancelledReason: string | null;
}

export interface SeatRow {
  id: string;
  run: string;
  person: string;
  days: readonly number[];
  /** Day of the enrolment. */
  on: string;
}

export interface DayRow {
  id: string;
  person: string;
  kind: 'BASIS' | 'AUFBAU';
  course: string;
  provider: string;
  run: string;
  day: number;
  on: string;
}

export interface CaseSeedRow {
  id: string;
  kind: string;
  ags: string;
  person: string | null;
  partners: readonly string[];
  dayPrices: readonly number[];
  run: string;
  provider: string;
  requestedOn: string;
  firstCourseDay: string;
  status: string;
  contractOn: string | null;
  voucherId: string | null;
  idOn: string | null;
  bookedOn: string | null;
  attended: readonly { on: string; price: number | null }[] | null;
  completedOn: string | null;
  settledOn: string | null;
  amount: number | null;
  endedOn: string | null;
  endedAfter: string | null;
  steps: readonly StepRow[];
}

export interface StepRow {
  number: number;
  /** Day on which it was recorded. */
  at: string;
  by: string | null;
  from: string | null;
  to: string;
  dated: string;
  reason: string | null;
}

export async function insertRuns(tx: Tx, rows: readonly RunRow[]): Promise<void> {
  const json = JSON.stringify(rows.map((row) => ({ ...row, first: row.days[0]?.on, last: row.days.at(-1)?.on })));
  await tx.rows(
    `insert into course_run (id, client_key, course_id, place, link, seats, seats_taken, price_per_day, enrol_until, group_ags,
       first_day, last_day, cancelled_at, cancelled_reason)
     select id, id, course, place, link, seats, taken, "pricePerDay", first - 3, "group", first, last,
       case when "cancelledReason" is not null then now() - interval '2 days' end, "cancelledReason"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, course uuid, place text, link text, seats int, taken int,
       "pricePerDay" int, "group" text[], first date, last date, "cancelledReason" text)`,
    [json],
  );
  await tx.rows(
    `insert into course_run_day (run_id, day, held_on, starts, ends) select r.id, d.day, d."on", '09:00', '16:30'
     from jsonb_to_recordset($1::jsonb) as r(id uuid, days jsonb), jsonb_to_recordset(r.days) as d(day int, "on" date)`,
    [json],
  );
}

export async function insertSeats(tx: Tx, rows: readonly SeatRow[]): Promise<void> {
  await tx.rows(
    `insert into enrolment (id, client_key, run_id, person_id, days, enrolled_at, enrolled_by)
     select id, id, run, person, days, ("on" + time '10:00') at time zone 'Europe/Berlin', person
     from jsonb_to_recordset($1::jsonb) as s(id uuid, run uuid, person uuid, days int[], "on" date)`,
    [JSON.stringify(rows)],
  );
}

export async function insertDays(tx: Tx, rows: readonly DayRow[], recordedBy: string): Promise<void> {
  await tx.rows(
    `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_by, recorded_at)
     select id, person, kind, course, day, "on", provider, run, $2, ("on" + time '17:00') at time zone 'Europe/Berlin'
     from jsonb_to_recordset($1::jsonb) as d(id uuid, person uuid, kind text, course uuid, day int, "on" date,
       provider uuid, run uuid)`,
    [JSON.stringify(rows), recordedBy],
  );
}

/** Cases with their history; all in the published period. */
export async function insertCases(tx: Tx, rows: readonly CaseSeedRow[]): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.rows(
    `insert into funding_case (id, client_key, kind, ags, period_id, person_id, partners, day_prices, run_id, provider_id,
       requested_on, first_course_day, status, contract_on, voucher_id, id_on, booked_on, attended, completed_on, settled_on,
       amount, ended_on, ended_after)
     select id, id, kind, ags, 'bildungs-voucher', person, partners, "dayPrices", run, provider, "requestedOn",
       "firstCourseDay", status, "contractOn", "voucherId", "idOn", "bookedOn", nullif(attended, 'null'), "completedOn",
       "settledOn", amount, "endedOn", "endedAfter"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, kind text, ags text, person uuid, partners text[], "dayPrices" int[],
       run uuid, provider uuid, "requestedOn" date, "firstCourseDay" date, status text, "contractOn" date, "voucherId" text,
       "idOn" date, "bookedOn" date, attended jsonb, "completedOn" date, "settledOn" date, amount int, "endedOn" date,
       "endedAfter" text)`,
    [json],
  );
  await tx.rows(
    `insert into funding_case_step (case_id, number, at, by_person, from_status, to_status, dated, reason)
     select c.id, s.number, (s.at + time '11:00') at time zone 'Europe/Berlin', s.by, s."from", s."to", s.dated, s.reason
     from jsonb_to_recordset($1::jsonb) as c(id uuid, steps jsonb),
       jsonb_to_recordset(c.steps) as s(number int, at date, by uuid, "from" text, "to" text, dated date, reason text)`,
    [json],
  );
}

/** The history of a case from its dated statuses; each step follows the one before. */
export function stepsOf(
  dated: readonly { to: string; on: string; by: string | null; reason?: string | null }[],
): StepRow[] {
  return dated.map(({ to, on, by, reason = null }, index) => ({
    number: index + 1,
    at: on,
    by,
    from: dated[index - 1]?.to ?? null,
    to,
    dated: on,
    reason,
  }));
}
