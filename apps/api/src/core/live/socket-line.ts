import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.js';
import { LIVE, TOO_SLOW } from './live.limits.js';
import type { Payload } from './payload.js';
import type { LiveLine, Subscriber } from './subscriber.js';

/** One WebSocket with the person behind it. */
export class SocketLine implements LiveLine {
  readonly subscribers = new Map<string, Subscriber>();
  private unsent = 0;
  private readonly sent = (): void => void this.unsent--;

  constructor(
    private readonly socket: WebSocket,
    public actor: Actor,
  ) {}

  get congested(): boolean {
    return this.unsent >= LIVE.queue / 2 || this.socket.bufferedAmount > LIVE.bufferedBytes / 2;
  }

  send(subscriber: Subscriber, payload: Payload): boolean {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (this.unsent >= LIVE.queue || socket.bufferedAmount > LIVE.bufferedBytes) {
      this.close(...TOO_SLOW);
      return false;
    }
    this.unsent++;
    socket.send(payload.frame(subscriber.id), { binary: false }, this.sent);
    return true;
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
