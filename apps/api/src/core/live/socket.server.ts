import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { ActorSource } from '../access/actor-source.js';
import type { Actor } from '../access/actor.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Lifecycle } from '../http/lifecycle.js';
import { isOwnOrigin } from '../http/origin.js';
import { Lines } from './lines.js';
import { GOING_AWAY, LIVE, TOO_MANY } from './live.limits.js';
import { LINE_ENDS } from './reauthorisation.js';
import { SocketConversation, type Reception } from './socket-conversation.js';
import { closeSoon, SocketLine } from './socket-line.js';
import { Subscribing } from './subscribe.js';

/**
 * Subscriptions by graphql-transport-ws on sockets of our own: who gets in, what runs and what is delivered is decided
 * here. The library's stock set-up would run queries of strangers, unlimited and unmasked (security.md, finding 1).
 */
@Injectable()
export class SocketServer {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIVE.messageBytes,
    handleProtocols: (protocols) => handleProtocols(protocols),
    clientTracking: false,
    // Deliveries are framed once for all: compressing would make them different for each.
    perMessageDeflate: false,
  });
  private readonly open = new Map<WebSocket, SocketConversation>();
  private readonly reception: Reception;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly actors: ActorSource,
    private readonly lines: Lines,
    subscribing: Subscribing,
    private readonly lifecycle: Lifecycle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.reception = {
      connect: (socket, request) => this.connect(socket, request),
      subscribe: (line, id, request, onEnd) => subscribing.subscribe(line, id, request, onEnd),
    };
    lifecycle.onDrain(() => {
      if (this.timer) clearInterval(this.timer);
      for (const socket of this.open.keys()) closeSoon(socket, ...GOING_AWAY);
    });
  }

  /** Takes upgrades of this server; those to another path are ended at once instead of staying open. */
  attach(server: Server): void {
    server.on('upgrade', (req: IncomingMessage, stream: Duplex, head: Buffer) => {
      // Listeners that stay for the life of the stream must not hold on to the request.
      stream.on('error', destroyed);
      const refusal = this.refusalOf(req);
      if (refusal) refuse(stream, refusal);
      else this.upgrade(req, stream, head);
    });
    this.timer = setInterval(() => this.ping(), LIVE.pingMs);
    this.timer.unref();
  }

  private refusalOf(req: IncomingMessage): 403 | 404 | 503 | null {
    if (req.url?.split('?')[0] !== '/graphql') return 404;
    if (this.lifecycle.draining) return 503;
    return isOwnOrigin(req, this.settings.publicUrl) ? null : 403;
  }

  private upgrade(req: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.sockets.handleUpgrade(req, stream, head, (socket) => this.opened(socket, req));
  }

  private opened(socket: WebSocket, request: IncomingMessage): void {
    const conversation = new SocketConversation(socket, request, this.reception);
    this.open.set(socket, conversation);
    this.listen(socket, conversation);
    if (socket.protocol === '') closeSoon(socket, CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  }

  private listen(socket: WebSocket, conversation: SocketConversation): void {
    socket.on('message', (data: Buffer, isBinary) => conversation.heard(data, isBinary));
    socket.on('pong', () => void (conversation.lastHeard = Date.now()));
    socket.on('error', broken);
    socket.on('close', () => {
      this.open.delete(socket);
      if (conversation.line) this.lines.remove(conversation.line);
      conversation.closed();
    });
  }

  private async connect(socket: WebSocket, request: IncomingMessage): Promise<SocketLine | null> {
    const actor = await this.actors.actorOf(request).catch(() => undefined);
    if (socket.readyState !== socket.OPEN) return null;
    if (!actor?.access.admitted) {
      const [code, reason] = actor === undefined ? LINE_ENDS.uncertain : endFor(actor);
      closeSoon(socket, code, reason);
      return null;
    }
    const line = new SocketLine(socket, request.socket, actor);
    if (this.lines.add(line)) return line;
    closeSoon(socket, ...TOO_MANY);
    return null;
  }

  private ping(): void {
    const now = Date.now();
    for (const [socket, conversation] of this.open) {
      conversation.pinged();
      if (now - conversation.lastHeard > LIVE.deadMs) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}

const endFor = (actor: Actor | null) => (actor ? LINE_ENDS.accessEnded : LINE_ENDS.sessionEnded);

function destroyed(this: Duplex): void {
  this.destroy();
}

/** A frame that breaks the rules: ws has sent its close code already. */
function broken(this: WebSocket): void {
  closeSoon(this, 1002, '');
}

function refuse(stream: Duplex, status: 403 | 404 | 503): void {
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
