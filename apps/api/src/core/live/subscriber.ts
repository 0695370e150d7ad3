import type { Actor } from '../access/actor.js';
import { comparePositions, type FactPosition } from '../facts/fact.js';
import type { Payload } from './payload.js';

/** The line to one client: a socket or an event stream. */
export interface LiveLine {
  /** Who is at the other end, as of now; renewed by re-authorisation. */
  actor: Actor;
  /** Whether more can be sent; false ends the line, the client resumes by cursor. */
  send(subscriber: Subscriber, payload: Payload): boolean;
}

/** Deliveries that may wait for one subscriber while it catches up. */
const MAX_WAITING = 256;

/** One subscription of one client. */
export class Subscriber {
  private waiting: Payload[] | null = [];
  private last: FactPosition;
  ended = false;

  constructor(
    readonly line: LiveLine,
    /** The client's id of the operation; empty on event streams. */
    readonly id: string,
    from: FactPosition,
    /** Called once when the subscription ends, by whomever. */
    private readonly onEnd: () => void,
  ) {
    this.last = from;
  }

  /** A live delivery; kept back while older ones are still on their way. */
  deliver(payload: Payload): void {
    if (this.ended) return;
    if (!this.waiting) return this.send(payload);
    this.waiting.push(payload);
    if (this.waiting.length > MAX_WAITING) this.end();
  }

  /** A delivery of the past, in order. */
  replay(payload: Payload): void {
    if (!this.ended) this.send(payload);
  }

  /** The past is told: what waited follows, then everything comes at once. */
  goLive(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const payload of waiting) this.send(payload);
  }

  /** Tells that the past cannot be told; the stream goes on from the payload's position. */
  restart(payload: Payload): void {
    this.last = { xid: payload.position.xid, id: payload.position.id - 1n };
    if (!this.ended) this.send(payload);
  }

  private send(payload: Payload): void {
    if (this.ended || comparePositions(payload.position, this.last) <= 0) return;
    this.last = payload.position;
    if (!this.line.send(this, payload)) this.end();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting = null;
    this.onEnd();
  }
}
