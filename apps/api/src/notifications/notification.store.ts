import type { Reader } from '../core/database/reader.js';
import type { ThreadHostKind } from '../core/ports/thread-host.js';
import type { NotificationKind } from './notification.rules.js';

export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  at: Date;
  read: boolean;
  hostKind: ThreadHostKind;
  hostId: string;
  actorId: string | null;
  actorName: string | null;
  commentId: string | null;
  number: number | null;
  excerpt: string | null;
  sortKey: string;
}

/** A thread that was read beyond a comment has been read as far as that comment goes. */
const READ = `(n.read_at is not null or coalesce(r.read_number >= c.number, false))`;

const SELECT = `select n.id, n.kind, n.at, ${READ} as read, n.host_kind as "hostKind", n.host_id as "hostId", n.actor_id as "actorId",
    a.name as "actorName", n.comment_id as "commentId", c.number, c.summary as excerpt,
    (extract(epoch from n.at) * 1000000)::bigint::text as "sortKey"
  from notification n
  left join comment c on c.id = n.comment_id
  left join person a on a.id = n.actor_id
  left join thread_reader r on r.thread_id = n.host_id and r.person_id = n.person_id`;
/** What was deleted or hidden is told to nobody any more. */
const VISIBLE = `(n.comment_id is null or c.state = 'VISIBLE')`;

/** Latest first. One statement. */
export const notificationsOf = (
  db: Reader,
  personId: string,
  { onlyUnread, after, limit }: { onlyUnread: boolean; after: readonly string[] | null; limit: number },
): Promise<NotificationRow[]> =>
  db.rows<NotificationRow>(
    `${SELECT} where n.person_id = $1 and ${VISIBLE} ${onlyUnread ? `and not ${READ} and n.read_at is null` : ''}
       and ($2::bigint is null or (n.at, n.id) < (timestamptz 'epoch' + $2::bigint * interval '1 microsecond', $3::uuid))
     order by n.at desc, n.id desc limit $4`,
    [personId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );

/** Those that wait for a mail and are still worth one, oldest first; read and muted ones are not. */
export const unmailedOf = (db: Reader, personId: string, limit: number): Promise<NotificationRow[]> =>
  db.rows<NotificationRow>(
    `${SELECT} where n.person_id = $1 and n.to_mail and n.mailed_at is null and ${VISIBLE} and not ${READ}
       and r.level is distinct from 'MUTE'
     order by n.at, n.id limit $2`,
    [personId, limit],
  );
