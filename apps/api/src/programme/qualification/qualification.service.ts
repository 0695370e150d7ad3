import { Injectable } from '@nestjs/common';
import { dayInBerlin, must, parseModuleId, qualificationOf, type AufbauModule } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { CertificateService } from '../certificate/certificate.service.js';
import { RunReader } from '../run/run.reader.js';
import { attendedDay } from './attended-day.store.js';
import type { AttendedSeminarDay, LeftOutDay, Qualification } from './qualification.graphql.js';

type DayRow = Omit<AttendedSeminarDay, 'recordedAt'> & {
  courseId: string | null;
  providerId: string;
  recordedAt: string;
};
interface SeatRow {
  run: string;
  course: string;
  kind: string;
  ahead: boolean;
}
interface Evidence {
  name: string;
  days: DayRow[];
  seats: SeatRow[];
  leftOut: LeftOutDay[];
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
    const [evidence, certificates] = await Promise.all([
      this.evidence(personId, dayInBerlin(ctx.now)),
      this.certificates.of(personId),
    ]);
    if (!evidence) return null;
    const { days, seats, leftOut, name } = evidence;
    const attended = days.map((row) => attendedDay(row));
    const courses = new Set([
      ...days.flatMap(({ kind, courseId }) => (kind === 'AUFBAU' && courseId ? [courseId] : [])),
      ...seats.flatMap(({ kind, course }) => (kind === 'AUFBAU' ? [course] : [])),
    ]);
    const [modules, upcoming] = await Promise.all([
      this.modules([...courses]),
      this.runs.byIds(
        ctx,
        seats.flatMap(({ run, ahead }) => (ahead ? [run] : [])),
      ),
    ]);
    const { status, basis, aufbau } = qualificationOf(attended, modules);
    const titles = new Map(modules.map(({ id, title }): [string, string] => [id, title]));
    return {
      person: personId,
      name,
      status,
      basis,
      aufbau: aufbau.modules
        .map(({ module, ...progress }) => ({ course: module, title: titles.get(module) ?? '', ...progress }))
        .sort((a, b) => a.title.localeCompare(b.title, 'de')),
      days: days.map((day) => ({ ...day, recordedAt: new Date(day.recordedAt) })),
      leftOut,
      upcoming: upcoming.sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)),
      certificates,
    };
  }

  /** Attended days and held seats of a person in one statement; null: no such person. */
  private async evidence(personId: string, today: string): Promise<Evidence | null> {
    const [row] = await this.db.rows<Evidence>(
      `select coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'courseId', a.course_id, 'day', a.day,
           'title', coalesce(d.title, 'Schulungstag ' || a.day), 'on', a.held_on, 'provider', t.name, 'providerId', a.provider_id,
           'run', a.run_id, 'evidence', a.evidence, 'event', a.event_id,
           'occasion', a.occasion, 'recordedAt', a.recorded_at) order by a.held_on)
         from attendance a join training_provider t on t.id = a.provider_id
         left join course_day d on d.course_id = a.course_id and d.day = a.day
         where a.person_id = p.id and a.removed_at is null), '[]') as days,
       coalesce((select json_agg(json_build_object('run', e.run_id, 'course', c.id, 'kind', c.kind,
           'ahead', r.last_day >= $2::date and r.cancelled_at is null))
         from enrolment e join course_run r on r.id = e.run_id join course c on c.id = r.course_id
         where e.person_id = p.id and e.cancelled_at is null), '[]') as seats,
       coalesce((select json_agg(json_build_object('event', l.event_id, 'occasion', l.occasion, 'on', l.held_on, 'reason', l.reason)
           order by l.held_on desc, l.event_id)
         from attendance_left_out l where l.person_id = p.id), '[]') as "leftOut", p.name
       from person p where p.id = $1`,
      [personId, today],
    );
    return row ?? null;
  }

  private async modules(courses: readonly string[]): Promise<(AufbauModule & { title: string })[]> {
    if (courses.length === 0) return [];
    const rows = await this.db.rows<{ id: string; title: string; days: number }>(
      `select c.id, c.title, (select count(*)::int from course_day d where d.course_id = c.id) as days
       from course c where c.id = any($1::uuid[])`,
      [courses],
    );
    return rows.map(({ id, ...row }) => ({ id: must(parseModuleId(id)), ...row }));
  }
}
