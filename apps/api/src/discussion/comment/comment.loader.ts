import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import type { ThreadHostKind } from '../../core/ports/thread-host.js';
import { ThreadAudience } from '../thread/audience.service.js';
import type { Comment } from './comment.graphql.js';
import { CommentReader } from './comment.reader.js';

interface Place {
  id: string;
  kind: ThreadHostKind;
  closed: boolean;
}

/** Comments by id for other areas, batched and scoped to the viewer: null unless they can be read in their thread. */
@Injectable()
export class CommentLoader {
  constructor(
    private readonly db: Database,
    private readonly reader: CommentReader,
    private readonly audience: ThreadAudience,
  ) {}

  load(ctx: Context, id: string): Promise<Comment | null> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byIds(ctx, ids))).load(id);
  }

  /** Two statements and one for each kind of host, however many comments. */
  private async byIds(ctx: Context, ids: readonly string[]): Promise<(Comment | null)[]> {
    const rows = await this.reader.byIds(ids, ctx.viewer.personId);
    const threads = [...new Set([...rows.values()].map(({ threadId }) => threadId))];
    const places = await this.db.rows<Place>(
      `select id, host_kind as kind, closed_at is not null as closed from thread where id = any($1::uuid[])`,
      [threads],
    );
    const hosts = await this.audience.hostsOf(places);
    return ids.map((id) => {
      const row = rows.get(id);
      const place = places.find((thread) => thread.id === row?.threadId);
      const host = place && hosts.get(place.id);
      if (!row || !host || row.state !== 'VISIBLE' || !this.audience.sees(ctx.viewer, place.kind, host)) return null;
      const thread = { open: host.open, closed: place.closed, association: host.association };
      return this.reader.shape(row, { actor: ctx.viewer, thread });
    });
  }
}
