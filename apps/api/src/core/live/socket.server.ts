import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { ActorSource } from '../access/actor-source.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Lifecycle } from '../http/lifecycle.js';
import { isOwnOrigin } from '../http/origin.js';
import { Lines } from './lines.js';
import {
  EXISTS,
  GOING_AWAY,
  INVALID,
  LIVE,
  TOO_MANY,
  TOO_MANY_MESSAGES,
  TOO_MANY_SUBSCRIPTIONS,
} from './live.limits.js';
import { LINE_ENDS } from './reauthorisation.js';
import { closeSoon, SocketLine } from './socket-line.js';
import { Subscribing, type SubscribeRequest } from './subscribe.js';
import { Subscriber } from './subscriber.js';

/** What graphql-ws keeps with a connection for us. */
interface Extra {
  readonly socket: WebSocket;
  /** Needed once, then let go: it holds a kilobyte of headers a socket. */
  request: IncomingMessage | null;
  line: SocketLine | null;
  /** Ids of subscriptions that are being started; they count as if they ran. */
  readonly starting: Set<string>;
  messages: number;
  lastHeard: number;
}

/**
 * Subscriptions by graphql-transport-ws. The library speaks the protocol; who gets in, what runs and what is delivered is
 * ours: the stock set-up would run queries of strangers, unlimited and unmasked (security.md, finding 1).
 */
@Injectable()
export class SocketServer {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIVE.messageBytes,
    handleProtocols: (protocols) => handleProtocols(protocols),
    clientTracking: false,
  });
  private readonly open = new Map<WebSocket, Extra>();
  private readonly protocol = makeServer<undefined, Extra>({
    connectionInitWaitTimeout: LIVE.initMs,
    onConnect: ({ extra }) => this.connect(extra),
    onSubscribe: ({ extra }, id, payload) => this.subscribe(extra, id, payload as SubscribeRequest),
    // Deliveries bypass the library; it only waits for the end.
    subscribe: ({ contextValue }) => (contextValue as { running: AsyncGenerator<never> }).running,
  });
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly actors: ActorSource,
    private readonly lines: Lines,
    private readonly subscribing: Subscribing,
    private readonly lifecycle: Lifecycle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    lifecycle.onDrain(() => {
      if (this.timer) clearInterval(this.timer);
      for (const socket of this.open.keys()) closeSoon(socket, ...GOING_AWAY);
    });
  }

  /** Takes upgrades of this server; those to another path are ended at once instead of staying open. */
  attach(server: Server): void {
    server.on('upgrade', (req: IncomingMessage, stream: Duplex, head: Buffer) => {
      stream.on('error', () => stream.destroy());
      const path = req.url?.split('?')[0];
      if (path !== '/graphql' || this.lifecycle.draining) return refuse(stream, path === '/graphql' ? 503 : 404);
      if (!isOwnOrigin(req, this.settings.publicUrl)) return refuse(stream, 403);
      this.sockets.handleUpgrade(req, stream, head, (socket) => this.opened(socket, req));
    });
    this.timer = setInterval(() => this.ping(), LIVE.pingMs);
    this.timer.unref();
  }

  private opened(socket: WebSocket, request: IncomingMessage): void {
    const extra: Extra = { socket, request, line: null, starting: new Set(), messages: 0, lastHeard: Date.now() };
    this.open.set(socket, extra);
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => {
          // Who asks without listening is cut: answers to its pings would pile up.
          if (socket.bufferedAmount > LIVE.bufferedBytes) socket.terminate();
          else if (socket.readyState === socket.OPEN) socket.send(data);
        },
        close: (code, reason) => closeSoon(socket, code ?? 1000, reason ?? ''),
        onMessage: (take) => {
          socket.on('message', (data: Buffer, isBinary) => this.heard(extra, data, isBinary, take));
        },
      },
      extra,
    );
    socket.on('pong', () => void (extra.lastHeard = Date.now()));
    // A frame that breaks the rules: ws has sent its close code already.
    socket.on('error', () => closeSoon(socket, 1002, ''));
    socket.once('close', (code: number) => {
      this.open.delete(socket);
      if (extra.line) this.lines.remove(extra.line);
      void closed(code, '').catch(() => undefined);
    });
  }

  private heard(extra: Extra, data: Buffer, isBinary: boolean, take: (text: string) => Promise<void>): void {
    const { socket } = extra;
    if (socket.readyState !== socket.OPEN) return;
    extra.lastHeard = Date.now();
    if (++extra.messages > LIVE.messages) return closeSoon(socket, ...TOO_MANY_MESSAGES);
    if (isBinary) return closeSoon(socket, ...INVALID);
    // What the library throws is a message out of turn.
    take(data.toString('utf8')).catch(() => closeSoon(socket, ...INVALID));
  }

  /** `connection_init`: the session decides, not what the message says. */
  private async connect(extra: Extra): Promise<boolean> {
    const { socket, request } = extra;
    extra.request = null;
    let actor;
    try {
      actor = request && (await this.actors.actorOf(request));
    } catch {
      closeSoon(socket, ...LINE_ENDS.uncertain);
      return true;
    }
    if (socket.readyState !== socket.OPEN) return true;
    if (!actor?.access.admitted) {
      const [code, reason] = actor ? LINE_ENDS.accessEnded : LINE_ENDS.sessionEnded;
      closeSoon(socket, code, reason);
      return true;
    }
    const line = new SocketLine(socket, actor);
    if (this.lines.add(line)) extra.line = line;
    else closeSoon(socket, ...TOO_MANY);
    return true;
  }

  private async subscribe(extra: Extra, id: string, request: SubscribeRequest) {
    const { line, socket, starting } = extra;
    if (!line) return [new GraphQLError('Not connected')];
    if (starting.has(id)) {
      // Completed and begun again before it had begun; the library has forgotten the first.
      closeSoon(socket, ...EXISTS);
      return [new GraphQLError('Subscriber already exists')];
    }
    if (line.subscribers.size + starting.size >= LIVE.subscriptionsPerLine) {
      closeSoon(socket, ...TOO_MANY_SUBSCRIPTIONS);
      return [new GraphQLError('Too many subscriptions')];
    }
    const running = until();
    starting.add(id);
    const subscriber = await this.subscribing.subscribe(line, id, request, () => {
      line.subscribers.delete(id);
      running.finish();
    });
    starting.delete(id);
    if (!(subscriber instanceof Subscriber))
      return subscriber.map(({ message, ...rest }) => new GraphQLError(message, rest));
    running.onReturn(() => subscriber.end());
    if (socket.readyState !== socket.OPEN) subscriber.end();
    if (!subscriber.ended) line.subscribers.set(id, subscriber);
    return { schema: null as never, document: SUBSCRIPTION, contextValue: { running: running.generator } };
  }

  private ping(): void {
    const now = Date.now();
    for (const [socket, extra] of this.open) {
      extra.messages = 0;
      if (now - extra.lastHeard > LIVE.deadMs) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}

/** The library looks only at the kind of operation. */
const SUBSCRIPTION = {
  kind: 'Document',
  definitions: [
    { kind: 'OperationDefinition', operation: 'subscription', selectionSet: { kind: 'SelectionSet', selections: [] } },
  ],
} as never;

function refuse(stream: Duplex, status: 403 | 404 | 503): void {
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * A generator by hand that yields nothing and ends when told: what the library awaits while a subscription runs. An
 * `async *` function would keep hanging in its await when the client leaves.
 */
function until() {
  let done!: (value: IteratorResult<never>) => void;
  const ended = new Promise<IteratorResult<never>>((resolve) => (done = resolve));
  const finish = () => done({ value: undefined, done: true });
  let onReturn = (): void => undefined;
  const end = () => {
    onReturn();
    finish();
    return ended;
  };
  const generator = {
    next: () => ended,
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  } as AsyncGenerator<never>;
  return { generator, finish, onReturn: (callback: () => void) => void (onReturn = callback) };
}
