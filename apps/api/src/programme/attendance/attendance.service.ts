import { Injectable } from '@nestjs/common';
import {
  dayInBerlin,
  enterAttendance,
  type AttendedDay,
  type AufbauModule,
  type CalendarDay,
} from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { AttendanceChanged } from '../programme.facts.js';
import { attendedDay, attendedDaysOf, coursesOf, modulesOf } from '../qualification/attended-day.store.js';
import { lockPeople } from '../qualification/programme-person.store.js';
import { QualificationKeeper, type DayChanges } from '../qualification/qualification.keeper.js';
import { done, refused, type Outcome, type ProgrammeRefusal } from '../refusal/programme-refusal.js';
import { mayKeepList } from '../run/run.policy.js';
import { readEntries, type ListEntry, type ListRun, type ReadEntry } from './attendance-list.rules.js';

interface LockedRun extends ListRun {
  kind: 'BASIS' | 'AUFBAU';
  courseId: string;
  providerId: string;
  cancelled: boolean;
}

export interface HandedIn {
  clientKey: string;
  run: string;
  form: 'LIST' | 'CSV';
  entries: readonly ListEntry[];
  /** Lines that could not be read at all. */
  refusals: readonly ProgrammeRefusal[];
}

/** Attended days by list: all entries are recorded or none, the reason for each refused one is told. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly keeper: QualificationKeeper,
  ) {}

  /** Records a list. The same client key again changes nothing. */
  async record(ctx: Context, list: HandedIn): Promise<Outcome<{ entries: number; qualified: number }>> {
    return this.db.write(ctx, async (tx): Promise<Outcome<{ entries: number; qualified: number }>> => {
      const run = await lockRun(tx, list.run);
      if (!run || !mayKeepList(ctx.viewer, run)) throw badInput({ field: 'input.run', code: 'UNKNOWN' });
      const known = await knownList(tx, list);
      if (known !== null) return done({ entries: known, qualified: 0 });
      if (run.cancelled) return refused({ code: 'RUN_CANCELLED' });
      const { read, refusals: unread } = readEntries(list.entries, run);
      const people = [...new Set(read.map(({ personId }) => personId))];
      await lockPeople(tx, people);
      const before = await attendedDaysOf(tx, people);
      const days = read.map((entry) => attendedDay({ ...run, ...entry }));
      const modules = await modulesOf(tx, coursesOf([...before.values(), days]));
      const { after, refusals: unfit } = enterAll(read, days, before, modules, dayInBerlin(ctx.now));
      const refusals = inOrder([...list.refusals, ...unread, ...unfit]);
      if (refusals.length > 0) return refused(...refusals);
      if (read.length === 0) return refused({ code: 'LIST_EMPTY' });

      const listId = uuidv7();
      await insertList(tx, ctx, listId, list, run, read);
      const changes: DayChanges = new Map(
        people.map((id) => [id, { before: before.get(id) ?? [], after: after.get(id) ?? [] }]),
      );
      const qualified = await this.keeper.keep(tx, changes, modules, ctx.now);
      tx.record(AttendanceChanged(listId, { people }));
      return done({ entries: read.length, qualified });
    });
  }
}

/** Enters one entry after the other, so that a list cannot say about itself what it must not say about the past. */
function enterAll(
  read: readonly ReadEntry[],
  days: readonly AttendedDay[],
  before: ReadonlyMap<string, readonly AttendedDay[]>,
  modules: readonly AufbauModule[],
  today: CalendarDay,
): { after: Map<string, readonly AttendedDay[]>; refusals: ProgrammeRefusal[] } {
  const after = new Map<string, readonly AttendedDay[]>(before);
  const refusals: ProgrammeRefusal[] = [];
  read.forEach(({ personId, place }, index) => {
    const day = days[index];
    if (!day) return;
    const entered = enterAttendance(after.get(personId) ?? [], day, modules, today);
    if (entered.ok) after.set(personId, entered.value);
    // The first reason of a line is the one to mend first.
    else refusals.push({ ...entered.refusals[0], ...place });
  });
  return { after, refusals };
}

const placeOf = ({ line, at }: ProgrammeRefusal): number => line ?? Number(/\d+/.exec(at ?? '')?.[0] ?? 0);
const inOrder = (refusals: readonly ProgrammeRefusal[]): ProgrammeRefusal[] =>
  [...refusals].sort((a, b) => placeOf(a) - placeOf(b));

async function lockRun(tx: Tx, id: string): Promise<LockedRun | null> {
  const [row] = await tx.rows<LockedRun>(
    `select c.kind, c.id as "courseId", c.provider_id as "providerId", r.cancelled_at is not null as cancelled,
       (select json_agg(json_build_object('day', d.day, 'on', d.held_on)) from course_run_day d where d.run_id = r.id) as days,
       coalesce((select json_agg(json_build_object('enrolment', e.id, 'personId', p.id, 'email', p.email))
         from enrolment e join person p on p.id = e.person_id where e.run_id = r.id and e.cancelled_at is null), '[]') as attendees
     from course_run r join course c on c.id = r.course_id where r.id = $1 for update of r`,
    [id],
  );
  return row ?? null;
}

/** Entries of a list that was handed in before under this key; null: it is new. */
async function knownList(tx: Tx, { clientKey, run }: HandedIn): Promise<number | null> {
  const [row] = await tx.rows<{ runId: string; entries: number }>(
    `select run_id as "runId", entries from attendance_list where client_key = $1`,
    [clientKey],
  );
  if (row && row.runId !== run) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
  return row?.entries ?? null;
}

async function insertList(
  tx: Tx,
  ctx: Context,
  listId: string,
  { clientKey, run: runId, form }: HandedIn,
  { kind, courseId, providerId }: LockedRun,
  read: readonly ReadEntry[],
): Promise<void> {
  await tx.rows(
    `insert into attendance_list (id, client_key, run_id, form, entries, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [listId, clientKey, runId, form, read.length, ctx.viewer.personId, ctx.now],
  );
  const rows = read.map(({ personId, day, on }) => ({ id: uuidv7(), personId, day, on }));
  await tx.rows(
    `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, list_id, recorded_by, recorded_at)
     select r.id, r."personId", $2, $3, r.day, r."on", $4, $5, $6, $7, $8
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, day int, "on" date)`,
    [JSON.stringify(rows), kind, courseId, providerId, runId, listId, ctx.viewer.personId, ctx.now],
  );
}
