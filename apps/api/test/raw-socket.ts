import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { WebSocket } from 'ws';
import type { Client } from './client.js';
import { until } from './waiting.js';

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

export interface RawSocketOptions {
  protocols?: string[];
  headers?: Record<string, string>;
  path?: string;
}

/** A socket that says what it is told to, in whatever order. */
export class RawSocket {
  readonly messages: Message[] = [];
  /** Close code; null while open. Refused upgrades have their HTTP status. */
  code: number | null = null;
  readonly socket: WebSocket;

  constructor(
    browser: Pick<Client, 'url' | 'cookies'>,
    { protocols = ['graphql-transport-ws'], headers = {}, path = '/graphql' }: RawSocketOptions = {},
  ) {
    const url = new URL(path, browser.url);
    url.protocol = 'ws:';
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    this.socket = new WebSocket(url, protocols, { headers: { ...(cookie && { cookie }), ...headers } });
    this.socket.on('message', (data) => this.messages.push(JSON.parse((data as Buffer).toString('utf8')) as Message));
    this.socket.on('unexpected-response', (_, response) => (this.code = response.statusCode ?? -1));
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => (this.code ??= code));
  }

  async open(): Promise<this> {
    await until('an open socket', () => this.socket.readyState === WebSocket.OPEN || this.code !== null);
    return this;
  }

  /** An open socket that the server has acknowledged. */
  async acknowledged(): Promise<this> {
    await this.open();
    this.say({ type: 'connection_init' });
    await this.heard('connection_ack');
    return this;
  }

  say(message: unknown): this {
    this.socket.send(JSON.stringify(message));
    return this;
  }

  subscribe(id: string, query: string, variables: unknown = {}, more: object = {}): this {
    return this.say({ type: 'subscribe', id, payload: { query, variables, ...more } });
  }

  /** The first message of that type. */
  async heard(type: string): Promise<Message> {
    await until(`a message ${type}`, () => this.messages.some((message) => message.type === type));
    return this.messages.find((message) => message.type === type) as Message;
  }

  async closed(within?: number): Promise<number> {
    await until('the end of the socket', () => this.code !== null, within);
    return this.code ?? -1;
  }

  end(): void {
    this.socket.terminate();
  }
}

/** Bytes on a connection, with what comes back; for what no library would send. */
export class RawConnection {
  private readonly socket: net.Socket;
  private received = Buffer.alloc(0);
  ended = false;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    this.socket.on('data', (data) => (this.received = Buffer.concat([this.received, data])));
    this.socket.on('error', () => (this.ended = true));
    this.socket.on('end', () => (this.ended = true));
    this.socket.on('close', () => (this.ended = true));
  }

  /** Asks for a WebSocket. Resolves with the status line's code. */
  async upgrade(path: string, headers: Record<string, string>): Promise<number> {
    const all: Record<string, string> = {
      Host: 'localhost',
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    this.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    await until('an answer', () => this.received.includes('\r\n\r\n') || this.ended);
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.received.toString('latin1'))?.[1] ?? -1);
  }

  write(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** Code of the close frame that follows the handshake. */
  async closeCode(): Promise<number> {
    const frames = () => this.received.subarray(this.received.indexOf('\r\n\r\n') + 4);
    await until('a close frame', () => frames()[0] === 0x88 || this.ended);
    return frames()[0] === 0x88 ? frames().readUInt16BE(2) : -1;
  }

  end(): void {
    this.socket.destroy();
  }
}
