import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { commentAbilities } from './comment.policy.js';
import type { ReactionKind } from '../discussion.rules.js';
import { CommentReacted } from '../discussion.facts.js';
import { FoundComments, type FoundComment } from './found-comment.service.js';

/** Reactions to comments. Their counts stand with the comment and change in the same transaction. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly db: Database,
    private readonly found: FoundComments,
  ) {}

  /** Adds a reaction or takes it back; doing so twice changes nothing. False where the comment takes none of the viewer. */
  async react(
    ctx: Context,
    id: string,
    kind: ReactionKind,
    on: boolean,
  ): Promise<{ done: boolean; found: FoundComment }> {
    const found = await this.found.require(ctx, id, 'id');
    const { thread, rights } = found;
    if (!commentAbilities(ctx.viewer, thread.rights, rights).react) return { done: false, found };
    const done = await this.db.write(ctx, async (tx) => {
      const [comment] = await tx.rows<{ state: string }>(`select state from comment where id = $1 for update`, [id]);
      if (comment?.state !== 'VISIBLE') return false;
      const changed = await tx.rows(
        on
          ? `insert into comment_reaction (comment_id, person_id, kind) values ($1, $2, $3) on conflict do nothing returning kind`
          : `delete from comment_reaction where comment_id = $1 and person_id = $2 and kind = $3 returning kind`,
        [id, ctx.viewer.personId, kind],
      );
      if (changed.length === 0) return true;
      await tx.rows(
        `update comment set reactions = jsonb_set(reactions, array[$2::text],
           to_jsonb(greatest(0, coalesce((reactions->>$2)::int, 0) + $3::int))) where id = $1`,
        [id, kind, on ? 1 : -1],
      );
      tx.record(CommentReacted(id, { thread: thread.ref.id, kind }));
      return true;
    });
    return { done, found };
  }
}
