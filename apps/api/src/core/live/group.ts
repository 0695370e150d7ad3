import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { Actor, Language } from '../access/actor.js';
import { Context, SharedContext } from '../access/context.js';
import type { FactPosition } from '../facts/fact.js';
import type { Documents, PreparedOperation } from '../graphql/documents.js';
import { formatError } from '../graphql/format-error.js';
import { Payload } from './payload.js';
import type { Subscriber } from './subscriber.js';

/** What makes subscribers share an execution: the same operation, variables and language. */
export interface GroupTerms {
  readonly prepared: PreparedOperation;
  readonly variables: Record<string, unknown>;
  readonly language: Language;
  /** Set where the operation selects a field that depends on the viewer: then the group is one line's alone. */
  readonly viewer: (() => Actor) | null;
}

/** Serialised deliveries kept for those who reconnect together. */
const KEPT_PAYLOADS = 100;

/** Counts executions, for tests, bench and metrics. */
export const liveCounts = { executions: 0, deliveries: 0 };

/** Subscribers that are given the same: one execution and one serialisation per event and form of it. */
export class LiveGroup {
  readonly subscribers = new Set<Subscriber>();
  private readonly payloads = new Map<object, Promise<Payload>>();
  private readonly field: string;

  constructor(
    private readonly terms: GroupTerms,
    private readonly documents: Documents,
  ) {
    const [name = ''] = terms.prepared.rootFields;
    this.field = name;
  }

  /** The delivery of one form of an event; made once however many ask. */
  payload(event: object, position: FactPosition): Promise<Payload> {
    let payload = this.payloads.get(event);
    if (!payload) {
      payload = this.execute(event).then((result) => new Payload(position, JSON.stringify(result)));
      this.payloads.set(event, payload);
      if (this.payloads.size > KEPT_PAYLOADS) this.payloads.delete(this.payloads.keys().next().value as object);
    }
    return payload;
  }

  private async execute(event: object): Promise<unknown> {
    liveCounts.executions++;
    const { prepared, variables, language, viewer } = this.terms;
    const requestId = randomUUID();
    const ctx = viewer ? new Context(viewer(), language, requestId) : new SharedContext(language, requestId);
    try {
      const result: ExecutionResult = await this.documents.run(prepared, ctx, variables, { [this.field]: event });
      if (!result.errors) return result;
      return { ...result, errors: result.errors.map((error) => formatError(error, language, requestId)) };
    } catch (error) {
      return { errors: [formatError(error, language, requestId)] };
    }
  }
}
