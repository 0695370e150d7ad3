import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { FollowUps, type AttendanceDesk } from '../../core/ports/follow-ups.js';
import { shownRefusals } from '../refusal/refusal.graphql.js';
import { AttendanceService } from './attendance.service.js';

/** Takes attended days from where else people meet, by the same rules as a list. */
@Injectable()
export class ProgrammeAttendanceDesk implements AttendanceDesk {
  constructor(
    private readonly db: Database,
    private readonly attendance: AttendanceService,
    followUps: FollowUps,
  ) {
    followUps.takeAttendance(this);
  }

  async record(
    ctx: Context,
    { clientKey, run, day, people }: { clientKey: string; run: string; day: number; people: readonly string[] },
  ): Promise<{ recorded: number } | { refused: readonly string[] }> {
    const open = await this.db.rows<{ id: string }>(
      `select e.id from enrolment e where e.run_id = $1 and e.cancelled_at is null and e.person_id = any($2::uuid[])
         and not exists (select 1 from attendance a
           where a.run_id = e.run_id and a.person_id = e.person_id and a.day = $3 and a.removed_at is null)
       order by e.id`,
      [run, people, day],
    );
    if (open.length === 0) return { recorded: 0 };
    const outcome = await this.attendance.record(ctx, {
      clientKey,
      run,
      form: 'LIST',
      entries: open.map(({ id }) => ({ who: id, day: String(day) })),
      refusals: [],
    });
    if (outcome.ok) return { recorded: outcome.value.entries };
    return { refused: shownRefusals(ctx, outcome.refusals).refusals.map(({ message }) => message) };
  }
}
