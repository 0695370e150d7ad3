import { Redis } from 'ioredis';
import { log } from '../telemetry/log.js';
import type { Relay } from './relay.js';

const CHANNEL = 'lotsennetz:facts';

/** Redis publish/subscribe, where REDIS_URL names one. While it is away, the platform goes on by PostgreSQL. */
export class RedisRelay implements Relay {
  private readonly sender: Redis;
  private readonly receiver: Redis;
  private readonly listeners: ((message: string) => void)[] = [];

  constructor(url: string) {
    const options = {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      // A line that is dead but not closed must not swallow messages for longer.
      commandTimeout: 1_000,
      disconnectTimeout: 200,
      retryStrategy: (tries: number) => Math.min(tries * 100, 2_000),
    };
    this.sender = new Redis(url, options);
    this.receiver = new Redis(url, { ...options, autoResubscribe: false });
    this.sender.on('error', () => undefined);
    this.receiver.on('error', () => undefined);
    this.receiver.on('ready', () => {
      // Whatever was said while the line was away is caught by reading once, when nothing can be missed any more.
      this.receiver.subscribe(CHANNEL).then(
        () => this.deliver(''),
        () => undefined,
      );
    });
    this.receiver.on('message', (_channel, message) => this.deliver(message));
    this.receiver.on('close', () => log.debug('redis connection closed'));
  }

  get connected(): boolean {
    return this.sender.status === 'ready';
  }

  onMessage(listener: (message: string) => void): void {
    this.listeners.push(listener);
  }

  private deliver(message: string): void {
    for (const listener of this.listeners) listener(message);
  }

  async start(): Promise<void> {
    await Promise.all([this.sender.connect().catch(() => undefined), this.receiver.connect().catch(() => undefined)]);
  }

  async publish(message: string): Promise<void> {
    await this.sender.publish(CHANNEL, message);
  }

  stop(): Promise<void> {
    this.sender.disconnect();
    this.receiver.disconnect();
    return Promise.resolve();
  }
}
