import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PostVersion } from '../post.graphql.js';

type Row = Omit<PostVersion, 'savedBy'> & { postId: string; savedBy: string | null };

/** Earlier versions by item, batched. Only called for items that the viewer may edit. */
@Injectable()
export class PostVersionLoader {
  constructor(
    private readonly db: Database,
    private readonly people: PersonLoader,
  ) {}

  load(ctx: Context, postId: string): Promise<PostVersion[]> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byPosts(ctx, ids))).load(postId);
  }

  private async byPosts(ctx: Context, ids: readonly string[]): Promise<PostVersion[][]> {
    const rows = await this.db.rows<Row>(
      // A row is written by whoever saves the next version: who saved one is noted with the one before it.
      `select v.post_id as "postId", v.version, v.title, v.body_html as "bodyHtml", v.saved_at as "savedAt",
         coalesce(lag(v.saved_by) over (partition by v.post_id order by v.version), p.author_id) as "savedBy"
       from post_version v join post p on p.id = v.post_id
       where v.post_id = any($1::uuid[]) order by v.post_id, v.version desc`,
      [ids],
    );
    const versions = await Promise.all(
      rows.map(async (row) => ({ ...row, savedBy: row.savedBy ? await this.people.load(ctx, row.savedBy) : null })),
    );
    return ids.map((id) => versions.filter(({ postId }) => postId === id));
  }
}
