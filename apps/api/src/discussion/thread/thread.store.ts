import type { Database } from '../../core/database/database.js';
import type { Reader } from '../../core/database/reader.js';
import type { ThreadHostKind } from '../../core/ports/thread-host.js';
import type { FollowLevel } from '../discussion.rules.js';
import type { CommentDraft } from './thread.graphql.js';

/** What decides whether somebody may write; a thread without comments has no row. */
export interface ThreadBasics {
  exists: boolean;
  closedAt: Date | null;
  slowSeconds: number;
}

/** All that is kept of a thread, with what one reader keeps of it. */
export interface ThreadRow extends ThreadBasics {
  lastNumber: number;
  commentCount: number;
  lastCommentAt: Date | null;
  closedReason: string | null;
  readNumber: number;
  level: FollowLevel | null;
  hasCommented: boolean;
  unreadCount: number;
  firstUnreadNumber: number | null;
  drafts: (Omit<CommentDraft, 'savedAt'> & { savedAt: string })[];
}

const UNREAD = `left join lateral (select count(*)::int as count, min(number) as first from (
    select number from comment c where c.thread_id = i.id and c.listed and c.state = 'VISIBLE'
      and c.number > coalesce(r.read_number, 0) and c.author_id is distinct from $2::uuid
    order by c.number limit 100) unread) u on true`;

/** One statement. */
export async function basicsOf(db: Reader, id: string): Promise<ThreadBasics> {
  const [row] = await db.rows<Omit<ThreadBasics, 'exists'>>(
    `select closed_at as "closedAt", slow_seconds as "slowSeconds" from thread where id = $1::uuid`,
    [id],
  );
  return row ? { exists: true, ...row } : { exists: false, closedAt: null, slowSeconds: 0 };
}

/** A thread as one person has it. One statement. */
export async function threadOf(db: Pick<Database, 'repeated'>, id: string, personId: string): Promise<ThreadRow> {
  const [row] = await db.repeated<ThreadRow>(
    `select t.id is not null as "exists", coalesce(t.last_number, 0) as "lastNumber", coalesce(t.comment_count, 0) as "commentCount",
       t.last_comment_at as "lastCommentAt", t.closed_at as "closedAt", t.closed_reason as "closedReason",
       coalesce(t.slow_seconds, 0) as "slowSeconds", coalesce(r.read_number, 0) as "readNumber", r.level,
       coalesce(r.has_commented, false) as "hasCommented", u.count as "unreadCount", u.first as "firstUnreadNumber",
       coalesce((select json_agg(json_build_object('place', d.place, 'sequence', d.sequence, 'body', d.body,
           'attached', d.pictures || d.files, 'savedAt', d.saved_at) order by d.saved_at)
         from comment_draft d where d.person_id = $2 and d.thread_id = i.id
           and (d.body <> '' or d.pictures <> '[]' or d.files <> '[]')), '[]') as drafts
     from (select $1::uuid as id) i
     left join thread t on t.id = i.id
     left join thread_reader r on r.thread_id = i.id and r.person_id = $2
     ${UNREAD}`,
    [id, personId],
  );
  if (!row) throw new Error('a row was asked for');
  return row;
}

/** Makes the row of a thread that has none; thousands may do so at once. */
export async function ensureThread(tx: Reader, id: string, kind: ThreadHostKind): Promise<void> {
  await tx.rows(`insert into thread (id, host_kind) values ($1, $2) on conflict (id) do nothing`, [id, kind]);
}
