import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { FollowUps } from '../../core/ports/follow-ups.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { mayDecide, mayReport } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { told } from './small-numbers.rules.js';
import { draftedNews, draftedReport } from './follow-up.rules.js';

/** What is written after an event: news, a project report. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly followUps: FollowUps,
  ) {}

  /** A draft of news about an event that is over; once per event and officer. Returns the id of the post. */
  async draftNews(ctx: Context, id: string): Promise<Outcome<string>> {
    const row = await this.decided(ctx, id, 'id');
    if (row.state !== 'PUBLISHED' || ctx.now < new Date(row.endsAt)) return refused({ code: 'NOT_OVER' });
    const clientKey = uuidv5(`news:${id}`, ctx.viewer.personId);
    return done(await this.followUps.news.draft(ctx, { clientKey, ...draftedNews(row, await this.came(id)) }));
  }

  /** A draft of a report by the viewer's administration about an event that is over; once per event and person. Returns its id. */
  async draftReport(ctx: Context, id: string): Promise<Outcome<string>> {
    const row = await this.row(ctx, id);
    if (!row || !mayReport(ctx.viewer, rightsOf(row))) throw badInput({ field: 'id', code: 'UNKNOWN' });
    if (row.state !== 'PUBLISHED' || ctx.now < new Date(row.endsAt)) return refused({ code: 'NOT_OVER' });
    const clientKey = uuidv5(`report:${id}`, ctx.viewer.personId);
    return done(await this.followUps.reports.draft(ctx, { clientKey, ...draftedReport(row, await this.came(id)) }));
  }

  private async decided(ctx: Context, id: string, field: string): Promise<EventRow> {
    const row = await this.row(ctx, id);
    if (!row || !mayDecide(ctx.viewer, rightsOf(row))) throw badInput({ field, code: 'UNKNOWN' });
    return row;
  }

  private async row(ctx: Context, id: string): Promise<EventRow | null> {
    return isUuid(id) ? await this.reader.row(ctx.viewer.personId, id) : null;
  }

  /** How many took part, as it may be told. */
  private async came(id: string): Promise<number | null> {
    const [attended] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from rsvp where event_id = $1 and attended_at is not null`,
      [id],
    );
    return told(attended?.count ?? 0);
  }
}
