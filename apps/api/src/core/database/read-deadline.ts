import type { Duplex } from 'node:stream';
import type { Pool, PoolClient } from 'pg';

/** Time for an answer, whatever keeps the server from giving or the line from carrying it. */
const DEADLINE_MS = 10_000;

interface Watched {
  client: PoolClient;
  /** When the statement that runs was sent; null: none runs. */
  since: number | null;
}

/**
 * Ends connections on which an answer is overdue: a line that stalls tells nobody. In place of pg's `query_timeout`,
 * whose timer per statement lets results outlive short collections: under load each of those took ten times as long.
 */
export class ReadDeadline {
  private readonly watched = new Map<PoolClient, Watched>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    pool: Pool,
    private readonly deadlineMs = DEADLINE_MS,
  ) {
    pool.on('connect', (client) => this.watch(client));
    pool.on('remove', (client) => this.forget(client));
  }

  private watch(client: PoolClient): void {
    const watched: Watched = { client, since: null };
    this.watched.set(client, watched);
    const send = client.query.bind(client) as (...query: unknown[]) => unknown;
    client.query = ((...query: unknown[]) => {
      watched.since = performance.now();
      return send(...query);
    }) as PoolClient['query'];
    // Told when everything that was sent is answered.
    client.on('drain', () => (watched.since = null));
    this.timer ??= setInterval(() => this.check(), this.deadlineMs / 10).unref();
  }

  private forget(client: PoolClient): void {
    this.watched.delete(client);
    if (this.watched.size > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private check(): void {
    const latest = performance.now() - this.deadlineMs;
    for (const { client, since } of this.watched.values()) {
      if (since !== null && since <= latest) lineOf(client).destroy(new Error('Query read timeout'));
    }
  }
}

/** The socket, which pg has but does not type. */
export const lineOf = (client: PoolClient): Duplex =>
  (client as unknown as { connection: { stream: Duplex } }).connection.stream;
