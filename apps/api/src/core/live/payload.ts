import type { FactPosition } from '../facts/fact.js';

const KEPT_FRAMES = 64;

/** One executed and serialised delivery, shared by everybody who is given the same. */
export class Payload {
  private readonly frames = new Map<string, Buffer>();
  private tail: Buffer | null = null;
  private eventText: Buffer | null = null;

  constructor(
    readonly position: FactPosition,
    /** The execution result as JSON. */
    readonly json: string,
  ) {}

  /** The `next` message of graphql-transport-ws for an operation id; clients that count alike share the bytes. */
  frame(id: string): Buffer {
    const kept = this.frames.get(id);
    if (kept) return kept;
    this.tail ??= Buffer.from(`,"type":"next","payload":${this.json}}`);
    const frame = Buffer.concat([Buffer.from(`{"id":${JSON.stringify(id)}`), this.tail]);
    if (this.frames.size < KEPT_FRAMES) this.frames.set(id, frame);
    return frame;
  }

  /** The `next` event of graphql-sse in distinct connections mode. */
  get event(): Buffer {
    return (this.eventText ??= Buffer.from(`event: next\ndata: ${this.json}\n\n`));
  }
}
