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
    public actor: Actor,
  ) {}

  get congested(): boolean {
    return this.waiting() >= LIVE.queue / 2 || this.socket.bufferedAmount > LIVE.bufferedBytes / 2;
  }

  /**
   * Messages that may still be on their way: those sent since the socket last had nothing to write. A callback for each
   * would cost as much as the socket's own work.
   */
  private waiting(): number {
    if (this.socket.bufferedAmount === 0) this.unsent = 0;
    return this.unsent;
  }

  send(subscriber: Subscriber, payload: Payload): boolean {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (this.waiting() >= LIVE.queue || socket.bufferedAmount > LIVE.bufferedBytes) {
      this.close(...TOO_SLOW);
      return false;
    }
    this.unsent++;
    socket.send(payload.frame(subscriber.id), TEXT);
    return true;
  }

  /** The socket first: its client is to see the code, not completed subscriptions. */
  close(code: number, reason: string): void {
    closeSoon(this.socket, code, reason);
    for (const subscriber of [...this.subscribers.values()]) subscriber.end();
  }
}

const TEXT = { binary: false } as const;

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
