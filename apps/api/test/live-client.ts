import { createClient, type Client as WsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client } from './client.js';

/** One news item of the stream, as a subscriber receives it. */
export interface Change {
  cursor: string;
  kind: 'PUBLISHED' | 'UPDATED' | 'WITHDRAWN' | 'RELOAD';
  postId: string | null;
  post?: { title: string; bookmarked?: boolean } | null;
}

export interface Delivery {
  data?: { newsChanged: Change } | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

export const NEWS =
  'subscription ($after: Cursor) { newsChanged(after: $after) { cursor kind postId post { title } } }';
/** Selects a field that depends on the viewer. */
export const OWN_NEWS =
  'subscription ($after: Cursor) { newsChanged(after: $after) { cursor kind postId post { title bookmarked } } }';

export interface ReaderOptions {
  query?: string;
  variables?: Record<string, unknown>;
  /** Cursor to begin after. */
  after?: string | null;
  /** Whether to come back after an end that is not final, as the web app does. */
  resume?: boolean;
  /** Where to connect at each try; by default where the person signed in. */
  url?: () => string;
}

/** Somebody who follows the news, or another subscription, live by graphql-ws, one socket of their own, resumed from the last cursor. */
export class LiveReader {
  readonly deliveries: Delivery[] = [];
  /** Close codes, one for each connection that ended; 0: completed by the server. */
  readonly ends: number[] = [];
  cursor: string | null;
  connections = 0;
  private client: WsClient | null = null;
  private socket: WebSocket | null = null;
  private stopped = false;

  constructor(
    private readonly browser: Pick<Client, 'url' | 'cookies'>,
    private readonly options: ReaderOptions = {},
  ) {
    this.cursor = options.after ?? null;
    this.connect();
  }

  get changes(): Change[] {
    return this.deliveries.flatMap(({ data }) => (data ? [data.newsChanged] : []));
  }

  /** What another subscription than that of the news was told. */
  events<Event>(): Event[] {
    return this.deliveries.flatMap(({ data }) => Object.values(data ?? {}) as Event[]);
  }

  /** Ids of the posts in the order told. */
  get told(): (string | null)[] {
    return this.changes.map(({ postId }) => postId);
  }

  private connect(): void {
    const { query = NEWS, variables = {}, url = () => this.browser.url } = this.options;
    const address = new URL('/graphql', url());
    address.protocol = 'ws:';
    const keep = (socket: WebSocket) => (this.socket = socket);
    const cookie = [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const client = createClient({
      url: address.href,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(target: string, protocols: string[]) {
          super(target, protocols, { headers: { cookie } });
          keep(this);
        }
      },
      on: { connected: () => void this.connections++ },
    });
    this.client = client;
    client.subscribe<Delivery['data']>(
      { query, variables: { ...variables, ...(this.cursor !== null && { after: this.cursor }) } },
      {
        next: (delivery) => {
          this.deliveries.push(delivery as Delivery);
          const [event] = Object.values(delivery.data ?? {}) as { cursor: string | null }[];
          this.cursor = event?.cursor ?? this.cursor;
        },
        error: (cause) => this.ended((cause as { code?: number }).code ?? -1),
        complete: () => this.ended(0),
      },
    );
  }

  private ended(code: number): void {
    this.ends.push(code);
    void this.client?.dispose();
    const final = code === 4401 || code === 4403;
    if (this.stopped || final || !(this.options.resume ?? false)) return;
    setTimeout(() => {
      if (!this.stopped) this.connect();
    }, 20);
  }

  /** The line breaks, as far as the client can tell. */
  cut(): void {
    const { socket } = this;
    // A line that is only being opened cannot be cut; it breaks as soon as it is there.
    if (socket?.readyState === 0) socket.once('open', () => socket.terminate());
    else socket?.terminate();
  }

  /** Reads nothing any more, without a word. */
  stall(): void {
    this.socket?.pause();
  }

  stop(): void {
    this.stopped = true;
    void this.client?.dispose();
    this.cut();
  }
}
