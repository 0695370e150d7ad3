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
      `select m.event_id as "eventId", m.id, m.kind, m.title, coalesce(m.url, '/files/' || m.file_id) as url, m.added_at as "addedAt",
         case when f.id is not null then jsonb_build_object('name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes) end as file
       from event_material m left join stored_file f on f.id = m.file_id
       where m.event_id = any($1::uuid[]) order by m.event_id, m.added_at, m.id`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ eventId }) => eventId === id));
  }
}
