import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { KnownMessages } from './known-messages.js';

/** As the web app waits before it comes back. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server ended the line because of who is at its end; the web app does not come back either. */
const FINAL = new Set([4401, 4403]);

/** Where a reader is and what it reads. */
export interface ReaderPlace {
  readonly url: string;
  readonly cookie: string;
  readonly query: string;
  readonly thread: string;
}

/** One reader of a thread who behaves as the web app does: whose line is lost takes it up again by the last cursor. */
export class ThreadReader {
  last = 0;
  lost = 0;
  twice = 0;
  disordered = 0;
  resumed = 0;
  reloads = 0;
  frames = 0;
  bytes = 0;
  lastAt = 0;
  private cursor: string | null = null;
  private readonly missing = new Set<number>();
  private socket: WebSocket | null = null;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly place: ReaderPlace,
    private readonly known: KnownMessages,
    private readonly onProgress: () => void,
    private readonly onEnd: (error: Error) => void,
  ) {}

  /** Resolves when the subscription runs. */
  open(): Promise<void> {
    return new Promise((resolve) => this.connect(resolve));
  }

  stop(): void {
    this.stopped = true;
    this.socket?.terminate();
  }

  private connect(onRunning: () => void): void {
    const { url, cookie, query, thread } = this.place;
    const socket = new WebSocket(url, ['graphql-transport-ws'], { headers: { cookie }, perMessageDeflate: false });
    this.socket = socket;
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('error', () => undefined);
    socket.on('close', (code) => void this.lostLine(code));
    socket.on('message', (data: Buffer) => {
      // Messages of the protocol begin with their type, deliveries with the id of the operation.
      if (data[2] === 0x69) return this.hear(data);
      const text = data.toString('utf8');
      if (text.includes('"connection_ack"')) {
        const variables = { thread, after: this.cursor };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
        // Messages are taken in order; the answer comes after the subscription was looked at.
        socket.send('{"type":"ping"}');
      } else if (text.includes('"pong"')) {
        this.failures = 0;
        onRunning();
      }
    });
  }

  private async lostLine(code: number): Promise<void> {
    if (this.stopped) return;
    if (FINAL.has(code)) return this.onEnd(new Error(`a reader was closed with ${code}`));
    this.resumed++;
    await sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.failures++) * (0.75 + Math.random() / 2));
    if (!this.stopped) this.connect(() => undefined);
  }

  private hear(data: Buffer): void {
    const now = Date.now();
    const message = this.known.of(data);
    message.times.push(now);
    this.frames++;
    this.bytes += data.length;
    if (message.cursor !== null) this.cursor = message.cursor;
    if (message.isReload) this.reloads++;
    for (const number of message.numbers) this.take(number);
    this.lastAt = now;
    this.onProgress();
  }

  /** Comments are numbered without a gap in the order of their commits, so that one number is all there is to keep. */
  private take(number: number): void {
    if (number === this.last + 1) this.last = number;
    else if (number > this.last) {
      for (let skipped = this.last + 1; skipped < number; skipped++) this.missing.add(skipped);
      this.last = number;
    } else if (this.missing.delete(number)) this.disordered++;
    else this.twice++;
    this.lost = this.missing.size;
  }
}
