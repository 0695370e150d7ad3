import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { encodeFactCursor, decodeFactCursor } from '../facts/fact-cursor.js';
import type { Fact, FactPosition } from '../facts/fact.js';
import { FactHistory } from '../facts/fact-history.js';
import { FactStream } from '../facts/fact-stream.js';
import { Documents } from '../graphql/documents.js';
import { log } from '../telemetry/log.js';
import { LiveGroup, liveCounts, type GroupTerms } from './group.js';
import { Reauthorisation } from './reauthorisation.js';
import { Subscriber, type LiveLine } from './subscriber.js';
import type { LiveFollow, LiveTopic } from './topic.js';

/** Missed events after which loading the list anew is cheaper than telling each. */
const MAX_MISSED = 500;

interface Followed {
  readonly topic: LiveTopic<object>;
  /** Scope → terms → group. */
  readonly scopes: Map<string, Map<string, LiveGroup>>;
}

export interface FollowTerms extends GroupTerms {
  /** Text that is equal for equal terms. */
  readonly key: string;
}

/**
 * Tells facts to subscribers: once per group of equal operations, in the order of facts, each event once to each who may
 * see it. Follows the stream one batch after the other.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap {
  private readonly followed = new Map<string, Followed>();
  private work: Promise<void> = Promise.resolve();
  /** Position up to which everything has been delivered. */
  private delivered: FactPosition = { xid: 0n, id: 0n };

  constructor(
    private readonly stream: FactStream,
    private readonly history: FactHistory,
    private readonly documents: Documents,
    private readonly reauthorisation: Reauthorisation,
  ) {}

  onApplicationBootstrap(): void {
    this.delivered = this.stream.head;
    this.stream.listen((facts) => {
      this.work = this.work
        .then(() => this.tell(facts))
        .catch((error: unknown) => log.error({ err: error }, 'a live delivery failed'));
    });
  }

  /** Begins a subscription; what was missed since its cursor comes first. Throws BAD_INPUT for a foreign cursor. */
  follow(line: LiveLine, id: string, follow: LiveFollow, terms: FollowTerms, onEnd: () => void): Subscriber {
    const after = follow.after === null ? null : decodeFactCursor(follow.after);
    const followed = this.followedTopic(follow.topic);
    const groups = followed.scopes.get(follow.scope) ?? new Map<string, LiveGroup>();
    followed.scopes.set(follow.scope, groups);
    const group = groups.get(terms.key) ?? new LiveGroup(terms, this.documents);
    groups.set(terms.key, group);
    const subscriber: Subscriber = new Subscriber(line, id, after ?? this.delivered, () => {
      group.subscribers.delete(subscriber);
      if (group.subscribers.size === 0) groups.delete(terms.key);
      if (groups.size === 0) followed.scopes.delete(follow.scope);
      onEnd();
    });
    group.subscribers.add(subscriber);
    if (after === null) subscriber.goLive();
    else {
      this.catchUp(subscriber, follow, group, after).catch((error: unknown) => {
        log.warn({ err: error }, 'a subscriber cannot catch up');
        subscriber.end();
      });
    }
    return subscriber;
  }

  private followedTopic(topic: LiveTopic<object>): Followed {
    const known = this.followed.get(topic.name) ?? { topic, scopes: new Map<string, Map<string, LiveGroup>>() };
    this.followed.set(topic.name, known);
    return known;
  }

  /** Tells what happened between a cursor and now, then lets what came meanwhile follow. */
  private async catchUp(
    subscriber: Subscriber,
    follow: LiveFollow,
    group: LiveGroup,
    after: FactPosition,
  ): Promise<void> {
    const { topic, scope } = follow;
    // Deliveries from here on wait in the subscriber: nothing falls between history and live.
    const upTo = this.delivered;
    const missed = await this.history.since(after, upTo, topic.kinds, MAX_MISSED);
    if (missed === 'too old') {
      subscriber.restart(await group.payload(topic.reload(encodeFactCursor(upTo)), upTo));
      return subscriber.goLive();
    }
    const facts = missed.filter((fact) => topic.scopeOf(fact) === scope);
    const events = await topic.load(facts);
    for (const [index, event] of events.entries()) {
      const fact = facts[index];
      if (!event || !fact || subscriber.ended) continue;
      const form = topic.view(subscriber.line.actor, event);
      if (form) subscriber.replay(await group.payload(form, fact.position));
    }
    subscriber.goLive();
  }

  private async tell(facts: readonly Fact[]): Promise<void> {
    // Whoever's rights a fact of this batch changed is decided anew before anything of it is told.
    await this.reauthorisation.settled();
    for (const followed of this.followed.values()) {
      if (followed.scopes.size === 0) continue;
      const { topic } = followed;
      const own = facts.filter((fact) => topic.kinds.includes(fact.kind) && followed.scopes.has(topic.scopeOf(fact)));
      if (own.length > 0) await this.tellTopic(followed, own);
    }
    const last = facts.at(-1);
    if (last) this.delivered = last.position;
  }

  private async tellTopic({ topic, scopes }: Followed, facts: readonly Fact[]): Promise<void> {
    const events = await topic.load(facts);
    for (const [index, event] of events.entries()) {
      const fact = facts[index];
      if (!event || !fact) continue;
      for (const group of scopes.get(topic.scopeOf(fact))?.values() ?? []) {
        await this.tellGroup(topic, group, event, fact.position);
      }
    }
  }

  private async tellGroup(
    topic: LiveTopic<object>,
    group: LiveGroup,
    event: object,
    position: FactPosition,
  ): Promise<void> {
    const forms = new Map<object, Subscriber[]>();
    for (const subscriber of group.subscribers) {
      const form = topic.view(subscriber.line.actor, event);
      if (!form) continue;
      const list = forms.get(form);
      if (list) list.push(subscriber);
      else forms.set(form, [subscriber]);
    }
    for (const [form, subscribers] of forms) {
      const payload = await group.payload(form, position);
      for (const subscriber of subscribers) subscriber.deliver(payload);
      liveCounts.deliveries += subscribers.length;
    }
  }

  /** Subscriptions running now, for metrics and tests. */
  get size(): number {
    let size = 0;
    for (const { scopes } of this.followed.values())
      for (const groups of scopes.values()) for (const group of groups.values()) size += group.subscribers.size;
    return size;
  }
}
