import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Actor, Language } from '../access/actor.js';
import { Context, SharedContext } from '../access/context.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { START_OF_FACTS, type FactPosition } from '../facts/fact.js';
import type { Documents, PreparedOperation } from '../graphql/documents.js';
import { formatError } from '../graphql/format-error.js';
import { log } from '../telemetry/log.js';
import { liveCounts } from './live-counts.js';
import { TOO_SLOW } from './live.limits.js';
import { Payload } from './payload.js';
import { LINE_ENDS } from './reauthorisation.js';
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

/** What of one fact is told. */
export interface Told {
  readonly position: FactPosition;
  readonly event: object;
}

/** Events that may wait for a group whose executions are slow. */
const MAX_BACKLOG = 1_000;
/** Events that go together where they come faster than they go, and after which others, and the sockets, get their turn. */
const BATCH = 32;
const NOBODY: ReadonlySet<Subscriber> = new Set();

/** Subscribers that are given the same: one execution and one serialisation per event and form of it. */
export class LiveGroup {
  readonly subscribers = new Set<Subscriber>();
  private readonly payloads = new WeakMap<object, Promise<Payload | null>>();
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

  /** Events in their order. In a rush several go together: their lines are held, so that each writes once. */
  private async deliver(batch: readonly Told[], how: 'deliver' | 'pass'): Promise<void> {
    const deliveries = await Promise.all(
      batch.flatMap((told) =>
        [...this.formsOf(told, how)].map(async ([form, subscribers]) => ({
          payload: await this.payload(form, told.position),
          subscribers,
        })),
      ),
    );
    const held = batch.length > 1 ? new Set(deliveries.flatMap(({ subscribers }) => subscribers)) : NOBODY;
    for (const { line } of held) line.hold();
    try {
      for (const { payload, subscribers } of deliveries) {
        for (const subscriber of subscribers) {
          if (payload) subscriber[how](payload);
          else if (how === 'deliver') subscriber.line.close(...LINE_ENDS.uncertain);
        }
        liveCounts.deliveries += subscribers.length;
      }
    } finally {
      for (const { line } of held) line.release();
    }
  }

  /** Who is given what of an event, decided now. */
  private formsOf(told: Told, how: 'deliver' | 'pass'): Map<object, Subscriber[]> {
    const forms = new Map<object, Subscriber[]>();
    for (const subscriber of this.subscribers) {
      const form = how === 'pass' ? this.glimpse(subscriber, told.event) : this.view(subscriber, told);
      if (!form) continue;
      const list = forms.get(form);
      if (list) list.push(subscriber);
      else forms.set(form, [subscriber]);
    }
    return forms;
  }

  /** As {@link view} for a note in passing: who cannot be decided about misses nothing that counts. */
  private glimpse(subscriber: Subscriber, event: object): object | null {
    try {
      return this.topic.view(subscriber.line.actor, event);
    } catch (error) {
      log.error({ err: error, topic: this.topic.name }, 'a note in passing cannot be decided');
      return null;
    }
  }

  /** What this subscriber is given of an event, as of now; null: nothing. */
  view(subscriber: Subscriber, { event, position }: Told): object | null {
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

  /** The delivery of one form of an event; made once however many ask. Null: it cannot be made now. */
  payload(form: object, position: FactPosition): Promise<Payload | null> {
    let payload = this.payloads.get(form);
    if (!payload) {
      payload = this.execute(form).then((result) => (result ? new Payload(position, JSON.stringify(result)) : null));
      this.payloads.set(form, payload);
    }
    return payload;
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
