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

/** One change of a thread. The comment is as it is now, also when catching up. */
export interface ThreadChange {
  kind: ThreadUpdateKind;
  commentId: string | null;
  comment: CommentRow | null;
  typistId: string | null;
}

/** Changes of a thread that are told together, in their order. */
export interface ThreadEvent {
  cursor: string | null;
  updates: readonly ThreadChange[];
  /** As it is now; null with RELOAD, which tells nothing. */
  thread: ThreadState | null;
  /** What decides who is told; null: nobody. */
  host: ThreadHostState | null;
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
      return {
        cursor: encodeFactCursor(fact.position),
        updates: [changeOf(fact, comments.get(fact.subject))],
        thread: threads.get(threadId) ?? null,
        host: hosts.get(threadId) ?? null,
      };
    });
  }

  view(actor: Actor, event: ThreadEvent): ThreadEvent | null {
    const { host, thread, updates } = event;
    if (!actor.access.admitted || updates.some(({ typistId }) => typistId === actor.personId)) return null;
    if (updates.every(({ kind }) => kind === 'RELOAD')) return event;
    return host && thread && this.audience.sees(actor, thread.kind, host) ? event : null;
  }

  join(events: readonly ThreadEvent[]): ThreadEvent {
    const last = events.at(-1);
    if (!last) throw new Error('nothing is told of nothing');
    return { ...last, updates: events.flatMap(({ updates }) => updates) };
  }

  reload(cursor: string): ThreadEvent {
    return { ...NOTHING, cursor, updates: [{ ...NO_CHANGE, kind: 'RELOAD' }] };
  }

  /** What those who follow a thread are told while somebody types; nothing of it is kept. */
  async passing(threadId: string, note: unknown): Promise<ThreadEvent | null> {
    const thread = (await this.threads([threadId])).get(threadId);
    const host = thread && (await this.audience.hostsOf([thread])).get(threadId);
    if (!thread || !host || typeof note !== 'string') return null;
    return { ...NOTHING, updates: [{ ...NO_CHANGE, kind: 'TYPING', typistId: note }], thread, host };
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

const NOTHING = { cursor: null, thread: null, host: null };
const NO_CHANGE = { commentId: null, comment: null, typistId: null };

function changeOf(fact: Fact, row: CommentRow | undefined): ThreadChange {
  if (ThreadChanged.is(fact)) return { ...NO_CHANGE, kind: 'THREAD_CHANGED' };
  const comment = row?.listed ? row : null;
  const kind = comment ? (KINDS[fact.kind] ?? 'COMMENT_CHANGED') : 'COMMENT_REMOVED';
  return { kind, commentId: fact.subject, comment, typistId: null };
}
