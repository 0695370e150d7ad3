import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import type { CommentVersion } from './comment.graphql.js';

/** Earlier texts by comment, batched. Only called for comments that the viewer may read. */
@Injectable()
export class CommentVersionLoader {
  constructor(private readonly db: Database) {}

  load(ctx: Context, commentId: string): Promise<CommentVersion[]> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byComments(ids))).load(commentId);
  }

  private async byComments(ids: readonly string[]): Promise<CommentVersion[][]> {
    const rows = await this.db.rows<CommentVersion & { commentId: string }>(
      `select comment_id as "commentId", version, body_html as "bodyHtml", saved_at as "savedAt"
       from comment_version where comment_id = any($1::uuid[]) order by comment_id, version desc`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ commentId }) => commentId === id));
  }
}
