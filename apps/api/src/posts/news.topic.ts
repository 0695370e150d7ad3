import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/access/actor.js';
import type { Fact } from '../core/facts/fact.js';
import { encodeFactCursor } from '../core/facts/fact-cursor.js';
import type { LiveTopic } from '../core/live/topic.js';
import { PostEdited, PostPublished, PostWithdrawn } from './post.facts.js';
import { mayRead } from './post.policy.js';
import { PostReader, rightsOf, type PostRow } from './post.reader.js';

export type NewsChangeKind = 'PUBLISHED' | 'UPDATED' | 'WITHDRAWN' | 'RELOAD';

/** One change of the news, as subscribers are told. `row` is what the post looks like now. */
export interface NewsEvent {
  cursor: string;
  kind: NewsChangeKind;
  postId: string | null;
  row: PostRow | null;
  /** What those are told who may not or no longer read it: that it is gone, nothing else. */
  gone: NewsEvent | null;
}

const KINDS: Record<string, NewsChangeKind> = {
  [PostPublished.kind]: 'PUBLISHED',
  [PostEdited.kind]: 'UPDATED',
  [PostWithdrawn.kind]: 'WITHDRAWN',
};

/** News as a live stream: published, changed and withdrawn items, each to those whom it is addressed to. */
@Injectable()
export class NewsTopic implements LiveTopic<NewsEvent> {
  readonly name = 'news';
  readonly kinds = Object.keys(KINDS);

  constructor(private readonly reader: PostReader) {}

  scopeOf(): string {
    return '';
  }

  async load(facts: readonly Fact[]): Promise<(NewsEvent | null)[]> {
    const ids = [...new Set(facts.map(({ subject }) => subject))];
    const rows = await this.reader.rows(null, {
      where: [{ sql: 'p.id = any(?::uuid[])', values: [ids] }],
      order: 'updated',
      limit: ids.length,
      withBody: true,
      withSource: false,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return facts.map((fact) => this.event(fact, byId.get(fact.subject) ?? null));
  }

  private event(fact: Fact, row: PostRow | null): NewsEvent {
    const gone: NewsEvent = {
      cursor: encodeFactCursor(fact.position),
      kind: 'WITHDRAWN',
      postId: fact.subject,
      row: null,
      gone: null,
    };
    const kind = KINDS[fact.kind] ?? 'UPDATED';
    // Withdrawn by now: nobody is shown what is no longer to be seen, also when catching up.
    if (!row || row.state !== 'PUBLISHED' || kind === 'WITHDRAWN') return gone;
    return { ...gone, kind, row, gone };
  }

  view(actor: Actor, event: NewsEvent): NewsEvent | null {
    if (!actor.access.admitted) return null;
    if (!event.row) return event;
    if (mayRead(actor, rightsOf(event.row))) return event;
    // An item whose audience was narrowed disappears for those outside; a new one they never hear of.
    return event.kind === 'UPDATED' ? event.gone : null;
  }

  reload(cursor: string): NewsEvent {
    return { cursor, kind: 'RELOAD', postId: null, row: null, gone: null };
  }
}
