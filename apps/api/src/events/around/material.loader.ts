import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import type { EventMaterial } from './around.graphql.js';

/** Materials by event, batched. Only called for events where the viewer had a seat or that they run. */
@Injectable()
export class MaterialLoader {
  constructor(private readonly db: Database) {}

  load(ctx: Context, eventId: string): Promise<EventMaterial[]> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byEvents(ids))).load(eventId);
  }

  private async byEvents(ids: readonly string[]): Promise<EventMaterial[][]> {
    const rows = await this.db.rows<EventMaterial & { eventId: string }>(
      `select event_id as "eventId", id, kind, title, url, added_at as "addedAt" from event_material
       where event_id = any($1::uuid[]) order by event_id, added_at, id`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ eventId }) => eventId === id));
  }
}
