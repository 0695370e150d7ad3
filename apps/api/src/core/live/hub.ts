import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { decodeFactCursor } from '../facts/fact-cursor.js';
import { START_OF_FACTS, type Fact, type FactPosition } from '../facts/fact.js';
import { FactStream } from '../facts/fact-stream.js';
import { Documents } from '../graphql/documents.js';
import { log } from '../telemetry/log.js';
import { CatchUp } from './catch-up.js';
import { EventLoader } from './event-loader.js';
import { LiveGroup, type GroupTerms } from './group.js';
import { Reauthorisation } from './reauthorisation.js';
import { Subscriber, type LiveLine } from './subscriber.js';
import type { LiveFollow, LiveTopic } from './topic.js';

/** Groups of one part of a topic, by the key of their terms. */
type Groups = Map<string, LiveGroup>;

interface Followed {
  readonly topic: LiveTopic<object>;
  readonly scopes: Map<string, Groups>;
}

/**
 * Tells facts to subscribers: once per group of equal operations, in the order of facts, each event once to each who may
 * see it. Follows the stream one batch after the other.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap {
  private readonly followed = new Map<string, Followed>();
  private work: Promise<void> = Promise.resolve();
  /** Position up to which everything has been handed to the groups. */
  private told: FactPosition = START_OF_FACTS;

  constructor(
    private readonly stream: FactStream,
    private readonly events: EventLoader,
    private readonly catchUp: CatchUp,
    private readonly documents: Documents,
    private readonly reauthorisation: Reauthorisation,
  ) {}

  onApplicationBootstrap(): void {
    this.told = this.stream.head;
    this.stream.onNote((note) => void this.hear(note));
    this.stream.listen((facts) => {
      this.work = this.work
        .then(() => this.tell(facts))
        .catch((error: unknown) => log.error({ err: error }, 'a live delivery failed'));
    });
  }

  /** Begins a subscription; what was missed since its cursor comes first. Throws BAD_INPUT for a foreign cursor. */
  follow(line: LiveLine, id: string, follow: LiveFollow, terms: GroupTerms, onEnd: () => void): Subscriber {
    const after = follow.after === null ? null : decodeFactCursor(follow.after);
    const { scope } = follow;
    const group = this.groupOf(follow, terms);
    const subscriber: Subscriber = new Subscriber(line, id, after ?? this.told, () => {
      group.subscribers.delete(subscriber);
      if (group.subscribers.size === 0) this.forget(group, scope);
      onEnd();
    });
    group.subscribers.add(subscriber);
    if (after === null) subscriber.goLive();
    else this.catchUp.add({ subscriber, group, scope, after }, () => this.toldSoFar());
    return subscriber;
  }

  /** Tells whoever follows a part of a topic now, on every replica, what nobody keeps. May be lost; never comes twice. */
  pass(topic: LiveTopic<object>, scope: string, note: unknown): void {
    this.stream.passOn(JSON.stringify({ topic: topic.name, scope, note }));
  }

  private async hear(text: string): Promise<void> {
    const { topic: name, scope, note } = JSON.parse(text) as { topic: string; scope: string; note: unknown };
    const followed = this.followed.get(name);
    const groups = followed?.scopes.get(scope);
    if (!followed?.topic.passing || !groups) return;
    try {
      const event = await followed.topic.passing(scope, note);
      if (event) for (const group of groups.values()) group.pass(event);
    } catch (error) {
      log.warn({ err: error, topic: name }, 'a note in passing cannot be told');
    }
  }

  private groupOf({ topic, scope }: LiveFollow, terms: GroupTerms): LiveGroup {
    const followed = this.followed.get(topic.name) ?? { topic, scopes: new Map<string, Groups>() };
    this.followed.set(topic.name, followed);
    const groups = followed.scopes.get(scope) ?? (new Map() as Groups);
    followed.scopes.set(scope, groups);
    const group = groups.get(terms.key) ?? new LiveGroup(topic, terms, this.documents);
    groups.set(terms.key, group);
    return group;
  }

  private forget({ topic, terms }: LiveGroup, scope: string): void {
    const scopes = this.followed.get(topic.name)?.scopes;
    const groups = scopes?.get(scope);
    groups?.delete(terms.key);
    if (groups?.size === 0) scopes?.delete(scope);
  }

  /** Also after what is being told now: it may have begun before somebody joined. */
  private async toldSoFar(): Promise<FactPosition> {
    await this.work;
    return this.told;
  }

  private async tell(facts: readonly Fact[]): Promise<void> {
    // Whoever's rights a fact of this batch changed is decided anew before anything of it is told.
    await this.reauthorisation.settled();
    for (const { topic, scopes } of this.followed.values()) {
      if (scopes.size === 0) continue;
      const own = facts.filter((fact) => topic.kinds.includes(fact.kind) && scopes.has(topic.scopeOf(fact)));
      const scopeOf = new Map(own.map((fact) => [fact.position.id, topic.scopeOf(fact)]));
      for (const told of await this.events.load(topic, own))
        for (const group of scopes.get(scopeOf.get(told.position.id) ?? '')?.values() ?? []) group.tell(told);
    }
    const last = facts.at(-1);
    if (last) this.told = last.position;
  }

  /** Subscriptions running now, for metrics and tests. */
  get size(): number {
    let size = 0;
    for (const { scopes } of this.followed.values())
      for (const groups of scopes.values()) for (const group of groups.values()) size += group.subscribers.size;
    return size;
  }
}
