import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database, type Tx } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { metrics } from '../telemetry/metrics.js';
import type { Fact } from './fact.js';
import { readFacts } from './fact-log.js';
import { FactStream } from './fact-stream.js';

const BATCH = 100;
const RETRY_MS = 1_000;
const MAX_PAUSE_SECONDS = 300;

/**
 * Something that must not miss a fact (mails, search, audit). It keeps its own place in the database; what it writes
 * through `tx` and its place commit together, so after a crash each fact is done once. Work outside the database
 * (sending mail) belongs into a job ordered here.
 */
export interface FactConsumer {
  /** Never renamed: its place is kept under it. */
  readonly name: string;
  readonly kinds: readonly string[];
  handle(tx: Tx, fact: Fact): Promise<void>;
}

/** A consumer that cannot go on, as administrators see it. */
export interface StuckConsumer {
  consumer: string;
  failures: number;
  lastError: string;
  since: Date;
  retryAt: Date;
}

interface Place {
  xid: string;
  id: string;
  failures: number;
  waiting: boolean;
}

/** Runs the consumers; one replica at a time works for each, held by a row lock that dies with its owner. */
@Injectable()
export class FactConsumers implements OnApplicationBootstrap {
  private readonly consumers = new Map<string, FactConsumer>();
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly stream: FactStream,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => this.stop());
  }

  /** Registers a consumer; a new one begins with the oldest fact there is. */
  register(consumer: FactConsumer): void {
    if (this.consumers.has(consumer.name)) throw new Error(`consumer ${consumer.name} is registered twice`);
    this.consumers.set(consumer.name, consumer);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const name of this.consumers.keys()) {
      await this.db.rows(`insert into fact_place (consumer, xid, id) values ($1, '0', 0) on conflict do nothing`, [
        name,
      ]);
    }
    this.stream.listen(() => this.wake());
    this.timer = setInterval(() => this.wake(), RETRY_MS);
    this.wake();
  }

  private wake(): void {
    if (this.stopped) return;
    for (const consumer of this.consumers.values()) {
      if (this.running.has(consumer.name)) continue;
      const run = this.work(consumer)
        .catch((error: unknown) => log.warn({ err: error, consumer: consumer.name }, 'a consumer cannot work now'))
        .finally(() => this.running.delete(consumer.name));
      this.running.set(consumer.name, run);
    }
  }

  private async work(consumer: FactConsumer): Promise<void> {
    while (!this.stopped && (await this.step(consumer)));
  }

  /** One batch in one transaction. Returns whether there may be more at once. */
  private async step(consumer: FactConsumer): Promise<boolean> {
    let current: Fact | null = null;
    try {
      return await this.db.write(null, async (tx) => {
        const [place] = await tx.rows<Place>(
          `select xid::text, id::text, failures, coalesce(retry_at > now(), false) as waiting
           from fact_place where consumer = $1 for update skip locked`,
          [consumer.name],
        );
        if (!place || place.waiting) return false;
        // After a failure one fact at a time, so that those before the broken one are not done again and again.
        const limit = place.failures > 0 ? 1 : BATCH;
        const { facts } = await readFacts(tx, { xid: BigInt(place.xid), id: BigInt(place.id) }, limit);
        for (const fact of facts) {
          current = fact;
          if (consumer.kinds.includes(fact.kind)) await consumer.handle(tx, fact);
        }
        const last = facts.at(-1);
        if (!last) return false;
        await tx.rows(
          `update fact_place set xid = $2::text::xid8, id = $3::bigint, moved_at = now(), failures = 0, last_error = null, retry_at = null
           where consumer = $1`,
          [consumer.name, last.position.xid.toString(), last.position.id.toString()],
        );
        return facts.length === limit;
      });
    } catch (error) {
      await this.noteFailure(consumer, current, error);
      return false;
    }
  }

  private async noteFailure(consumer: FactConsumer, fact: Fact | null, error: unknown): Promise<void> {
    log.error({ err: error, consumer: consumer.name, fact: (fact as Fact | null)?.kind }, 'a consumer failed');
    const what = error instanceof Error ? error.name : 'Error';
    await this.db.rows(
      `update fact_place set failures = failures + 1, last_error = $2,
         retry_at = now() + least($3, power(2, least(failures, 12))) * interval '1 second' where consumer = $1`,
      [consumer.name, `${what} at ${(fact as Fact | null)?.kind ?? 'reading'}`, MAX_PAUSE_SECONDS],
    );
  }

  /** Consumers that failed at the fact where they stand. */
  stuck(): Promise<StuckConsumer[]> {
    return this.db.rows<StuckConsumer>(
      `select consumer, failures, last_error as "lastError", moved_at as since, retry_at as "retryAt"
       from fact_place where failures > 0 order by moved_at`,
    );
  }

  private async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.running.values());
  }
}

/** Makes stuck consumers visible to monitoring. */
export function exposeConsumers(consumers: FactConsumers): void {
  metrics.removeSingleMetric('lotsennetz_fact_consumer_failures');
  metrics.registerMetric(
    new Gauge({
      name: 'lotsennetz_fact_consumer_failures',
      help: 'Failed tries of a consumer at the fact where it stands; absent while it works',
      labelNames: ['consumer'],
      registers: [],
      async collect() {
        this.reset();
        for (const { consumer, failures } of await consumers.stuck()) this.set({ consumer }, failures);
      },
    }),
  );
}
