import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import type { Fact } from '../../core/facts/fact.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import type { LiveTopic } from '../../core/live/topic.js';
import type { ThreadHostKind, ThreadHostState } from '../../core/ports/thread-host.js';
import { ThreadAudience } from './audience.service.js';
import { CommentReader } from '../comment/comment.reader.js';
import type { CommentRow } from '../comment/comment.row.js';
import {
  CommentEdited,
  CommentReacted,
  CommentStateChanged,
  CommentWritten,
  ThreadChanged,
} from '../discussion.facts.js';

export const THREAD_UPDATE_KINDS = [
  'COMMENT_ADDED',
  'COMMENT_CHANGED',
  'COMMENT_REMOVED',
  'REACTIONS_CHANGED',
  'THREAD_CHANGED',
  'TYPING',
  'RELOAD',
] as const;
export type ThreadUpdateKind = (typeof THREAD_UPDATE_KINDS)[number];

/** What of a thread is told along with every change. */
export interface ThreadState {
  id: string;
  kind: ThreadHostKind;
  commentCount: number;
  lastNumber: number;
  closedAt: Date | null;
  closedReason: string | null;
  slowSeconds: number;
}

/** One change of a thread. Comment and thread are as they are now, also when catching up. */
export interface ThreadEvent {
  cursor: string | null;
  kind: ThreadUpdateKind;
  threadId: string;
  commentId: string | null;
  comment: CommentRow | null;
  thread: ThreadState | null;
  /** What decides who is told; null: nobody. With RELOAD nothing is told that would need it. */
  host: ThreadHostState | null;
  typistId: string | null;
}

const KINDS: Record<string, ThreadUpdateKind> = {
  [CommentWritten.kind]: 'COMMENT_ADDED',
  [CommentEdited.kind]: 'COMMENT_CHANGED',
  [CommentStateChanged.kind]: 'COMMENT_CHANGED',
  [CommentReacted.kind]: 'REACTIONS_CHANGED',
  [ThreadChanged.kind]: 'THREAD_CHANGED',
};

/** Threads as live streams, one scope each; told to those who may see the host at that moment. */
@Injectable()
export class ThreadTopic implements LiveTopic<ThreadEvent> {
  readonly name = 'thread';
  readonly kinds = Object.keys(KINDS);

  constructor(
    private readonly db: Database,
    private readonly reader: CommentReader,
    private readonly audience: ThreadAudience,
  ) {}

  scopeOf(fact: Fact): string {
    return (fact.data as { thread: string }).thread;
  }

  async load(facts: readonly Fact[]): Promise<(ThreadEvent | null)[]> {
    const threads = await this.threads([...new Set(facts.map((fact) => this.scopeOf(fact)))]);
    const subjects = facts.flatMap((fact) => (ThreadChanged.is(fact) ? [] : [fact.subject]));
    const [comments, hosts] = await Promise.all([
      subjects.length > 0 ? this.reader.byIds([...new Set(subjects)], null) : new Map<string, CommentRow>(),
      this.audience.hostsOf([...threads.values()]),
    ]);
    return facts.map((fact) => {
      const threadId = this.scopeOf(fact);
      const isAboutComment = !ThreadChanged.is(fact);
      const row = comments.get(fact.subject);
      const comment = row?.listed ? row : null;
      return {
        cursor: encodeFactCursor(fact.position),
        kind: isAboutComment && !comment ? 'COMMENT_REMOVED' : (KINDS[fact.kind] ?? 'COMMENT_CHANGED'),
        threadId,
        commentId: isAboutComment ? fact.subject : null,
        comment,
        thread: threads.get(threadId) ?? null,
        host: hosts.get(threadId) ?? null,
        typistId: null,
      };
    });
  }

  view(actor: Actor, event: ThreadEvent): ThreadEvent | null {
    if (!actor.access.admitted || event.typistId === actor.personId) return null;
    if (event.kind === 'RELOAD') return event;
    const { host, thread } = event;
    return host && thread && this.audience.sees(actor, thread.kind, host) ? event : null;
  }

  reload(cursor: string): ThreadEvent {
    return {
      cursor,
      kind: 'RELOAD',
      threadId: '',
      commentId: null,
      comment: null,
      thread: null,
      host: null,
      typistId: null,
    };
  }

  /** What those who follow a thread are told while somebody types; nothing of it is kept. */
  async passing(threadId: string, note: unknown): Promise<ThreadEvent | null> {
    const thread = (await this.threads([threadId])).get(threadId);
    const host = thread && (await this.audience.hostsOf([thread])).get(threadId);
    if (!thread || !host || typeof note !== 'string') return null;
    return { ...this.reload(''), cursor: null, kind: 'TYPING', threadId, thread, host, typistId: note };
  }

  private async threads(ids: readonly string[]): Promise<Map<string, ThreadState>> {
    const rows = await this.db.repeated<ThreadState>(
      `select id, host_kind as kind, comment_count as "commentCount", last_number as "lastNumber", closed_at as "closedAt",
         closed_reason as "closedReason", slow_seconds as "slowSeconds" from thread where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
