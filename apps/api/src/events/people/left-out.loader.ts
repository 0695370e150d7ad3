import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { FollowUps, type LeftOut } from '../../core/ports/follow-ups.js';

/** Why the viewer's coming to events is no seminar day, batched. Only called for events that count and where they were. */
@Injectable()
export class LeftOutLoader {
  constructor(private readonly followUps: FollowUps) {}

  load(ctx: Context, event: string): Promise<LeftOut | null> {
    const { personId } = ctx.viewer;
    return ctx
      .memo(this, () => new DataLoader((events: readonly string[]) => this.byEvents(events, personId)))
      .load(event);
  }

  private async byEvents(events: readonly string[], person: string): Promise<(LeftOut | null)[]> {
    const reasons = await this.followUps.attendance.leftOut(events, [person]);
    return events.map((event) => reasons.find((one) => one.event === event)?.reason ?? null);
  }
}
