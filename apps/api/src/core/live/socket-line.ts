import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.js';
import { LIVE, TOO_SLOW } from './live.limits.js';
import type { Payload } from './payload.js';
import type { AuthorisedLine } from './reauthorisation.js';
import type { LiveLine, Subscriber } from './subscriber.js';

/** One WebSocket with the person behind it. */
export class SocketLine implements LiveLine, AuthorisedLine {
  readonly subscribers = new Map<string, Subscriber>();
  lastHeard = Date.now();
  private unsent = 0;
  private readonly sent = (): void => void this.unsent--;

  constructor(
    private readonly socket: WebSocket,
    public actor: Actor,
  ) {}

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

  close(code: number, reason: string): void {
    for (const subscriber of [...this.subscribers.values()]) subscriber.end();
    closeSoon(this.socket, code, reason);
  }
}

/** Closes a socket; one that does not answer, or cannot even take the farewell, is cut. */
export function closeSoon(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.CLOSED) return;
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), LIVE.closeMs);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
