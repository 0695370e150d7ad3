import type { Context } from '../../core/access/context.js';
import type { Tx } from '../../core/database/database.js';
import type { Reader } from '../../core/database/reader.js';
import type { CreateCommentInput } from './comment.input.js';
import type { ThreadBasics } from '../thread/thread.store.js';
import { filesOf, type PreparedText } from './comment-text.service.js';

/** What decides whether somebody may write a comment now. */
export interface Situation extends ThreadBasics {
  /** Id of the comment that this client key has made already. */
  written: string | null;
  /** The comment below which a reply stands. */
  parentId: string | null;
  /** Whether the answered comment can be read. */
  answerable: boolean;
  /** Source of the quoted comment; null where it is none of this thread or cannot be read. */
  quotable: string | null;
  inLastMinute: number;
  minuteEndsIn: number;
  /** Since this person's last comment in this thread, within a day. */
  secondsSinceLast: number | null;
}

/** One statement. */
export async function situationOf(db: Reader, ctx: Context, input: CreateCommentInput): Promise<Situation> {
  const [row] = await db.repeated<Situation>(
    `select t.id is not null as "exists", t.closed_at as "closedAt", coalesce(t.slow_seconds, 0) as "slowSeconds",
       (select id from comment where author_id = $1 and client_key = $2) as written,
       coalesce(a.parent_id, a.id) as "parentId", coalesce(a.state = 'VISIBLE', false) as answerable,
       q.body as quotable, m.count as "inLastMinute", m.ends as "minuteEndsIn", l.seconds as "secondsSinceLast"
     from (select 1) one
     left join thread t on t.id = $4::uuid
     left join comment a on a.id = $5::uuid and a.thread_id = $4::uuid
     left join comment q on q.id = $6::uuid and q.thread_id = $4::uuid and q.state = 'VISIBLE'
     left join lateral (select count(*)::int as count,
         coalesce(ceil(60 - extract(epoch from $3::timestamptz - min(created_at))), 60)::int as ends
       from (select created_at from comment where author_id = $1 and created_at > $3::timestamptz - interval '1 minute') recent) m on true
     left join lateral (select extract(epoch from $3::timestamptz - created_at)::float8 as seconds
       from comment where author_id = $1 and thread_id = $4::uuid and created_at > $3::timestamptz - interval '1 day'
       order by created_at desc limit 1) l on true`,
    [
      ctx.viewer.personId,
      input.clientKey,
      ctx.now,
      input.thread.id,
      input.replyTo ?? null,
      input.quote?.comment ?? null,
    ],
  );
  if (!row) throw new Error('a row was asked for');
  return row;
}

export interface NewComment {
  id: string;
  threadId: string;
  authorId: string;
  clientKey: string;
  parentId: string | null;
  replyToId: string | null;
  quotedId: string | null;
  quotedText: string | null;
  text: PreparedText;
  draftSequence: number | null;
  /** Whether it may be written although the thread is closed. */
  alsoClosed: boolean;
  now: Date;
}

/** The client key has made a comment in the meantime; the transaction is over. */
export class CommentAlreadyWritten extends Error {}

/** What decided has changed since it was looked at; the transaction is taken back. */
export class NotWritten extends Error {
  constructor(readonly code: 'CLOSED' | 'ANSWERED_IS_GONE') {
    super(code);
  }
}

/**
 * Writes a comment with all that belongs to it and counts it. One statement, which locks the thread first: numbers are
 * given out in the order of commits, and whoever closes the thread or deletes the answered comment comes before or after.
 */
const INSERT = `
  with counted as (
    update thread set last_number = last_number + 1, comment_count = comment_count + 1, last_comment_at = $12
    where id = $2 and ($13::boolean or closed_at is null) returning last_number),
  answered as (
    select a.id from counted, comment a where a.id = $6::uuid and a.state = 'VISIBLE' for key share of a),
  parent as (
    update comment p set reply_count = reply_count + 1 from counted
    where p.id = $5::uuid and p.listed returning p.number),
  made as (
    insert into comment (id, thread_id, number, root_number, parent_id, reply_to_id, author_id, client_key, body, body_html,
      summary, quoted_id, quoted_text, mentions, pictures, files, created_at)
    select $1, $2, n.last_number, coalesce((select number from parent), n.last_number), $5, $6, $3, $4, $7, $8, $9, $10, $11,
      $14::jsonb, $15::jsonb, $19::jsonb, $12
    from counted n where $6::uuid is null or (exists (select from answered) and exists (select from parent))
    returning number),
  mentioned as (
    insert into comment_mention (comment_id, person_id) select $1, unnest($16::uuid[]) where exists (select from made)),
  shown as (
    insert into comment_file (comment_id, file_id) select $1, unnest($17::uuid[]) where exists (select from made)),
  reader as (
    insert into thread_reader (thread_id, person_id, has_commented) select $2, $3, true where exists (select from made)
    on conflict (thread_id, person_id) do update set has_commented = true where not thread_reader.has_commented),
  draft as (
    insert into comment_draft (person_id, thread_id, place, sequence, body, saved_at)
    select $3, $2, coalesce($6, $2), coalesce($18::bigint, 0), '', $12 where exists (select from made)
    on conflict (person_id, thread_id, place) do update
      set body = '', pictures = '[]', files = '[]', saved_at = $12, sequence = greatest(comment_draft.sequence, excluded.sequence))
  select (select number from made) as number, (select last_number from counted) as counted`;

export async function insertComment(tx: Tx, comment: NewComment): Promise<number> {
  const { text } = comment;
  const [row] = await tx
    .repeated<{ number: number | null; counted: number | null }>(INSERT, [
      comment.id,
      comment.threadId,
      comment.authorId,
      comment.clientKey,
      comment.parentId,
      comment.replyToId,
      text.body,
      text.html,
      text.summary,
      comment.quotedId,
      comment.quotedText,
      comment.now,
      comment.alsoClosed,
      JSON.stringify(text.mentions),
      JSON.stringify(text.pictures),
      text.mentioned,
      filesOf(text),
      comment.draftSequence,
      JSON.stringify(text.files),
    ])
    .catch((error: unknown) => {
      throw isSameKey(error) ? new CommentAlreadyWritten() : error;
    });
  if (row?.number == null) throw new NotWritten(row?.counted == null ? 'CLOSED' : 'ANSWERED_IS_GONE');
  return row.number;
}

const isSameKey = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'comment_author_id_client_key_key';
