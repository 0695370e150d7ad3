import { Injectable } from '@nestjs/common';
import { dayInBerlin, qualificationOf } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/cursor.js';
import { CertificateService } from '../certificate/certificate.service.js';
import { RunReader } from '../run/run.reader.js';
import { attendedDay, modulesOf } from './attended-day.store.js';
import type { AttendedSeminarDay, Qualification } from './qualification.graphql.js';

type DayRow = AttendedSeminarDay & { courseId: string | null; providerId: string };
interface SeatRow {
  run: string;
  course: string;
  kind: string;
  ahead: boolean;
}

/** The path of a Lotse, told from the evidence. A constant number of statements. */
@Injectable()
export class QualificationService {
  constructor(
    private readonly db: Database,
    private readonly runs: RunReader,
    private readonly certificates: CertificateService,
  ) {}

  /** Of anybody; the caller decided that the viewer may read it. Null: no such person. */
  async of(ctx: Context, personId: string): Promise<Qualification | null> {
    if (!isUuid(personId)) return null;
    const [exists, days, seats, certificates] = await Promise.all([
      this.db.rows(`select 1 from person where id = $1`, [personId]),
      this.days(personId),
      this.seats(personId, dayInBerlin(ctx.now)),
      this.certificates.of(personId),
    ]);
    if (exists.length === 0) return null;
    const attended = days.map((row) => attendedDay(row));
    const courses = new Set([
      ...days.flatMap(({ kind, courseId }) => (kind === 'AUFBAU' && courseId ? [courseId] : [])),
      ...seats.flatMap(({ kind, course }) => (kind === 'AUFBAU' ? [course] : [])),
    ]);
    const [modules, titles, upcoming] = await Promise.all([
      modulesOf(this.db, [...courses]),
      this.titles([...courses]),
      this.runs.byIds(
        ctx,
        seats.flatMap(({ run, ahead }) => (ahead ? [run] : [])),
      ),
    ]);
    const { status, basis, aufbau } = qualificationOf(attended, modules);
    return {
      person: personId,
      status,
      basis,
      aufbau: aufbau.modules
        .map(({ module, ...progress }) => ({ course: module, title: titles.get(module) ?? '', ...progress }))
        .sort((a, b) => a.title.localeCompare(b.title, 'de')),
      days,
      upcoming: upcoming.sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)),
      certificates,
    };
  }

  private days(personId: string): Promise<DayRow[]> {
    return this.db.rows<DayRow>(
      `select a.id, a.kind, a.course_id as "courseId", a.day, coalesce(d.title, 'Schulungstag ' || a.day) as title,
         a.held_on::text as "on", t.name as provider, a.provider_id as "providerId", a.run_id as run, a.evidence,
         a.recorded_at as "recordedAt"
       from attendance a join training_provider t on t.id = a.provider_id
       left join course_day d on d.course_id = a.course_id and d.day = a.day
       where a.person_id = $1 and a.removed_at is null order by a.held_on`,
      [personId],
    );
  }

  private seats(personId: string, today: string): Promise<SeatRow[]> {
    return this.db.rows<SeatRow>(
      `select e.run_id as run, c.id as course, c.kind, r.last_day >= $2::date and r.cancelled_at is null as ahead
       from enrolment e join course_run r on r.id = e.run_id join course c on c.id = r.course_id
       where e.person_id = $1 and e.cancelled_at is null`,
      [personId, today],
    );
  }

  private async titles(courses: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ id: string; title: string }>(
      `select id, title from course where id = any($1::uuid[])`,
      [courses],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
