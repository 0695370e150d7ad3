import { PROGRAMME } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { addDays, dayInBerlin, isCalendarDay } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { CatalogueChanged, CourseRunCancelled } from '../programme.facts.js';
import { COURSE_MAX_DAYS_AHEAD } from '../programme.limits.js';
import { done, refused, type Outcome, type ProgrammeRefusal } from '../refusal/programme-refusal.js';
import { orderCancellationMails } from './cancellation.job.js';
import type { CourseRun } from './run.graphql.js';
import type { CourseRunInput, CreateCourseRunInput, EditCourseRunInput } from './run.input.js';
import { RunReader } from './run.reader.js';
import type { Saved } from '../catalogue/saved.js';

interface CurrentRun {
  version: number;
  courseDays: number;
  days: string[];
  seatsTaken: number;
  attended: boolean;
  cancelled: boolean;
}

/** What officers do with the dates of courses. Every change locks the run first. */
@Injectable()
export class RunService {
  constructor(
    private readonly db: Database,
    private readonly reader: RunReader,
    private readonly register: AdministrationCatalog,
    private readonly jobs: Jobs,
  ) {}

  /** The same client key again gives the first one. */
  async create(ctx: Context, { clientKey, course, content }: CreateCourseRunInput): Promise<Outcome<CourseRun>> {
    this.check(ctx, content);
    return this.db.write(ctx, async (tx) => {
      const [current] = await tx.rows<{ days: number }>(
        `select (select count(*)::int from course_day d where d.course_id = c.id) as days
         from course c join training_provider p on p.id = c.provider_id
         where c.id = $1 and c.offered and p.active for share of c`,
        [course],
      );
      if (!current) throw badInput({ field: 'input.course', code: 'UNKNOWN' });
      const refusals = dayRefusals(content, current.days);
      if (refusals.length > 0) return refused(...refusals);
      const id = uuidv7();
      const made = await tx.rows(
        `insert into course_run (id, client_key, course_id, place, link, seats, price_per_day, enrol_until, group_ags,
                                 first_day, last_day)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (client_key) do nothing returning id`,
        [id, clientKey, course, ...valuesOf(content)],
      );
      if (made.length > 0) {
        await saveDays(tx, id, content);
        tx.record(CatalogueChanged(id, { what: 'run' }));
        return done(await this.read(tx, ctx, id));
      }
      const [first] = await tx.rows<{ id: string }>(`select id from course_run where client_key = $1`, [clientKey]);
      return done(await this.read(tx, ctx, first?.id ?? id));
    });
  }

  async edit(ctx: Context, { id, version, content }: EditCourseRunInput): Promise<Outcome<Saved<CourseRun>>> {
    this.check(ctx, content);
    return this.db.write(ctx, async (tx): Promise<Outcome<Saved<CourseRun>>> => {
      const current = await lockRun(tx, id);
      if (!current) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      if (current.version !== version) return done({ currentVersion: current.version });
      const refusals = [...dayRefusals(content, current.courseDays), ...changeRefusals(content, current)];
      if (refusals.length > 0) return refused(...refusals);
      await tx.rows(
        `update course_run set place = $2, link = $3, seats = $4, price_per_day = $5, enrol_until = $6, group_ags = $7,
           first_day = $8, last_day = $9, version = version + 1 where id = $1`,
        [id, ...valuesOf(content)],
      );
      await saveDays(tx, id, content);
      tx.record(CatalogueChanged(id, { what: 'run' }));
      return done({ saved: await this.read(tx, ctx, id) });
    });
  }

  /** Cancels a run that nobody has attended yet. Enrolments stay as they are; those who hold one get a mail. */
  async cancel(ctx: Context, id: string, reason: string): Promise<Outcome<CourseRun>> {
    const text = reason.trim();
    if (text === '') throw badInput({ field: 'reason', code: 'REQUIRED' });
    if (text.length > PROGRAMME.reason) {
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: PROGRAMME.reason } });
    }
    return this.db.write(ctx, async (tx) => {
      const current = isUuid(id) ? await lockRun(tx, id) : null;
      if (!current) throw badInput({ field: 'id', code: 'UNKNOWN' });
      if (current.attended) return refused({ code: 'RUN_IN_USE' });
      if (current.cancelled) return refused({ code: 'RUN_CANCELLED' });
      await tx.rows(
        `update course_run set cancelled_at = $2, cancelled_reason = $3, version = version + 1 where id = $1`,
        [id, ctx.now, text],
      );
      const people = await tx.rows<{ id: string }>(
        `select person_id as id from enrolment where run_id = $1 and cancelled_at is null`,
        [id],
      );
      await orderCancellationMails(tx, this.jobs, id);
      tx.record(CourseRunCancelled(id, { people: people.map((person) => person.id) }));
      return done(await this.read(tx, ctx, id));
    });
  }

  private check(ctx: Context, { place, link, enrolUntil, days, group }: CourseRunInput): void {
    const problems: FieldProblem[] = [];
    const field = (name: string) => `input.content.${name}`;
    if (!place?.trim() && !link) problems.push({ field: field('place'), code: 'REQUIRED' });
    const furthest = addDays(dayInBerlin(ctx.now), COURSE_MAX_DAYS_AHEAD);
    days.forEach(({ on, starts, ends }, index) => {
      if (!isCalendarDay(on)) problems.push({ field: field(`days.${index}.on`), code: 'WRONG_TYPE' });
      if (on > furthest) problems.push({ field: field(`days.${index}.on`), code: 'TOO_FAR' });
      if (ends <= starts) problems.push({ field: field(`days.${index}.ends`), code: 'END_BEFORE_START' });
    });
    const last = days.at(-1)?.on;
    if (last && enrolUntil > last) problems.push({ field: field('enrolUntil'), code: 'AFTER_LAST_DAY' });
    (group ?? []).forEach((ags, index) => {
      const administration = this.register.find(ags);
      if (!administration || administration.closedOn)
        problems.push({ field: field(`group.${index}`), code: 'UNKNOWN' });
    });
    if (problems.length > 0) throw badInput(...problems);
  }

  private async read(tx: Tx, ctx: Context, id: string): Promise<CourseRun> {
    const run = await this.reader.find(ctx, id, tx);
    if (!run) throw new Error('a saved run cannot be read');
    return run;
  }
}

async function lockRun(tx: Tx, id: string): Promise<CurrentRun | null> {
  const [row] = await tx.rows<CurrentRun>(
    `select r.version, r.seats_taken as "seatsTaken", r.cancelled_at is not null as cancelled,
       (select count(*)::int from course_day d where d.course_id = r.course_id) as "courseDays",
       (select array_agg(k.held_on::text order by k.day) from course_run_day k where k.run_id = r.id) as days,
       exists (select from attendance a where a.run_id = r.id and a.removed_at is null) as attended
     from course_run r where r.id = $1 for update of r`,
    [id],
  );
  return row ?? null;
}

function dayRefusals({ days, group }: CourseRunInput, courseDays: number): ProgrammeRefusal[] {
  const refusals: ProgrammeRefusal[] = [];
  if (days.length !== courseDays) refusals.push({ code: 'DAYS_MISSING', days: courseDays, at: 'content.days' });
  const isInOrder = days.every(({ on }, index) => index === 0 || on > (days[index - 1]?.on ?? ''));
  if (!isInOrder) refusals.push({ code: 'DAYS_OUT_OF_ORDER', at: 'content.days' });
  if (group?.length === 1) {
    refusals.push({ code: 'INHOUSE_GROUP_TOO_SMALL', administrations: 1, at: 'content.group' });
  }
  return refusals;
}

function changeRefusals({ days, seats }: CourseRunInput, current: CurrentRun): ProgrammeRefusal[] {
  if (current.cancelled) return [{ code: 'RUN_CANCELLED' }];
  const refusals: ProgrammeRefusal[] = [];
  if (seats < current.seatsTaken) {
    refusals.push({ code: 'SEATS_TAKEN', taken: current.seatsTaken, at: 'content.seats' });
  }
  const isMoved = days.some(({ on }, index) => on !== current.days[index]);
  if (current.attended && isMoved) refusals.push({ code: 'RUN_IN_USE', at: 'content.days' });
  return refusals;
}

async function saveDays(tx: Tx, runId: string, { days }: CourseRunInput): Promise<void> {
  await tx.rows(`delete from course_run_day where run_id = $1`, [runId]);
  await tx.rows(
    `insert into course_run_day (run_id, day, held_on, starts, ends)
     select $1, d.ordinality, (d.value->>'on')::date, (d.value->>'starts')::time, (d.value->>'ends')::time
     from jsonb_array_elements($2::jsonb) with ordinality d`,
    [runId, JSON.stringify(days)],
  );
}

const valuesOf = ({ place, link, seats, pricePerDay, enrolUntil, group, days }: CourseRunInput) => [
  place?.trim() || null,
  link ?? null,
  seats,
  pricePerDay,
  enrolUntil,
  [...(group ?? [])].sort(),
  days[0]?.on,
  days.at(-1)?.on,
];
