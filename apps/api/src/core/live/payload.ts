import type { FactPosition } from '../facts/fact.js';

const KEPT_FRAMES = 64;

/** A whole text message as RFC 6455 sends it from a server: one frame, not masked. */
function textFrame(message: Buffer): Buffer {
  const { length } = message;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header[0] = 0x81;
  if (length < 126) header[1] = length;
  else if (length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, message]);
}

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

  /**
   * The `next` message of graphql-transport-ws for an operation id, framed for a WebSocket; clients that count alike share
   * the bytes.
   */
  frame(id: string): Buffer {
    const kept = this.frames.get(id);
    if (kept) return kept;
    this.tail ??= Buffer.from(`,"type":"next","payload":${this.json}}`);
    const frame = textFrame(Buffer.concat([Buffer.from(`{"id":${JSON.stringify(id)}`), this.tail]));
    if (this.frames.size < KEPT_FRAMES) this.frames.set(id, frame);
    return frame;
  }

  /** The `next` event of graphql-sse in distinct connections mode. */
  get event(): Buffer {
    return (this.eventText ??= Buffer.from(`event: next\ndata: ${this.json}\n\n`));
  }
}
