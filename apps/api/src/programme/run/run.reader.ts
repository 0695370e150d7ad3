import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database, type Reader } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { Conditions } from '../catalogue/conditions.js';
import { COURSE_COLUMNS, CourseReader, type CourseRow } from '../catalogue/course.reader.js';
import type { CourseRun, CourseRunDay, CourseRunFilter, CourseRunsArgs, MyEnrolment } from './run.graphql.js';
import { maySeeLink, mayReadRun, runAbilities, type RunRights } from './run.policy.js';

interface RunRow {
  id: string;
  course: CourseRow;
  days: CourseRunDay[];
  firstDay: string;
  lastDay: string;
  place: string | null;
  link: string | null;
  seats: number;
  seatsTaken: number;
  pricePerDay: number;
  enrolUntil: string;
  group: string[];
  cancelledAt: Date | null;
  cancelledReason: string | null;
  version: number;
  myEnrolment: (Omit<MyEnrolment, 'enrolledAt'> & { enrolledAt: string }) | null;
}

/** A run with its course, its days and the viewer's ($1) own seat. */
const RUN = `select r.id, r.first_day::text as "firstDay", r.last_day::text as "lastDay", r.place, r.link, r.seats,
    r.seats_taken as "seatsTaken", r.price_per_day as "pricePerDay", r.enrol_until::text as "enrolUntil",
    r.group_ags as "group", r.cancelled_at as "cancelledAt", r.cancelled_reason as "cancelledReason", r.version,
    course.course, own.enrolment as "myEnrolment",
    (select json_agg(json_build_object('day', k.day, 'title', d.title, 'on', k.held_on,
       'starts', to_char(k.starts, 'HH24:MI'), 'ends', to_char(k.ends, 'HH24:MI')) order by k.day)
     from course_run_day k join course_day d on d.course_id = r.course_id and d.day = k.day where k.run_id = r.id) as days
  from course_run r
  join lateral (select c.kind, c.provider_id, (select row_to_json(shown) from (select ${COURSE_COLUMNS}) shown) as course
    from course c join training_provider p on p.id = c.provider_id where c.id = r.course_id) course on true
  left join lateral (select json_build_object('id', e.id, 'days', e.days, 'enrolledAt', e.enrolled_at) as enrolment
    from enrolment e where e.run_id = r.id and e.person_id = $1::uuid and e.cancelled_at is null limit 1) own on true`;

type ListName = 'runs' | 'provider-runs';

/** Reads runs: one statement a list, whatever its length. */
@Injectable()
export class RunReader {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseReader,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Runs of the catalogue, earliest first. */
  list(ctx: Context, { filter, first, after }: CourseRunsArgs): Promise<Page<CourseRun>> {
    return this.page(ctx, 'runs', conditionsOf(ctx, filter ?? {}), first, after ?? null);
  }

  /** Runs of the providers whose lists the viewer keeps, latest first. */
  ofProviders(ctx: Context, first: number, after: string | null): Promise<Page<CourseRun>> {
    const where = new Conditions();
    where.bind(ctx.viewer.personId);
    where.add('course.provider_id = any(?::uuid[])', ctx.viewer.providerOf);
    return this.page(ctx, 'provider-runs', where, first, after);
  }

  private async page(
    ctx: Context,
    list: ListName,
    where: Conditions,
    first: number,
    after: string | null,
  ): Promise<Page<CourseRun>> {
    const size = pageSize(first);
    const [order, later] = list === 'runs' ? ['', '>'] : [' desc', '<'];
    if (after) {
      const [id] = decodeCursor(list, after, [isUuid]);
      where.add(`(r.first_day, r.id) ${later} (select first_day, id from course_run where id = ?::uuid)`, id);
    }
    const rows = await this.db.rows<RunRow>(
      `${RUN} where ${where.sql} order by r.first_day${order}, r.id${order} limit ${size + 1}`,
      where.values,
    );
    return pageOf(
      rows,
      size,
      (row) => this.shape(ctx, row),
      (row) => encodeCursor(list, [row.id]),
    );
  }

  /** One run; null when missing or not for the viewer. */
  async find(ctx: Context, id: string, db: Reader = this.db): Promise<CourseRun | null> {
    if (!isUuid(id)) return null;
    const [row] = await db.rows<RunRow>(`${RUN} where r.id = $2`, [ctx.viewer.personId, id]);
    return row && mayReadRun(ctx.viewer, { providerId: row.course.provider.id }) ? this.shape(ctx, row) : null;
  }

  /** Runs by id in no order, for lists that refer to them; the caller decided that the viewer may read them. */
  async byIds(ctx: Context, ids: readonly string[]): Promise<CourseRun[]> {
    const rows = await this.db.rows<RunRow>(`${RUN} where r.id = any($2::uuid[])`, [ctx.viewer.personId, ids]);
    return rows.map((row) => this.shape(ctx, row));
  }

  private shape(ctx: Context, { course, seatsTaken, group, link, myEnrolment, ...row }: RunRow): CourseRun {
    const seatsLeft = row.seats - seatsTaken;
    const rights: RunRights = {
      providerId: course.provider.id,
      group,
      cancelled: row.cancelledAt !== null,
      enrolUntil: row.enrolUntil,
      seatsLeft,
      enrolled: myEnrolment !== null,
    };
    return {
      ...row,
      course: this.courses.shape(course, ctx.language),
      seatsLeft,
      online: link !== null,
      link: maySeeLink(ctx.viewer, rights) ? link : null,
      group: group.flatMap((ags) => this.register.find(ags) ?? []),
      myEnrolment: myEnrolment && { ...myEnrolment, enrolledAt: new Date(myEnrolment.enrolledAt) },
      viewerCan: runAbilities(ctx.viewer, rights, dayInBerlin(ctx.now)),
    };
  }
}

function conditionsOf(
  ctx: Context,
  { kind, course, provider, from, to, bookable, online }: CourseRunFilter,
): Conditions {
  const today = dayInBerlin(ctx.now);
  const where = new Conditions();
  where.bind(ctx.viewer.personId);
  where.add('r.first_day >= ?::date', from ?? today);
  if (to) where.add('r.first_day <= ?::date', to);
  if (kind) where.add('course.kind = ?', kind);
  if (course) where.add('r.course_id = ?::uuid', course);
  if (provider) where.add('course.provider_id = ?::uuid', provider);
  if (online !== null && online !== undefined) where.add(online ? 'r.link is not null' : 'r.place is not null');
  if (bookable) {
    where.add('r.cancelled_at is null and r.seats_taken < r.seats and r.enrol_until >= ?::date', today);
    where.add(`r.group_ags = '{}' or ? = any(r.group_ags)`, ctx.viewer.administration?.ags ?? '');
  }
  return where;
}
