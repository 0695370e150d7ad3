import type { FactPosition } from '../facts/fact.js';
import type { Payload } from './payload.js';

/** What of one fact is told. */
export interface Told {
  readonly position: FactPosition;
  readonly event: object;
}

/**
 * What some subscribers are given of several facts, in their order. Whoever is given the same has the same object, so that
 * it is executed and serialised once, whenever they come.
 */
export class Share {
  private readonly further = new WeakMap<object, Share>();
  /** Deliveries of it; null: they cannot be made now. */
  payloads: Promise<readonly Payload[] | null> | null = null;

  constructor(
    /** Forms of the events, as `LiveTopic.view` gave them. */
    readonly parts: readonly Told[] = [],
  ) {}

  /** The share that has this as well. */
  with(part: Told): Share {
    let share = this.further.get(part.event);
    if (!share) {
      share = new Share([...this.parts, part]);
      this.further.set(part.event, share);
    }
    return share;
  }
}
