import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.js';
import { LIVE, TOO_SLOW } from './live.limits.js';
import type { Payload } from './payload.js';
import type { LiveLine, Subscriber } from './subscriber.js';

/** One WebSocket with the person behind it. Thousands are open at a time: what it holds is held as often. */
export class SocketLine implements LiveLine {
  readonly subscribers = new Map<string, Subscriber>();
  private unsent = 0;

  constructor(
    private readonly socket: WebSocket,
    /** The stream below the socket. */
    private readonly stream: Duplex,
    public actor: Actor,
  ) {}

  get congested(): boolean {
    return this.waiting() >= LIVE.queue / 2 || this.stream.writableLength > LIVE.bufferedBytes / 2;
  }

  /**
   * Messages that may still be on their way: those sent since the socket last had nothing to write. A callback for each
   * would cost as much as the socket's own work.
   */
  private waiting(): number {
    if (this.stream.writableLength === 0) this.unsent = 0;
    return this.unsent;
  }

  /**
   * Frames are made once for all who are given the same and written past the library, which would make a header for each
   * and write it apart. It compresses nothing and writes its own frames whole, so that nothing gets between.
   */
  send(subscriber: Subscriber, payload: Payload): boolean {
    const { socket, stream } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (this.waiting() >= LIVE.queue || stream.writableLength > LIVE.bufferedBytes) {
      this.close(...TOO_SLOW);
      return false;
    }
    this.unsent++;
    stream.write(payload.frame(subscriber.id));
    return true;
  }

  hold(): void {
    this.stream.cork();
  }

  release(): void {
    this.stream.uncork();
  }

  /** The socket first: its client is to see the code, not completed subscriptions. */
  close(code: number, reason: string): void {
    closeSoon(this.socket, code, reason);
    for (const subscriber of [...this.subscribers.values()]) subscriber.end();
  }
}

const closing = new WeakSet<WebSocket>();

/** Closes a socket; one that does not answer, or cannot even take the farewell, is cut. */
export function closeSoon(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.CLOSED || closing.has(socket)) return;
  closing.add(socket);
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), LIVE.closeMs);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
