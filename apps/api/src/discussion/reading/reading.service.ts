import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { CommentAttachments, type Attaching } from '../comment/comment-attachments.service.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { visibleText } from '../../core/text/visible-text.js';
import type { FollowLevel } from '../discussion.rules.js';
import type { CommentDraft, Thread } from '../thread/thread.graphql.js';
import { ThreadService, type ThreadRef } from '../thread/thread.service.js';
import { ensureThread } from '../thread/thread.store.js';

/** What a reader keeps of a thread: how far they read, how much they want to be told, what they have begun to write. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
    private readonly attachments: CommentAttachments,
  ) {}

  /** Notes that the viewer has read up to a number. Never goes back, never past the newest. */
  async markRead(ctx: Context, ref: ThreadRef, upTo: number): Promise<Thread> {
    const seen = await this.threads.require(ctx, ref, 'thread');
    if (seen.row.exists)
      await this.db.rows(
        `insert into thread_reader (thread_id, person_id, read_number)
         select id, $2, least($3::int, last_number) from thread where id = $1
         on conflict (thread_id, person_id) do update
           set read_number = excluded.read_number where thread_reader.read_number < excluded.read_number`,
        [ref.id, ctx.viewer.personId, upTo],
      );
    return this.thread(ctx, ref);
  }

  /** How much the viewer wants to be told; null: as it comes from what they are and did. */
  async setLevel(ctx: Context, ref: ThreadRef, level: FollowLevel | null): Promise<Thread> {
    const seen = await this.threads.require(ctx, ref, 'thread');
    await this.db.write(ctx, async (tx) => {
      if (!seen.row.exists) await ensureThread(tx, ref.id, ref.kind);
      await tx.rows(
        `insert into thread_reader (thread_id, person_id, level) values ($1, $2, $3)
         on conflict (thread_id, person_id) do update set level = excluded.level`,
        [ref.id, ctx.viewer.personId, level],
      );
    });
    return this.thread(ctx, ref);
  }

  /** Keeps an unfinished text. Of two saves the one with the greater sequence stays, whichever arrives first. */
  async saveDraft(
    ctx: Context,
    ref: ThreadRef,
    draft: { place: string; sequence: number; body: string } & Attaching,
  ): Promise<CommentDraft> {
    await this.threads.require(ctx, ref, 'input.thread');
    const place = isUuid(draft.place) ? draft.place : ref.id;
    const { pictures, files } = await this.attachments.check(ctx, draft, 'input', null);
    const newer = (column: string) =>
      `${column} = case when excluded.sequence > comment_draft.sequence then excluded.${column} else comment_draft.${column} end`;
    const [kept] = await this.db.rows<CommentDraft>(
      `insert into comment_draft (person_id, thread_id, place, sequence, body, saved_at, pictures, files)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id, thread_id, place) do update
         set sequence = greatest(comment_draft.sequence, excluded.sequence),
           ${['body', 'saved_at', 'pictures', 'files'].map(newer).join(', ')}
       returning place, sequence::float8 as sequence, body, pictures || files as attached, saved_at as "savedAt"`,
      [
        ctx.viewer.personId,
        ref.id,
        place,
        draft.sequence,
        visibleText(draft.body),
        ctx.now,
        JSON.stringify(pictures),
        JSON.stringify(files),
      ],
    );
    if (!kept) throw new Error('the draft was not kept');
    return kept;
  }

  /** A thread as it is now, for an answer. */
  async thread(ctx: Context, ref: ThreadRef): Promise<Thread> {
    const liveCursor = this.threads.liveCursor();
    const seen = await this.threads.find(ctx, ref);
    if (!seen) throw badInput({ field: 'thread', code: 'UNKNOWN' });
    return this.threads.shape(ctx, seen, liveCursor);
  }
}
