import type { IncomingMessage } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { MessageType, parseMessage, stringifyMessage, type Message } from 'graphql-ws';
import type { WebSocket } from 'ws';
import {
  EXISTS,
  INITIALISED_TWICE,
  INVALID,
  LIVE,
  NOT_INITIALISED,
  TOO_LATE,
  TOO_MANY_MESSAGES,
  TOO_MANY_SUBSCRIPTIONS,
} from './live.limits.js';
import { closeSoon, type SocketLine } from './socket-line.js';
import type { SubscribeRequest } from './subscribe.js';
import { Subscriber } from './subscriber.js';

/** What a conversation asks of its server. */
export interface Reception {
  /** Who is at the other end, by the session; null: the socket has been closed. */
  connect(socket: WebSocket, request: IncomingMessage): Promise<SocketLine | null>;
  subscribe(
    line: SocketLine,
    id: string,
    request: SubscribeRequest,
    onEnd: () => void,
  ): Promise<Subscriber | GraphQLFormattedError[]>;
}

/**
 * What is said over one socket, by graphql-transport-ws. Messages are read and written by the library; the order of things
 * is kept here, because the library keeps a suspended loop and the whole request for every subscription that runs.
 */
export class SocketConversation {
  line: SocketLine | null = null;
  lastHeard = Date.now();
  private messages = 0;
  /** Needed once, then let go: it holds a kilobyte of headers a socket. */
  private request: IncomingMessage | null;
  private overdue: NodeJS.Timeout | null;
  /** Subscriptions that are being started, with whether they were completed meanwhile; they count as if they ran. */
  private starting: Map<string, boolean> | null = null;

  constructor(
    private readonly socket: WebSocket,
    request: IncomingMessage,
    private readonly reception: Reception,
  ) {
    this.request = request;
    this.overdue = setTimeout(() => closeSoon(socket, ...TOO_LATE), LIVE.initMs);
  }

  heard(data: Buffer, isBinary: boolean): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    this.lastHeard = Date.now();
    if (++this.messages > LIVE.messages) return closeSoon(socket, ...TOO_MANY_MESSAGES);
    if (isBinary) return closeSoon(socket, ...INVALID);
    let message: Message;
    try {
      message = parseMessage(data.toString('utf8'));
    } catch {
      return closeSoon(socket, ...INVALID);
    }
    this.take(message);
  }

  /** A new count of messages begins. */
  pinged(): void {
    this.messages = 0;
  }

  closed(): void {
    this.forgetTimer();
    for (const subscriber of [...(this.line?.subscribers.values() ?? [])]) subscriber.end();
  }

  private take(message: Message): void {
    switch (message.type) {
      case MessageType.ConnectionInit:
        return void this.initialise();
      case MessageType.Ping:
        return this.say({ type: MessageType.Pong, ...(message.payload && { payload: message.payload }) });
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return void this.subscribe(message.id, message.payload as SubscribeRequest);
      case MessageType.Complete:
        return this.complete(message.id);
      default:
        // A message of the server.
        return closeSoon(this.socket, ...INVALID);
    }
  }

  /** The session decides, not what the message says. */
  private async initialise(): Promise<void> {
    const { socket, request } = this;
    if (!request) return closeSoon(socket, ...INITIALISED_TWICE);
    this.request = null;
    this.forgetTimer();
    this.line = await this.reception.connect(socket, request);
    if (this.line) this.say({ type: MessageType.ConnectionAck });
  }

  private async subscribe(id: string, request: SubscribeRequest): Promise<void> {
    const { line, socket } = this;
    if (!line) return closeSoon(socket, ...NOT_INITIALISED);
    const starting = (this.starting ??= new Map<string, boolean>());
    if (line.subscribers.has(id) || starting.has(id)) return closeSoon(socket, ...EXISTS);
    if (line.subscribers.size + starting.size >= LIVE.subscriptionsPerLine)
      return closeSoon(socket, ...TOO_MANY_SUBSCRIPTIONS);
    starting.set(id, false);
    const subscriber = await this.reception.subscribe(line, id, request, () => line.subscribers.delete(id));
    const completed = starting.get(id);
    starting.delete(id);
    if (starting.size === 0) this.starting = null;
    if (!(subscriber instanceof Subscriber)) {
      if (!completed) this.say({ id, type: MessageType.Error, payload: subscriber });
    } else if (completed || socket.readyState !== socket.OPEN) subscriber.end();
    else if (!subscriber.ended) line.subscribers.set(id, subscriber);
  }

  private complete(id: string): void {
    if (this.starting?.has(id)) this.starting.set(id, true);
    this.line?.subscribers.get(id)?.end();
  }

  private say(message: Message): void {
    const { socket } = this;
    // Who asks without listening is cut: answers to its pings would pile up.
    if (socket.bufferedAmount > LIVE.bufferedBytes) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(stringifyMessage(message));
  }

  private forgetTimer(): void {
    if (this.overdue) clearTimeout(this.overdue);
    this.overdue = null;
  }
}
