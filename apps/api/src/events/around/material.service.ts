import { EVENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { FileService } from '../../files/file.service.js';
import { EventEditorService } from '../event/event-editor.service.js';
import type { EventType } from '../event/event.graphql.js';
import { mayOpenMaterials } from '../event/event.policy.js';
import type { AddEventMaterialInput, EventMaterial } from './around.graphql.js';
import { MaterialLoader } from './material.loader.js';

/** Slides, papers and recordings for those who had a seat. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly db: Database,
    private readonly editor: EventEditorService,
    private readonly loader: MaterialLoader,
    private readonly files: FileService,
  ) {}

  /** What the viewer may open; null where it is not for them. */
  of(ctx: Context, { id, myRsvp, rights }: EventType): Promise<EventMaterial[]> | null {
    return mayOpenMaterials(ctx.viewer, rights, myRsvp) ? this.loader.load(ctx, id) : null;
  }

  /** The same client key again adds nothing. */
  async add(ctx: Context, { clientKey, event, kind, title, url, file }: AddEventMaterialInput): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await this.editor.locked(tx, ctx, event, 'input.event');
      if (!url === !file) throw badInput({ field: 'input.url', code: 'REQUIRED' });
      if (file) await this.requireOwnDocument(tx, ctx, file, clientKey);
      const [kept] = await tx.rows<{ count: number }>(
        `select count(*)::int as count from event_material where event_id = $1 and client_key <> $2`,
        [event, clientKey],
      );
      if ((kept?.count ?? 0) >= EVENT.materials) {
        throw badInput({ field: 'input.title', code: 'TOO_MANY', params: { max: EVENT.materials } });
      }
      await tx.rows(
        `insert into event_material (id, client_key, event_id, kind, title, url, file_id, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_key) do nothing`,
        [uuidv7(), clientKey, event, kind, title.trim(), url ?? null, file ?? null, ctx.now],
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
      const gone = await tx.rows<{ file: string | null }>(
        `delete from event_material where id = $1 returning file_id as file`,
        [id],
      );
      await this.files.forgetLater(
        tx,
        gone.flatMap(({ file }) => file ?? []),
      );
      return gone.length > 0;
    });
  }

  /** A document that the viewer has just uploaded and that nothing else carries: with the material it goes for good. */
  private async requireOwnDocument(tx: Tx, ctx: Context, file: string, clientKey: string): Promise<void> {
    const known = await tx.rows(
      `select 1 from stored_file f where f.id = $1 and f.owner_id = $2 and f.name is not null
         and not exists (select 1 from event_material m where m.file_id = f.id and m.client_key <> $3)`,
      [file, ctx.viewer.personId, clientKey],
    );
    if (known.length === 0) throw badInput({ field: 'input.file', code: 'UNKNOWN' });
  }
}
