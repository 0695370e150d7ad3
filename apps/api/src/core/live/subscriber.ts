import { comparePositions, type FactPosition } from '../facts/fact.js';
import type { AuthorisedLine } from './reauthorisation.js';
import { TOO_SLOW } from './live.limits.js';
import type { Payload } from './payload.js';

/** The line to one client: a socket or an event stream. */
export interface LiveLine extends AuthorisedLine {
  /** Whether more can be sent; false ends the subscription, the line is closed then and the client resumes by cursor. */
  send(subscriber: Subscriber, payload: Payload): boolean;
  /** Keeps what is sent until it is released, to go out together. */
  hold(): void;
  release(): void;
  /** Whether what was sent is still on its way; who tells the past waits then. */
  readonly congested: boolean;
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
    if (this.waiting.length > MAX_WAITING) this.line.close(...TOO_SLOW);
  }

  /** What is worth knowing only now; whoever is still catching up does without it. */
  pass(payload: Payload): void {
    if (!this.ended && !this.waiting && !this.line.send(this, payload)) this.end();
  }

  /** A delivery of the past, in order. */
  replay(payload: Payload): void {
    if (!this.ended) this.send(payload);
  }

  /** Tells that the past cannot be told; the stream goes on from the payload's position. */
  restart(payload: Payload): void {
    this.last = { xid: payload.position.xid, id: payload.position.id - 1n };
    if (!this.ended) this.send(payload);
  }

  /** There is no past to tell. */
  goLive(): void {
    this.waiting = null;
  }

  /** Takes out the oldest of what waited; null: nothing does, and from now on everything comes at once. */
  nextWaiting(): Payload | null {
    const payload = this.waiting?.shift() ?? null;
    if (!payload) this.waiting = null;
    return payload;
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
