import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { FollowUps, type SeminarDay } from '../../core/ports/follow-ups.js';
import { EventCounts } from '../event.facts.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { mayDecide } from '../event/event.policy.js';
import type { CountEventInput, EventCounting } from './follow-up.graphql.js';

interface Counted {
  associationKey: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  run: string | null;
  day: number | null;
}

const COUNTED = `select association_key as "associationKey", state, starts_at as "startsAt", ends_at as "endsAt",
  counts_for_run as run, counts_for_day as day from event where id = $1`;

/** For which seminar day of the qualification an event counts. The days themselves follow by the facts. */
@Injectable()
export class CountingService {
  constructor(
    private readonly db: Database,
    private readonly followUps: FollowUps,
  ) {}

  /** Null when missing or not the viewer's to decide. */
  async find(ctx: Context, id: string): Promise<EventCounting | null> {
    const [event] = isUuid(id) ? await this.db.rows<Counted>(COUNTED, [id]) : [];
    return event && mayDecide(ctx.viewer, event) ? this.shown(ctx, id, event) : null;
  }

  /** Says what an event counts for; the same again changes nothing. */
  async count(ctx: Context, { event: id, run, day }: CountEventInput): Promise<Outcome<EventCounting>> {
    const wanted = run && day ? await this.followUps.attendance.day(run, day) : null;
    if (Boolean(run) !== Boolean(day)) throw badInput({ field: run ? 'input.day' : 'input.run', code: 'REQUIRED' });
    if (run && !wanted) throw badInput({ field: 'input.run', code: 'UNKNOWN' });
    const outcome = await this.db.write(ctx, async (tx): Promise<Outcome<Counted>> => {
      const [event] = await tx.rows<Counted>(`${COUNTED} for update`, [id]);
      if (!event || !mayDecide(ctx.viewer, event)) throw badInput({ field: 'input.event', code: 'UNKNOWN' });
      if (wanted && event.state !== 'PUBLISHED') return refused({ code: 'STATE' });
      if (wanted && !isOn(wanted, event)) return refused({ code: 'OTHER_DAY', at: 'day' });
      const after = { run: wanted?.run ?? null, day: wanted?.day ?? null };
      if (event.run === after.run && event.day === after.day) return done(event);
      await tx.rows(`update event set counts_for_run = $2, counts_for_day = $3, counts_by = $4 where id = $1`, [
        ...[id, after.run, after.day, ctx.viewer.personId],
      ]);
      await writeAudit(tx, ctx, {
        action: 'EVENT_COUNTED',
        association: event.associationKey,
        subject: { kind: 'EVENT', id },
        before: { run: event.run, day: event.day },
        after,
      });
      tx.record(EventCounts(id, after));
      return done({ ...event, ...after });
    });
    return outcome.ok ? done(await this.shown(ctx, id, outcome.value)) : outcome;
  }

  private async shown(ctx: Context, id: string, event: Counted): Promise<EventCounting> {
    const { attendance } = this.followUps;
    const [choices, recorded] = await Promise.all([
      attendance.days(ctx, dayInBerlin(event.startsAt), dayInBerlin(event.endsAt)),
      attendance.recorded(id),
    ]);
    const isChosen = (choice: SeminarDay) => choice.run === event.run && choice.day === event.day;
    return { day: choices.find(isChosen) ?? (await this.dayOf(event)), choices, recorded };
  }

  /** The seminar day itself where it was moved away from the event meanwhile. */
  private async dayOf({ run, day }: Counted): Promise<SeminarDay | null> {
    return run !== null && day !== null ? this.followUps.attendance.day(run, day) : null;
  }
}

const isOn = ({ on }: SeminarDay, { startsAt, endsAt }: Counted): boolean =>
  on >= dayInBerlin(startsAt) && on <= dayInBerlin(endsAt);
