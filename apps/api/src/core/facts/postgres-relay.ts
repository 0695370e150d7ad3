import pg from 'pg';
import { log } from '../telemetry/log.js';
import type { Relay } from './relay.js';

const CHANNEL = 'lotsennetz_facts';
/** NOTIFY takes 8,000 bytes at most; a larger batch goes as a mere wake-up. */
const MAX_BYTES = 7_900;

/** LISTEN/NOTIFY on a connection of its own, which connects and listens again after every loss. */
export class PostgresRelay implements Relay {
  connected = false;
  private client: pg.Client | null = null;
  private readonly listeners: ((message: string) => void)[] = [];
  private retry: NodeJS.Timeout | null = null;
  private pause = 100;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly pool: pg.Pool,
  ) {}

  onMessage(listener: (message: string) => void): void {
    this.listeners.push(listener);
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'lotsennetz-listen',
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
    });
    this.client = client;
    client.on('notification', (message) => this.deliver(message.payload ?? ''));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.connected = true;
      this.pause = 100;
      this.deliver('');
    } catch {
      this.lost(client);
    }
  }

  private deliver(message: string): void {
    for (const listener of this.listeners) listener(message);
  }

  private lost(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = null;
    this.connected = false;
    log.warn('listening connection lost, connecting again');
    void client.end().catch(() => undefined);
    this.pause = Math.min(this.pause * 2, 3_000);
    this.retry = setTimeout(() => void this.start(), this.pause);
    this.retry.unref();
  }

  async publish(message: string): Promise<void> {
    const payload = Buffer.byteLength(message) > MAX_BYTES ? '' : message;
    await this.pool.query('select pg_notify($1, $2)', [CHANNEL, payload]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }
}
