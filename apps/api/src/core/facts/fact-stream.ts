import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { DATABASE_URL } from '../database/database-url.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { comparePositions, START_OF_FACTS, type Fact, type FactPosition } from './fact.js';
import { headOfFacts, readFacts } from './fact-log.js';
import { FactSignal } from './fact-signal.js';
import { PostgresRelay } from './postgres-relay.js';
import { RedisRelay } from './redis-relay.js';
import { readBatch, writeBatch, type FactBatch, type Relay } from './relay.js';

const BATCH = 500;
/** Catches what a lost connection missed. */
const POLL_MS = 1_000;
/** Pause before asking again while a running transaction holds the horizon back. */
const PENDING_MS = 5;

export type FactListener = (facts: readonly Fact[]) => void;

/**
 * Follows the facts in their order and hands them to this process, each once. Every replica has one; all see the same
 * order. Listeners run in the same turn, must not throw and must not wait.
 */
@Injectable()
export class FactStream implements OnApplicationBootstrap {
  private place: FactPosition = START_OF_FACTS;
  private readonly listeners = new Set<FactListener>();
  private readonly postgres: PostgresRelay;
  private readonly redis: RedisRelay | null;
  private reading: Promise<void> | null = null;
  private again = false;
  /** Whether the next batch is news to the others (a local commit) rather than heard from them. */
  private tell = false;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly signal: FactSignal,
    lifecycle: Lifecycle,
    @Inject(SETTINGS) settings: Settings,
    @Inject(DATABASE_URL) databaseUrl: string,
  ) {
    this.postgres = new PostgresRelay(databaseUrl, db.pool);
    this.redis = settings.redisUrl ? new RedisRelay(settings.redisUrl) : null;
    lifecycle.onDrain(() => this.stop());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.place = await headOfFacts(this.db);
    this.signal.onRaise(() => {
      this.tell = true;
      this.wake();
    });
    for (const relay of this.relays()) {
      relay.onMessage((message) => this.hear(message));
      await relay.start();
    }
    this.timer = setInterval(() => this.wake(), POLL_MS);
  }

  private relays(): Relay[] {
    return this.redis ? [this.redis, this.postgres] : [this.postgres];
  }

  /** Position of the last fact handed out. */
  get head(): FactPosition {
    return this.place;
  }

  listen(listener: FactListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private hear(message: string): void {
    const batch = readBatch(message);
    if (batch && !this.reading && comparePositions(batch.from, this.place) === 0) this.advance(batch);
    else if (!batch || comparePositions(batch.to, this.place) > 0) this.wake();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = this.read().finally(() => {
      this.reading = null;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async read(): Promise<void> {
    try {
      for (;;) {
        const tell = this.tell;
        const from = this.place;
        const { facts, pending } = await readFacts(this.db, from, BATCH);
        const last = facts.at(-1);
        if (last) {
          const batch = { from, to: last.position, facts };
          this.advance(batch);
          if (tell) this.publish(batch);
        }
        if (!pending) {
          // A commit that came while reading keeps its turn to be told.
          if (!this.again) this.tell = false;
          return;
        }
        if (facts.length < BATCH) await new Promise((resolve) => setTimeout(resolve, PENDING_MS));
      }
    } catch (error) {
      if (!this.stopped) log.warn({ err: error }, 'facts cannot be read, trying again');
    }
  }

  private advance(batch: FactBatch): void {
    this.place = batch.to;
    if (batch.facts.length === 0) return;
    for (const listener of this.listeners) {
      try {
        listener(batch.facts);
      } catch (error) {
        log.error({ err: error }, 'a fact listener failed');
      }
    }
  }

  private publish(batch: FactBatch): void {
    const relay = this.redis?.connected ? this.redis : this.postgres;
    relay.publish(writeBatch(batch)).catch(() => {
      if (relay !== this.postgres) this.postgres.publish(writeBatch(batch)).catch(() => undefined);
    });
  }

  private async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.relays().map((relay) => relay.stop()));
    await this.reading;
  }
}
