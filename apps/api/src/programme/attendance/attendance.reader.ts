import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database, type Reader } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { mayKeepList } from '../run/run.policy.js';
import { RunReader } from '../run/run.reader.js';
import type { AttendanceList, Attendee, AttendedEntry } from './attendance.graphql.js';

type Row = Omit<Attendee, 'administration' | 'attended'> & {
  ags: string | null;
  attended: (Omit<AttendedEntry, 'recordedAt'> & { recordedAt: string })[];
};

/** Reads attendance lists: two statements, whatever their length. */
@Injectable()
export class AttendanceReader {
  constructor(
    private readonly db: Database,
    private readonly runs: RunReader,
    private readonly register: AdministrationCatalog,
  ) {}

  /** The list of a run; null when missing or not for the viewer. */
  async list(ctx: Context, runId: string, db: Reader = this.db): Promise<AttendanceList | null> {
    const run = await this.runs.find(ctx, runId, db);
    if (!run || !mayKeepList(ctx.viewer, { providerId: run.course.provider.id })) return null;
    const rows = await db.rows<Row>(
      `select e.id as enrolment, p.name, p.email::text as email, p.ags, e.days,
         coalesce((select json_agg(json_build_object('id', a.id, 'day', a.day, 'on', a.held_on, 'recordedAt', a.recorded_at)
           order by a.day) from attendance a
           where a.run_id = e.run_id and a.person_id = e.person_id and a.removed_at is null), '[]') as attended
       from enrolment e join person p on p.id = e.person_id
       where e.run_id = $1 and e.cancelled_at is null order by p.name collate "de-x-icu", e.id`,
      [runId],
    );
    return { run, attendees: rows.map((row) => this.shape(row)) };
  }

  private shape({ ags, attended, ...row }: Row): Attendee {
    return {
      ...row,
      administration: ags === null ? null : this.register.find(ags),
      attended: attended.map((entry) => ({ ...entry, recordedAt: new Date(entry.recordedAt) })),
    };
  }
}
