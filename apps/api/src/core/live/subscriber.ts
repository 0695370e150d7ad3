import { comparePositions, type FactPosition } from '../facts/fact.js';
import type { AuthorisedLine } from './reauthorisation.js';
import { TOO_SLOW } from './live.limits.js';
import type { Payload } from './payload.js';
import type { Told } from './share.js';

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

/** Events that may wait for one subscriber while it catches up. */
const MAX_WAITING = 256;

/** One subscription of one client. */
export class Subscriber {
  /** What happens while it catches up; null: it has. */
  private waiting: (readonly Told[])[] | null = [];
  private waitingEvents = 0;
  /** Position up to which it has been told everything. */
  last: FactPosition;
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

  get catchesUp(): boolean {
    return this.waiting !== null;
  }

  /** Keeps live events back while older ones are still on their way. */
  keep(batch: readonly Told[]): void {
    if (this.ended || !this.waiting) return;
    this.waiting.push(batch);
    this.waitingEvents += batch.length;
    if (this.waitingEvents > MAX_WAITING) this.line.close(...TOO_SLOW);
  }

  /** Deliveries in order; several leave the line together. */
  deliver(payloads: readonly Payload[]): void {
    if (payloads.length > 1) this.line.hold();
    for (const payload of payloads) this.send(payload);
    if (payloads.length > 1) this.line.release();
  }

  /** What is worth knowing only now. */
  pass(payloads: readonly Payload[]): void {
    for (const payload of payloads) if (!this.ended && !this.line.send(this, payload)) this.end();
  }

  /** Tells that the past cannot be told; the stream goes on from the payload's position. */
  restart(payload: Payload): void {
    this.last = { xid: payload.position.xid, id: payload.position.id - 1n };
    this.send(payload);
  }

  /** There is no past to tell. */
  goLive(): void {
    this.waiting = null;
  }

  /** Takes out the oldest of what waited; null: nothing does, and from now on everything comes at once. */
  nextWaiting(): readonly Told[] | null {
    const batch = this.waiting?.shift() ?? null;
    if (batch) this.waitingEvents -= batch.length;
    else this.waiting = null;
    return batch;
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
