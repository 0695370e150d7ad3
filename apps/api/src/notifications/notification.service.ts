import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/access/actor.js';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { pageOf, pageSize, type Page } from '../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../core/graphql/schema/cursor.js';
import type { ThreadHostState } from '../core/ports/thread-host.js';
import { addressOf } from '../discussion/comment/found-comment.service.js';
import { ThreadAudience } from '../discussion/thread/audience.service.js';
import { PersonLoader } from '../people/person.loader.js';
import type { Notification, NotificationsArgs } from './notification.graphql.js';
import { notificationsOf, type NotificationRow } from './notification.store.js';

/** Unread ones are counted up to so many. */
const COUNTED = 100;

/** What a person is told. Whoever may no longer see a host is not told of it any more, not even by a count. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly db: Database,
    private readonly audience: ThreadAudience,
    private readonly people: PersonLoader,
  ) {}

  async list(ctx: Context, { first, after, onlyUnread }: NotificationsArgs): Promise<Page<Notification>> {
    const size = pageSize(first);
    const keys = after ? decodeCursor('notifications', after, [isMicros, isUuid]) : null;
    const rows = await notificationsOf(this.db, ctx.viewer.personId, { onlyUnread, after: keys, limit: size + 1 });
    const hosts = await this.hostsSeen(ctx.viewer, rows);
    const page = pageOf(
      rows,
      size,
      (row) => row,
      (row) => encodeCursor('notifications', [row.sortKey, row.id]),
    );
    const edges = await Promise.all(
      page.edges.flatMap(({ cursor, node: row }) => {
        const host = hosts.get(row.hostId);
        return host ? [this.shape(ctx, row, host).then((node) => ({ cursor, node }))] : [];
      }),
    );
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
  }

  /** Up to 100. */
  async unreadCount(ctx: Context): Promise<number> {
    const rows = await notificationsOf(this.db, ctx.viewer.personId, { onlyUnread: true, after: null, limit: COUNTED });
    const hosts = await this.hostsSeen(ctx.viewer, rows);
    return rows.filter(({ hostId }) => hosts.has(hostId)).length;
  }

  /** Marks those, or (null) all until a moment, as read. */
  async markRead(ctx: Context, what: { ids: readonly string[] } | { until: Date }): Promise<void> {
    const [condition, value] = 'ids' in what ? ['id = any($2::uuid[])', what.ids] : ['at <= $2', what.until];
    await this.db.rows(
      `update notification set read_at = $3 where person_id = $1 and read_at is null and ${String(condition)}`,
      [ctx.viewer.personId, value, ctx.now],
    );
  }

  /** Hosts of those notifications that the actor may see at this moment, by id. */
  async hostsSeen(actor: Actor, rows: readonly NotificationRow[]): Promise<Map<string, ThreadHostState>> {
    const threads = rows.map(({ hostId, hostKind }) => ({ id: hostId, kind: hostKind }));
    const hosts = await this.audience.hostsOf(threads);
    const seen = threads.filter(({ id, kind }) => {
      const host = hosts.get(id);
      return host !== undefined && this.audience.sees(actor, kind, host);
    });
    return new Map(seen.flatMap(({ id }) => (hosts.has(id) ? [[id, hosts.get(id) as ThreadHostState]] : [])));
  }

  private async shape(ctx: Context, row: NotificationRow, host: ThreadHostState): Promise<Notification> {
    const { id, kind, at, read, commentId, excerpt } = row;
    return {
      ...{ id, kind, at, read, commentId, excerpt },
      actor: row.actorId ? await this.people.load(ctx, row.actorId) : null,
      host: { kind: row.hostKind, id: row.hostId, title: host.title, path: host.path },
      path: pathOf(row, host),
    };
  }
}

export const pathOf = ({ commentId, number }: NotificationRow, { path }: ThreadHostState): string =>
  commentId === null || number === null ? path : addressOf(path, { id: commentId, number });
