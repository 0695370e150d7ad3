import type { Tx } from '../core/database/database.js';
import type { ThreadHostKind } from '../core/ports/thread-host.js';
import type { NotificationKind } from './notification.rules.js';

/** Whom a comment concerns. */
export interface CommentAffected {
  commentId: string;
  hostKind: ThreadHostKind;
  hostId: string;
  authorId: string | null;
  answered: string[];
  mentioned: string[];
  watching: string[];
  /** Who chose a level, whichever: what they are no longer decides then. */
  chosen: string[];
  muted: string[];
}

interface ThreadLevels {
  id: string;
  watching: string[];
  chosen: string[];
  muted: string[];
}

const COMMENTS = `select c.id as "commentId", t.host_kind as "hostKind", t.id as "hostId", c.author_id as "authorId",
    array(select distinct o.author_id from comment o where o.id in (c.reply_to_id, c.parent_id, c.quoted_id) and o.author_id is not null) as answered,
    array(select person_id from comment_mention where comment_id = c.id) as mentioned
  from comment c join thread t on t.id = c.thread_id where c.id = any($1::uuid[]) and c.state = 'VISIBLE'`;

/** What people chose is the same for all comments of a thread, and may be many: read once for each thread. */
const LEVELS = `select t.id,
    array(select person_id from thread_reader where thread_id = t.id and level = 'WATCH') as watching,
    array(select person_id from thread_reader where thread_id = t.id and level is not null) as chosen,
    array(select person_id from thread_reader where thread_id = t.id and level = 'MUTE') as muted
  from unnest($1::uuid[]) as t(id)`;

/** By comment; those that cannot be read are left out. Two statements, however many. */
export async function affectedBy(tx: Tx, comments: readonly string[]): Promise<Map<string, CommentAffected>> {
  if (comments.length === 0) return new Map();
  const rows = await tx.repeated<Omit<CommentAffected, keyof ThreadLevels>>(COMMENTS, [[...new Set(comments)]]);
  if (rows.length === 0) return new Map();
  const threads = await tx.repeated<ThreadLevels>(LEVELS, [[...new Set(rows.map(({ hostId }) => hostId))]]);
  const levels = new Map(threads.map(({ id, ...chosen }) => [id, chosen]));
  const none = { watching: [], chosen: [], muted: [] };
  return new Map(rows.map((row) => [row.commentId, { ...row, ...(levels.get(row.hostId) ?? none) }]));
}

export interface NewNotification {
  id: string;
  person: string;
  kind: NotificationKind;
  hostKind: ThreadHostKind;
  hostId: string;
  commentId: string | null;
  actorId: string | null;
  at: Date;
  /** Whether a mail is due, where the person wants mails. */
  toMail: boolean;
}

/** Tells nobody twice of a comment that names or answers them; those whom somebody is told of now come back. */
export async function insertNotifications(
  tx: Tx,
  notifications: readonly NewNotification[],
): Promise<{ personId: string; toMail: boolean; at: Date }[]> {
  if (notifications.length === 0) return [];
  return tx.repeated(
    `insert into notification (id, person_id, kind, host_kind, host_id, comment_id, actor_id, at, to_mail)
     select n.id, n.person, n.kind, n."hostKind", n."hostId", n."commentId", n."actorId", n.at,
       n."toMail" and coalesce(s.mails, 'BUNDLED') <> 'NONE'
     from jsonb_to_recordset($1::jsonb) as n(id uuid, person uuid, kind text, "hostKind" text, "hostId" uuid,
       "commentId" uuid, "actorId" uuid, at timestamptz, "toMail" boolean)
     left join discussion_setting s on s.person_id = n.person
     where n.kind = 'ACCEPTED' or not exists (select from notification o
       where o.person_id = n.person and o.comment_id = n."commentId" and o.kind in ('MENTION', 'REPLY'))
     on conflict do nothing returning person_id as "personId", to_mail as "toMail", at`,
    [JSON.stringify(notifications)],
  );
}
