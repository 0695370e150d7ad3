import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { SETTINGS, type Settings } from '../config/settings.js';
import { DATABASE_URL } from '../database/database-url.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { metrics } from '../telemetry/metrics.js';
import { comparePositions, START_OF_FACTS, type Fact, type FactPosition } from './fact.js';
import { headOfFacts, readFacts } from './fact-log.js';
import { FactSignal } from './fact-signal.js';
import { PostgresRelay } from './postgres-relay.js';
import { RedisRelay } from './redis-relay.js';
import { readBatch, writeBatch, type FactBatch, type Relay } from './relay.js';

const BATCH = 500;
/** Catches what a lost connection missed. */
const POLL_MS = 1_000;
/** Pauses before asking again while a running transaction holds the horizon back: growing, that may take a while. */
const PENDING_MS = { first: 5, longest: 50 } as const;
/** In a rush, commits of so long are read and told together: each alone would cost as much as the change that it tells of. */
const GATHER_MS = 20;
/** Tells the others that there is something, without saying what. */
const WAKE_UP = '';
/** Begins a note in passing; no batch does. Replicas that know no notes take it for a wake-up. */
const NOTE = '~';

export type FactListener = (facts: readonly Fact[]) => void;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Follows the facts in their order and hands them to this process, each once. Every replica has one; all see the same
 * order. Listeners run in the same turn, must not throw and must not wait.
 */
@Injectable()
export class FactStream implements OnModuleInit, OnApplicationBootstrap {
  private place: FactPosition = START_OF_FACTS;
  private readonly listeners = new Set<FactListener>();
  private readonly earlyListeners = new Set<FactListener>();
  private readonly noteListeners = new Set<(note: string) => void>();
  /** Tells own notes, which come back, from those of others. */
  private readonly replica = randomUUID();
  /** Row numbers of the facts beyond the horizon that early listeners have been told. */
  private readonly toldEarly = new Set<bigint>();
  private readonly postgres: PostgresRelay;
  private readonly redis: RedisRelay | null;
  private reading: Promise<void> | null = null;
  /** Runs for a moment after each reading. */
  private resting: NodeJS.Timeout | null = null;
  private again = false;
  /** Whether the next batch is news to the others (a local commit) rather than heard from them. */
  private tell = false;
  private failing = false;
  private heldSince: number | null = null;
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

  /** Earlier than everything that listens: whoever begins to follow at {@link head} misses nothing. */
  async onModuleInit(): Promise<void> {
    this.place = await headOfFacts(this.db);
  }

  async onApplicationBootstrap(): Promise<void> {
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

  /** Seconds for which a running transaction has been holding committed facts back; 0: none are. */
  get heldSeconds(): number {
    return this.heldSince === null ? 0 : (Date.now() - this.heldSince) / 1_000;
  }

  listen(listener: FactListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Hears of facts as soon as they are committed, also while a long transaction holds their order back; each comes again
   * through {@link listen}. For what must not wait and needs no order: rights that ended.
   */
  listenEarly(listener: FactListener): () => void {
    this.earlyListeners.add(listener);
    return () => this.earlyListeners.delete(listener);
  }

  /** Tells all replicas, this one included, what is worth knowing only now. It is kept nowhere and may be lost. */
  passOn(note: string): void {
    for (const listener of this.noteListeners) listener(note);
    this.publish(`${NOTE}${this.replica}${note}`);
  }

  onNote(listener: (note: string) => void): void {
    this.noteListeners.add(listener);
  }

  private hearNote(message: string): void {
    const from = message.slice(NOTE.length, NOTE.length + this.replica.length);
    if (from === this.replica) return;
    for (const listener of this.noteListeners) listener(message.slice(NOTE.length + this.replica.length));
  }

  private hear(message: string): void {
    if (message.startsWith(NOTE)) return this.hearNote(message);
    const batch = readBatch(message);
    if (batch && !this.reading && comparePositions(batch.from, this.place) === 0) this.advance(batch);
    else if (!batch || comparePositions(batch.to, this.place) > 0) this.wake();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.reading || this.resting) {
      this.again = true;
      return;
    }
    this.reading = this.read().finally(() => {
      this.reading = null;
      if (!this.stopped) this.resting = setTimeout(() => this.rested(), GATHER_MS);
    });
  }

  private rested(): void {
    this.resting = null;
    if (!this.again) return;
    this.again = false;
    this.wake();
  }

  private async read(): Promise<void> {
    try {
      await this.readToEnd();
      if (this.failing) log.info('facts can be read again');
      this.failing = false;
    } catch (error) {
      // Whoever wakes next tries again; the clock does at the latest.
      if (!this.stopped && !this.failing) log.warn({ err: error }, 'facts cannot be read, trying again');
      this.failing = true;
      this.again = false;
    }
  }

  private async readToEnd(): Promise<void> {
    for (let pause: number = PENDING_MS.first; !this.stopped;) {
      const tell = this.tell;
      const from = this.place;
      const { facts, early, pending } = await readFacts(this.db, from, BATCH);
      const last = facts.at(-1);
      if (last) {
        const batch = { from, to: last.position, facts };
        this.advance(batch);
        if (tell) this.publish(writeBatch(batch));
      }
      const glimpsed = this.glimpse(early, tell);
      if (!pending) {
        // A commit that came while reading keeps its turn to be told.
        if (!this.again) this.tell = false;
        return;
      }
      if (facts.length === BATCH) continue;
      if (last) pause = PENDING_MS.first;
      const news = last !== undefined || glimpsed;
      await sleep(news ? GATHER_MS : pause);
      if (!news) pause = Math.min(pause * 2, PENDING_MS.longest);
    }
  }

  private advance(batch: FactBatch): void {
    this.place = batch.to;
    handTo(this.listeners, batch.facts);
  }

  /** Returns whether there was something new among them. */
  private glimpse(early: readonly Fact[], tell: boolean): boolean {
    this.heldSince = early.length > 0 ? (this.heldSince ?? Date.now()) : null;
    if (early.length === 0) this.toldEarly.clear();
    const fresh = early.filter(({ position }) => !this.toldEarly.has(position.id));
    if (fresh.length === 0) return false;
    for (const { position } of fresh) this.toldEarly.add(position.id);
    handTo(this.earlyListeners, fresh);
    if (tell) this.publish(WAKE_UP);
    return true;
  }

  private publish(message: string): void {
    const relay = this.redis?.connected ? this.redis : this.postgres;
    relay.publish(message).catch(() => {
      if (relay !== this.postgres) this.postgres.publish(message).catch(() => undefined);
    });
  }

  private async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    if (this.resting) clearTimeout(this.resting);
    await Promise.all(this.relays().map((relay) => relay.stop()));
    await this.reading;
  }
}

function handTo(listeners: ReadonlySet<FactListener>, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  for (const listener of listeners) {
    try {
      listener(facts);
    } catch (error) {
      log.error({ err: error }, 'a fact listener failed');
    }
  }
}

/** Makes visible to monitoring that live news and consumers wait for a transaction. */
export function exposeStream(stream: FactStream): void {
  metrics.removeSingleMetric('lotsennetz_facts_held_seconds');
  metrics.registerMetric(
    new Gauge({
      name: 'lotsennetz_facts_held_seconds',
      help: 'Seconds for which a running transaction has been holding committed facts back; 0 while none are',
      registers: [],
      collect() {
        this.set(stream.heldSeconds);
      },
    }),
  );
}
