import type { FactPosition } from '../facts/fact.js';

/** One executed and serialised delivery, shared by everybody who is given the same. */
export class Payload {
  private readonly frames = new Map<string, Buffer>();

  constructor(
    readonly position: FactPosition,
    /** The execution result as JSON. */
    readonly json: string,
  ) {}

  /** The `next` message of graphql-transport-ws for an operation id; clients that count alike share the bytes. */
  frame(id: string): Buffer {
    let frame = this.frames.get(id);
    if (!frame) {
      frame = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${this.json}}`);
      if (this.frames.size < 64) this.frames.set(id, frame);
    }
    return frame;
  }

  private eventText: Buffer | null = null;

  /** The `next` event of graphql-sse in distinct connections mode. */
  get event(): Buffer {
    return (this.eventText ??= Buffer.from(`event: next\ndata: ${this.json}\n\n`));
  }
}
