import { Injectable } from '@nestjs/common';
import { badInput } from '../../core/access/refusals.js';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import type { ThreadHostKind } from '../../core/ports/thread-host.js';
import type { Comment } from './comment.graphql.js';
import type { CommentRights } from './comment.policy.js';
import { CommentReader } from './comment.reader.js';
import type { CommentState } from '../discussion.rules.js';
import { ThreadService, type SeenThread } from '../thread/thread.service.js';

export interface FoundComment {
  id: string;
  thread: SeenThread;
  rights: CommentRights;
  number: number;
}

/** Address of a comment in the web app, which opens the thread there. */
export const addressOf = (path: string, { id, number }: Pick<FoundComment, 'id' | 'number'>): string =>
  `${path}?kommentar=${id}#kommentar-${number}`;

interface FoundRow {
  kind: ThreadHostKind;
  threadId: string;
  authorId: string | null;
  state: CommentState;
  number: number;
  closedAt: Date | null;
  slowSeconds: number;
}

/** Single comments by id, in threads that the viewer may see. */
@Injectable()
export class FoundComments {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
    private readonly reader: CommentReader,
  ) {}

  /** Null when missing or in a thread that the viewer may not see. Two statements. */
  async find(ctx: Context, id: string): Promise<FoundComment | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.db.rows<FoundRow>(
      `select t.host_kind as kind, c.thread_id as "threadId", c.author_id as "authorId", c.state, c.number,
         t.closed_at as "closedAt", t.slow_seconds as "slowSeconds"
       from comment c join thread t on t.id = c.thread_id where c.id = $1 and c.listed`,
      [id],
    );
    if (!row) return null;
    const { kind, threadId, closedAt, slowSeconds } = row;
    const thread = await this.threads.seen(ctx, { kind, id: threadId }, () => ({
      exists: true,
      closedAt,
      slowSeconds,
    }));
    return thread ? { id, thread, rights: { authorId: row.authorId, state: row.state }, number: row.number } : null;
  }

  async require(ctx: Context, id: string, field: string): Promise<FoundComment> {
    const found = await this.find(ctx, id);
    if (!found) throw badInput({ field, code: 'UNKNOWN' });
    return found;
  }

  /** A comment of a thread that the viewer may see, for an answer; null when it is not listed any more. */
  async shown(ctx: Context, id: string, thread: SeenThread): Promise<Comment | null> {
    const row = (await this.reader.byIds([id], ctx.viewer.personId)).get(id.toLowerCase());
    return row?.listed ? this.reader.shape(row, { actor: ctx.viewer, thread: thread.rights }) : null;
  }

  /** An own comment as it stands, also when it was deleted in the meantime. */
  async written(ctx: Context, id: string, thread: SeenThread): Promise<Comment | null> {
    const row = (await this.reader.byIds([id], ctx.viewer.personId)).get(id.toLowerCase());
    return row ? this.reader.shape(row, { actor: ctx.viewer, thread: thread.rights }) : null;
  }
}
