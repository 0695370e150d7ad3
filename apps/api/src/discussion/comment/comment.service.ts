import { COMMENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { summarise } from '../../core/text/markdown.js';
import type { CommentRefusal, CreateCommentInput, EditCommentInput } from './comment.input.js';
import { commentAbilities, mayComment, mayModerate } from './comment.policy.js';
import { CommentAlreadyWritten, NotWritten, situationOf, type Situation } from './comment.store.js';
import { CommentWriter } from './comment.writer.js';
import { CommentTextService, type PreparedText } from './comment-text.service.js';
import { standsIn } from './comment-text.rules.js';
import { CommentEdited, CommentStateChanged } from '../discussion.facts.js';
import { FoundComments, type FoundComment } from './found-comment.service.js';
import { ThreadService, type SeenThread } from '../thread/thread.service.js';

export type CommentOutcome =
  | { done: 'saved'; id: string; thread: SeenThread }
  | { done: 'refused'; code: CommentRefusal; retryAfter: number | null }
  | { done: 'changed-meanwhile'; id: string; thread: SeenThread };

const refused = (code: CommentRefusal, retryAfter: number | null = null): CommentOutcome => ({
  done: 'refused',
  code,
  retryAfter,
});

/** Writing, editing and deleting comments. */
@Injectable()
export class CommentService {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
    private readonly found: FoundComments,
    private readonly texts: CommentTextService,
    private readonly writer: CommentWriter,
  ) {}

  /** Writes a comment; the same client key again gives the first one, however many try at once. */
  async create(ctx: Context, input: CreateCommentInput): Promise<CommentOutcome> {
    const thread = await this.threads.seen(ctx, input.thread, () => situationOf(this.db, ctx, input));
    if (!thread) throw badInput({ field: 'input.thread', code: 'UNKNOWN' });
    const { row: situation } = thread;
    if (situation.written !== null) return { done: 'saved', id: situation.written, thread };
    const refusal = refusalOf(ctx, thread, input, situation);
    if (refusal) return refusal;
    const quoted = quotedText(input, situation);
    const text = await this.texts.prepare(ctx, thread, input, 'input');
    try {
      const id = await this.write(ctx, { thread, input, situation, quoted, text });
      return { done: 'saved', id, thread };
    } catch (error) {
      if (error instanceof NotWritten) return refused(error.code);
      if (!(error instanceof CommentAlreadyWritten)) throw error;
      const { written } = await situationOf(this.db, ctx, input);
      if (written === null) throw error;
      return { done: 'saved', id: written, thread };
    }
  }

  /** Returns the id. */
  private async write(
    ctx: Context,
    what: {
      thread: SeenThread;
      input: CreateCommentInput;
      situation: Situation;
      quoted: string | null;
      text: PreparedText;
    },
  ): Promise<string> {
    const { thread, input, situation, quoted, text } = what;
    const { ref, rights, row } = thread;
    const comment = {
      id: uuidv7(),
      threadId: ref.id.toLowerCase(),
      authorId: ctx.viewer.personId,
      clientKey: input.clientKey,
      parentId: situation.parentId,
      replyToId: input.replyTo ?? null,
      quotedId: input.quote?.comment ?? null,
      quotedText: quoted,
      text,
      draftSequence: input.draftSequence ?? null,
      alsoClosed: mayModerate(ctx.viewer, rights),
      now: ctx.now,
    };
    await this.writer.write(ctx, comment, row.exists ? null : ref.kind);
    return comment.id;
  }

  /** Changes the text of an own comment; the version before is kept. */
  async edit(ctx: Context, input: EditCommentInput): Promise<CommentOutcome> {
    const { thread, rights } = await this.found.require(ctx, input.id, 'input.id');
    if (!commentAbilities(ctx.viewer, thread.rights, rights).edit) return refused('NOT_ALLOWED');
    const text = await this.texts.prepare(ctx, thread, input, 'input', input.id);
    return this.db.write(ctx, async (tx) => {
      const [now] = await tx.rows<{ version: number; state: string }>(
        `select version, state from comment where id = $1 for update`,
        [input.id],
      );
      if (now?.state !== 'VISIBLE') return refused('NOT_ALLOWED');
      if (now.version !== input.version) return { done: 'changed-meanwhile', id: input.id, thread };
      await tx.rows(
        `insert into comment_version (comment_id, version, body, body_html, saved_at)
         select id, version, body, body_html, coalesce(edited_at, created_at) from comment where id = $1`,
        [input.id],
      );
      await tx.rows(
        `update comment set body = $2, body_html = $3, summary = $4, mentions = $5, pictures = $6, files = $7,
           version = version + 1, edited_at = $8
         where id = $1`,
        [
          input.id,
          text.body,
          text.html,
          text.summary,
          JSON.stringify(text.mentions),
          JSON.stringify(text.pictures),
          JSON.stringify(text.files),
          ctx.now,
        ],
      );
      await this.texts.link(tx, input.id, text);
      await forgetDraft(tx, ctx, thread.ref.id, input.id);
      tx.record(CommentEdited(input.id, { thread: thread.ref.id, version: input.version + 1 }));
      return { done: 'saved', id: input.id, thread };
    });
  }

  /** Deletes an own comment with its earlier texts; where it has replies, a placeholder stays. */
  async delete(ctx: Context, id: string): Promise<{ deleted: boolean; found: FoundComment }> {
    const found = await this.found.require(ctx, id, 'id');
    const { thread, rights } = found;
    if (!commentAbilities(ctx.viewer, thread.rights, rights).delete) return { deleted: false, found };
    const deleted = await this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from thread where id = $1 for update`, [thread.ref.id]);
      const [gone] = await tx.rows<{ parentId: string | null; wasVisible: boolean }>(
        `with before as (select id, state from comment where id = $1 and state in ('VISIBLE','HIDDEN') for update),
           gone as (update comment c set state = 'DELETED', body = '', body_html = '', summary = '', mentions = '[]',
               listed = exists (select from comment r where r.parent_id = c.id and r.listed), pictures = '[]', files = '[]', reactions = '{}', quoted_id = null, quoted_text = null
             from before where c.id = before.id returning c.id, c.parent_id, before.state = 'VISIBLE' as was_visible),
           versions as (delete from comment_version where comment_id in (select id from gone)),
           files as (delete from comment_file where comment_id in (select id from gone)),
           mentions as (delete from comment_mention where comment_id in (select id from gone)),
           reactions as (delete from comment_reaction where comment_id in (select id from gone))
         select parent_id as "parentId", was_visible as "wasVisible" from gone`,
        [id],
      );
      if (!gone) return false;
      if (gone.wasVisible) await countGone(tx, thread.ref.id, gone.parentId);
      tx.record(CommentStateChanged(id, { thread: thread.ref.id, state: 'DELETED' }));
      if (gone.parentId !== null) await this.sweepPlaceholder(tx, thread.ref.id, gone.parentId);
      return true;
    });
    return { deleted, found };
  }

  /** A placeholder stands only as long as something stands below it. */
  private async sweepPlaceholder(tx: Tx, threadId: string, parentId: string): Promise<void> {
    const swept = await tx.rows<{ id: string }>(
      `update comment set listed = false
       where id = $1 and state = 'DELETED' and listed
         and not exists (select from comment r where r.parent_id = $1 and r.listed) returning id`,
      [parentId],
    );
    if (swept.length > 0) tx.record(CommentStateChanged(parentId, { thread: threadId, state: 'DELETED' }));
  }
}

/** One comment fewer can be read. The thread is locked. */
export async function countGone(tx: Tx, threadId: string, parentId: string | null): Promise<void> {
  await tx.rows(`update thread set comment_count = comment_count - 1 where id = $1`, [threadId]);
  if (parentId) await tx.rows(`update comment set reply_count = reply_count - 1 where id = $1`, [parentId]);
}

/** A draft that was sent leaves its number behind, so that an older save that comes late does not bring it back. */
export async function forgetDraft(tx: Tx, ctx: Context, threadId: string, place: string): Promise<void> {
  await tx.rows(
    `update comment_draft set body = '', pictures = '[]', files = '[]', saved_at = $4 where person_id = $1 and thread_id = $2 and place = $3`,
    [ctx.viewer.personId, threadId, place, ctx.now],
  );
}

function refusalOf(
  ctx: Context,
  thread: SeenThread,
  input: CreateCommentInput,
  situation: Situation,
): CommentOutcome | null {
  if (!thread.rights.open) return refused('NOT_OPEN');
  if (!mayComment(ctx.viewer, thread.rights)) return refused('CLOSED');
  if (input.replyTo != null && !situation.answerable) return refused('ANSWERED_IS_GONE');
  if (input.quote != null && situation.quotable === null) return refused('ANSWERED_IS_GONE');
  if (situation.inLastMinute >= COMMENT.perMinute) return refused('TOO_FAST', situation.minuteEndsIn);
  const { slowSeconds } = thread.row;
  const wait = situation.secondsSinceLast === null ? 0 : Math.ceil(slowSeconds - situation.secondsSinceLast);
  return wait > 0 && !mayModerate(ctx.viewer, thread.rights) ? refused('SLOW_MODE', wait) : null;
}

function quotedText(input: CreateCommentInput, { quotable }: Situation): string | null {
  if (!input.quote || quotable === null) return null;
  const plain = summarise(quotable, COMMENT.body);
  const text = input.quote.text?.trim();
  if (!text) return summarise(quotable, COMMENT.quote);
  if (!standsIn(text, plain) && !standsIn(text, quotable))
    throw badInput({ field: 'input.quote.text', code: 'NOT_SAID' });
  return text.replace(/\s+/g, ' ');
}
