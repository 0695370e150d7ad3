import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import { FactStream } from '../../core/facts/fact-stream.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { ThreadHosts, type ThreadHostKind, type ThreadHostState } from '../../core/ports/thread-host.js';
import { mayComment, mayModerate, type ThreadRights } from '../comment/comment.policy.js';
import { levelOf } from '../discussion.rules.js';
import type { Thread } from './thread.graphql.js';
import { basicsOf, threadOf, type ThreadBasics, type ThreadRow } from './thread.store.js';

export interface ThreadRef {
  kind: ThreadHostKind;
  id: string;
}

/** A thread that the viewer may see. */
export interface SeenThread<Row extends ThreadBasics = ThreadBasics> {
  ref: ThreadRef;
  host: ThreadHostState;
  row: Row;
  rights: ThreadRights;
}

/** Finds threads by their hosts, which decide who sees them. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly db: Database,
    private readonly hosts: ThreadHosts,
    private readonly stream: FactStream,
  ) {}

  /** With what the viewer keeps of it. Null when missing or not for the viewer, which look the same. Two statements. */
  find(ctx: Context, ref: ThreadRef): Promise<SeenThread<ThreadRow> | null> {
    return this.seen(ctx, ref, () => threadOf(this.db, ref.id, ctx.viewer.personId));
  }

  /** A thread to write in or to change; refused when it is missing or not for the viewer. Two statements. */
  async require(ctx: Context, ref: ThreadRef, field: string): Promise<SeenThread> {
    const thread = await this.seen(ctx, ref, () => basicsOf(this.db, ref.id));
    if (!thread) throw badInput({ field, code: 'UNKNOWN' });
    return thread;
  }

  /** What is read of a thread is read only where the viewer may see its host. */
  async seen<Row extends ThreadBasics>(
    ctx: Context,
    ref: ThreadRef,
    read: () => Promise<Row> | Row,
  ): Promise<SeenThread<Row> | null> {
    const host = await this.hostFor(ctx.viewer, ref);
    if (!host) return null;
    const row = await read();
    return {
      ref,
      host,
      row,
      rights: { open: host.open, closed: row.closedAt !== null, association: host.association },
    };
  }

  /** The state of a host that the actor may see; null else. One statement. */
  async hostFor(actor: Actor, { kind, id }: ThreadRef): Promise<ThreadHostState | null> {
    const host = this.hosts.of(kind);
    if (!host || !isUuid(id)) return null;
    const state = (await host.load([id])).get(id.toLowerCase());
    return state && actor.access.admitted && host.maySee(actor, state.rights) ? state : null;
  }

  shape(ctx: Context, { ref, host, row, rights }: SeenThread<ThreadRow>, liveCursor: string): Thread {
    const takesPart = host.participants.includes(ctx.viewer.personId);
    return {
      id: ref.id,
      host: { kind: ref.kind, id: ref.id, title: host.title, path: host.path },
      commentCount: row.commentCount,
      lastNumber: row.lastNumber,
      lastCommentAt: row.lastCommentAt,
      open: host.open,
      closedAt: row.closedAt,
      closedReason: row.closedReason,
      slowSeconds: row.slowSeconds,
      liveCursor,
      readNumber: row.readNumber,
      unreadCount: row.unreadCount,
      firstUnreadNumber: row.firstUnreadNumber,
      level: levelOf(row.level, takesPart, row.hasCommented),
      drafts: row.drafts.map(({ savedAt, ...draft }) => ({ ...draft, savedAt: new Date(savedAt) })),
      viewerCan: { comment: mayComment(ctx.viewer, rights), moderate: mayModerate(ctx.viewer, rights) },
    };
  }

  /** Where the live stream stands; taken before reading, so that what happens in between comes through the stream. */
  liveCursor(): string {
    return encodeFactCursor(this.stream.head);
  }
}
