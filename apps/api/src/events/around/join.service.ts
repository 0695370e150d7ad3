import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { EventAttended } from '../event.facts.js';
import { mayRead, mayRun } from '../event/event.policy.js';
import { EventReader, joinFacts, rightsOf } from '../event/event.reader.js';
import { joinState, type JoinState } from './join.rules.js';

export type Joined = { link: string } | { refused: Exclude<JoinState, 'OPEN'> };

/** The way into the video room: for people with a seat, when it is time. */
@Injectable()
export class JoinService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
  ) {}

  /** Gives the address of the room and records attendance once; null when missing or not for the viewer. */
  async join(ctx: Context, id: string): Promise<Joined | null> {
    const { viewer, now } = ctx;
    const row = isUuid(id) ? await this.reader.row(viewer.personId, id) : null;
    if (!row || !mayRead(viewer, rightsOf(row))) return null;
    const runs = mayRun(viewer, rightsOf(row));
    const state = joinState(joinFacts(row), now, runs);
    if (state !== 'OPEN') return { refused: state };
    const [room] = await this.db.rows<{ link: string }>(`select link from event_join_link where event_id = $1`, [id]);
    if (!room) return { refused: 'NO_ROOM' };
    if (row.myRsvp && row.myRsvp.attendedAt === null) await this.attend(ctx, id);
    return room;
  }

  private async attend(ctx: Context, id: string): Promise<void> {
    const person = ctx.viewer.personId;
    await this.db.write(ctx, async (tx) => {
      const first = await tx.rows(
        `update rsvp set attended_at = $3, attended_mode = 'ONLINE'
         where event_id = $1 and person_id = $2 and attended_at is null and (seat = 'SEATED' or online_meanwhile) returning id`,
        [id, person, ctx.now],
      );
      if (first.length > 0) tx.record(EventAttended(id, { person, mode: 'ONLINE' }));
    });
  }
}
