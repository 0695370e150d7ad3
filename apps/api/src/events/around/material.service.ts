import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/cursor.js';
import { EVENT } from '../event.limits.js';
import { EventEditorService } from '../event/event-editor.service.js';
import type { EventType } from '../event/event.graphql.js';
import { mayRun } from '../event/event.policy.js';
import type { AddEventMaterialInput, EventMaterial } from './around.graphql.js';
import { MaterialLoader } from './material.loader.js';

/** Slides, papers and recordings for those who had a seat. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly db: Database,
    private readonly editor: EventEditorService,
    private readonly loader: MaterialLoader,
  ) {}

  /** What the viewer may open; null where it is not for them. */
  of(ctx: Context, { id, myRsvp, rights }: EventType): Promise<EventMaterial[]> | null {
    const took = myRsvp && (myRsvp.seat === 'SEATED' || myRsvp.onlineMeanwhile || myRsvp.attendedAt !== null);
    return took || mayRun(ctx.viewer, rights) ? this.loader.load(ctx, id) : null;
  }

  /** The same client key again adds nothing. */
  async add(ctx: Context, { clientKey, event, kind, title, url }: AddEventMaterialInput): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await this.editor.locked(tx, ctx, event, 'input.event');
      const [kept] = await tx.rows<{ count: number }>(
        `select count(*)::int as count from event_material where event_id = $1 and client_key <> $2`,
        [event, clientKey],
      );
      if ((kept?.count ?? 0) >= EVENT.materials) {
        throw badInput({ field: 'input.title', code: 'TOO_MANY', params: { max: EVENT.materials } });
      }
      await tx.rows(
        `insert into event_material (id, client_key, event_id, kind, title, url, added_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (client_key) do nothing`,
        [uuidv7(), clientKey, event, kind, title.trim(), url, ctx.now],
      );
    });
  }

  /** False where it is not there. Returns whether something was taken away. */
  async remove(ctx: Context, id: string): Promise<boolean> {
    const [material] = await this.db.rows<{ event: string }>(
      `select event_id as event from event_material where id = $1`,
      [isUuid(id) ? id : null],
    );
    if (!material) return false;
    return this.db.write(ctx, async (tx) => {
      await this.editor.locked(tx, ctx, material.event, 'id');
      return (await tx.rows(`delete from event_material where id = $1 returning id`, [id])).length > 0;
    });
  }
}
