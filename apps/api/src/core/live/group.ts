import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Actor, Language } from '../access/actor.js';
import { Context, SharedContext } from '../access/context.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { comparePositions, START_OF_FACTS } from '../facts/fact.js';
import type { Documents, PreparedOperation } from '../graphql/documents.js';
import { formatError } from '../graphql/format-error.js';
import { log } from '../telemetry/log.js';
import { liveCounts } from './live-counts.js';
import { TOO_SLOW } from './live.limits.js';
import { Payload } from './payload.js';
import { LINE_ENDS } from './reauthorisation.js';
import { Share, type Told } from './share.js';
import type { Subscriber } from './subscriber.js';
import type { LiveTopic } from './topic.js';

/** What makes subscribers share an execution: the same operation, variables and language. */
export interface GroupTerms {
  /** Text that is equal for equal terms. */
  readonly key: string;
  readonly prepared: PreparedOperation;
  readonly variables: Record<string, unknown>;
  readonly language: Language;
  /** Set where the operation selects a field that depends on the viewer: then the group is one line's alone. */
  readonly viewer: (() => Actor) | null;
}

/** Events that may wait for a group whose executions are slow. */
const MAX_BACKLOG = 1_000;
/** Events that go together where they come faster than they go, and after which others, and the sockets, get their turn. */
export const BATCH = 32;

/** Subscribers to the same operation: what is given to several of them is executed and serialised once. */
export class LiveGroup {
  readonly subscribers = new Set<Subscriber>();
  private readonly nothing = new Share();
  private readonly reloads = new WeakMap<object, object>();
  private readonly field: string;
  private readonly backlog: Told[] = [];
  private working = false;
  private told = 0;

  constructor(
    readonly topic: LiveTopic<object>,
    readonly terms: GroupTerms,
    private readonly documents: Documents,
  ) {
    const [name = ''] = terms.prepared.rootFields;
    this.field = name;
  }

  /** Tells an event to all subscribers, after those before it; a slow or failing group keeps nobody else waiting. */
  tell(told: Told): void {
    if (this.backlog.push(told) > MAX_BACKLOG) for (const { line } of [...this.subscribers]) line.close(...TOO_SLOW);
    void this.work();
  }

  /** Tells a note in passing to whoever is here; a slow group drops it. */
  pass(event: object): void {
    if (this.working) return;
    this.working = true;
    this.deliver([{ event, position: START_OF_FACTS }], 'pass')
      .catch((error: unknown) => log.warn({ err: error, topic: this.topic.name }, 'a note in passing cannot be told'))
      .finally(() => this.goOn());
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    // What is told in this turn comes along.
    await Promise.resolve();
    const batch = this.backlog.splice(0, BATCH);
    try {
      await this.deliver(batch, 'deliver');
    } catch (error) {
      log.error({ err: error, topic: this.topic.name }, 'a live event cannot be delivered');
      for (const { line } of [...this.subscribers]) line.close(...LINE_ENDS.uncertain);
    }
    // A long row of deliveries would otherwise look like a slow reader: nothing leaves a socket within one turn.
    if (batch.length > 1 || ++this.told % BATCH === 0) await nextTurn();
    this.goOn();
  }

  private goOn(): void {
    this.working = false;
    if (this.backlog.length > 0) void this.work();
  }

  /** Events in their order. In a rush several go together. */
  private async deliver(batch: readonly Told[], how: 'deliver' | 'pass'): Promise<void> {
    const shares = [...this.sharesOf(batch, how)];
    const payloads = await Promise.all(shares.map(([share]) => this.payloads(share)));
    for (const [index, [share, subscribers]] of shares.entries()) {
      const made = payloads[index];
      for (const subscriber of subscribers) {
        if (made) subscriber[how](made);
        else if (how === 'deliver') subscriber.line.close(...LINE_ENDS.uncertain);
      }
      liveCounts.deliveries += subscribers.length * share.parts.length;
    }
  }

  /** Who is given what, decided now. Who is still catching up is given it after the past. */
  private sharesOf(batch: readonly Told[], how: 'deliver' | 'pass'): Map<Share, Subscriber[]> {
    const shares = new Map<Share, Subscriber[]>();
    for (const subscriber of this.subscribers) {
      if (subscriber.catchesUp) {
        if (how === 'deliver') subscriber.keep(batch);
        continue;
      }
      const share = how === 'pass' ? this.glimpse(subscriber, batch) : this.share(subscriber, batch);
      if (share.parts.length === 0) continue;
      const list = shares.get(share);
      if (list) list.push(subscriber);
      else shares.set(share, [subscriber]);
    }
    return shares;
  }

  /** What a subscriber is given of events, as of now; those that they were told before are left out. */
  share(subscriber: Subscriber, batch: readonly Told[]): Share {
    let share = this.nothing;
    for (const told of batch) {
      if (comparePositions(told.position, subscriber.last) <= 0) continue;
      const form = this.view(subscriber, told);
      if (form) share = share.with(form === told.event ? told : { event: form, position: told.position });
    }
    return share;
  }

  /** As {@link share} for a note in passing: who cannot be decided about misses nothing that counts. */
  private glimpse(subscriber: Subscriber, [note]: readonly Told[]): Share {
    try {
      const form = note && this.topic.view(subscriber.line.actor, note.event);
      return form ? this.nothing.with({ event: form, position: START_OF_FACTS }) : this.nothing;
    } catch (error) {
      log.error({ err: error, topic: this.topic.name }, 'a note in passing cannot be decided');
      return this.nothing;
    }
  }

  /** What this subscriber is given of an event, as of now; null: nothing. */
  private view(subscriber: Subscriber, { event, position }: Told): object | null {
    try {
      return this.topic.view(subscriber.line.actor, event);
    } catch (error) {
      // Closed by default: who cannot be decided about is shown nothing, but learns that something is missing.
      log.error({ err: error, topic: this.topic.name }, 'a live event cannot be decided');
      const reload = this.reloads.get(event) ?? this.topic.reload(encodeFactCursor(position));
      this.reloads.set(event, reload);
      return reload;
    }
  }

  /** A share of what everybody is given alike. */
  whole(told: Told): Share {
    return this.nothing.with(told);
  }

  /** The deliveries of a share, made once however many ask: one of all its events where the topic can join them. */
  payloads(share: Share): Promise<readonly Payload[] | null> {
    return (share.payloads ??= this.make(share.parts));
  }

  private async make(parts: readonly Told[]): Promise<readonly Payload[] | null> {
    const last = parts.at(-1);
    if (!last) return [];
    const joined = parts.length > 1 ? this.topic.join?.(parts.map(({ event }) => event)) : last.event;
    if (joined) {
      const result = await this.execute(joined);
      return result && [new Payload(last.position, JSON.stringify(result))];
    }
    const each = await Promise.all(parts.map((part) => this.payloads(this.nothing.with(part))));
    return each.every((one) => one !== null) ? each.flat() : null;
  }

  private async execute(event: object): Promise<object | null> {
    liveCounts.executions++;
    const { prepared, variables, language, viewer } = this.terms;
    const requestId = randomUUID();
    const ctx = viewer ? new Context(viewer(), language, requestId) : new SharedContext(language, requestId);
    const shown = (error: unknown): GraphQLFormattedError => formatError(error, language, requestId);
    const result: ExecutionResult = await this.documents
      .run(prepared, ctx, variables, { [this.field]: event })
      .catch((error: unknown) => ({ errors: [error as GraphQLError] }));
    if (!result.errors) return result;
    const errors = result.errors.map(shown);
    return errors.some(isOutage) ? null : { ...result, errors };
  }
}

/** Not delivered: the client would go on behind it and never get what was missing. */
const isOutage = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === 'UNAVAILABLE';
