import { setTimeout as sleep } from 'node:timers/promises';
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
/** What comes within so long after a batch is done with the next one: in a rush sets are cheap, single facts are not. */
const GATHER_MS = 100;
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
  /** In place of {@link handle}, for several facts in their order: whoever can do many by a few statements. */
  handleAll?(tx: Tx, facts: readonly Fact[]): Promise<void>;
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
}

/** How one batch ended: `done` facts were handled and are kept, unless the next one failed and took them back. */
interface Step {
  place: Place;
  done: number;
  more: boolean;
  failed: { fact: Fact; error: unknown } | null;
}

/** Takes the transaction back after a fact that failed. */
class TakenBack extends Error {
  constructor(readonly step: Step) {
    super('a fact failed');
  }
}

/** Runs the consumers; one replica at a time works for each, held by a row lock that dies with its owner. */
@Injectable()
export class FactConsumers implements OnApplicationBootstrap {
  private readonly consumers = new Map<string, FactConsumer>();
  private readonly running = new Map<string, Promise<void>>();
  /** Consumers for which something came while they were at work. */
  private readonly wokenAtWork = new Set<string>();
  /** Those to ask for next. */
  private readonly wanted = new Set<string>();
  private asking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private readonly ending = new AbortController();

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

  get names(): string[] {
    return [...this.consumers.keys()];
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.db.rows(
      `insert into fact_place (consumer, xid, id) select name, '0', 0 from unnest($1::text[]) as name on conflict do nothing`,
      [this.names],
    );
    // In a rush a fact that is nobody's business costs nobody a transaction: the timer takes the others past it.
    this.stream.listen((facts) => this.wake(this.interestedIn(facts)));
    this.timer = setInterval(() => this.wake(this.names), RETRY_MS);
    this.wake(this.names);
  }

  private interestedIn(facts: readonly Fact[]): string[] {
    const kinds = new Set(facts.map(({ kind }) => kind));
    return [...this.consumers.values()]
      .filter((one) => one.kinds.some((kind) => kinds.has(kind)))
      .map(({ name }) => name);
  }

  private wake(names: readonly string[]): void {
    if (this.stopped) return;
    for (const name of names) (this.running.has(name) ? this.wokenAtWork : this.wanted).add(name);
    if (this.asking || this.wanted.size === 0) return;
    const asked = [...this.wanted];
    this.wanted.clear();
    this.asking = this.startDue(asked)
      .catch((error: unknown) => log.warn({ err: error }, 'consumers cannot work now'))
      .finally(() => {
        this.asking = null;
        this.wake([]);
      });
  }

  /** One statement finds who has something to do: an idle consumer takes no lock and no transaction number. */
  private async startDue(names: readonly string[]): Promise<void> {
    const due = await this.db.rows<{ consumer: string }>(
      `select p.consumer from fact_place p
       where p.consumer = any($1::text[]) and (p.retry_at is null or p.retry_at <= now())
         and exists (select 1 from fact f where (f.xid, f.id) > (p.xid, p.id)
                     and f.xid <= pg_snapshot_xmin(pg_current_snapshot()))`,
      [names],
    );
    for (const { consumer: name } of due) {
      const consumer = this.consumers.get(name);
      if (!consumer || this.running.has(name)) continue;
      const run = this.work(consumer)
        .catch((error: unknown) => log.warn({ err: error, consumer: name }, 'a consumer cannot work now'))
        .finally(() => {
          this.running.delete(name);
          if (this.wokenAtWork.delete(name)) this.wake([name]);
        });
      this.running.set(name, run);
    }
  }

  private async work(consumer: FactConsumer): Promise<void> {
    for (let limit = BATCH; !this.stopped;) {
      const step = await this.step(consumer, limit);
      if (!step) return;
      if (step.failed && step.done === 0) return this.noteFailure(consumer, step.place, step.failed);
      // Those before the broken fact are done again without it; then it stands alone.
      limit = step.failed ? step.done : BATCH;
      if (step.failed) continue;
      if (step.done < BATCH) await this.gather();
      if (!step.more) return;
    }
  }

  private async gather(): Promise<void> {
    await sleep(GATHER_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  /** One batch in one transaction; null: there is nothing to do for this replica. */
  private async step(consumer: FactConsumer, limit: number): Promise<Step | null> {
    try {
      return await this.db.write(null, async (tx) => {
        const [place] = await tx.rows<Place>(
          `select xid::text, id::text from fact_place
           where consumer = $1 and (retry_at is null or retry_at <= now()) for update skip locked`,
          [consumer.name],
        );
        if (!place) return null;
        const { facts, pending } = await readFacts(tx, { xid: BigInt(place.xid), id: BigInt(place.id) }, limit);
        await handleBatch(consumer, tx, place, facts);
        const last = facts.at(-1);
        if (last) {
          await tx.rows(
            `update fact_place set xid = $2::text::xid8, id = $3::bigint, moved_at = now(), failures = 0,
               last_error = null, retry_at = null
             where consumer = $1`,
            [consumer.name, last.position.xid.toString(), last.position.id.toString()],
          );
        }
        return { place, done: facts.length, more: pending && facts.length > 0, failed: null };
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.step;
      throw error;
    }
  }

  private async noteFailure(
    consumer: FactConsumer,
    place: Place,
    { fact, error }: { fact: Fact; error: unknown },
  ): Promise<void> {
    log.error({ err: error, consumer: consumer.name, fact: fact.kind }, 'a consumer failed');
    const what = error instanceof Error ? error.name : 'Error';
    // Only where it still stands there: another replica may have got past it meanwhile.
    await this.db.rows(
      `update fact_place set failures = failures + 1, last_error = $2,
         retry_at = now() + least($3, power(2, least(failures, 12))) * interval '1 second'
       where consumer = $1 and xid = $4::text::xid8 and id = $5::bigint`,
      [consumer.name, `${what} at ${fact.kind}`, MAX_PAUSE_SECONDS, place.xid, place.id],
    );
  }

  /** Consumers that failed at the fact where they stand. */
  stuck(): Promise<StuckConsumer[]> {
    return this.db.rows<StuckConsumer>(
      `select consumer, failures, last_error as "lastError", moved_at as since, retry_at as "retryAt"
       from fact_place where failures > 0 and consumer = any($1::text[]) order by moved_at`,
      [this.names],
    );
  }

  private async stop(): Promise<void> {
    this.stopped = true;
    this.ending.abort();
    if (this.timer) clearInterval(this.timer);
    await this.asking;
    await Promise.all(this.running.values());
  }
}

async function handleBatch(consumer: FactConsumer, tx: Tx, place: Place, facts: readonly Fact[]): Promise<void> {
  const wanted = [...facts.entries()].filter(([, { kind }]) => consumer.kinds.includes(kind));
  const [first] = wanted;
  if (!first) return;
  let [done, fact] = first;
  try {
    if (consumer.handleAll && wanted.length > 1) {
      // Which one fails is not known: half as many are tried, until the broken one is alone.
      done = facts.length >> 1;
      await consumer.handleAll(
        tx,
        wanted.map(([, one]) => one),
      );
    } else for ([done, fact] of wanted) await consumer.handle(tx, fact);
  } catch (error) {
    throw new TakenBack({ place, done, more: true, failed: { fact, error } });
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
        // While the database is away the other metrics matter all the more.
        const stuck = await consumers.stuck().catch(() => []);
        for (const { consumer, failures } of stuck) this.set({ consumer }, failures);
      },
    }),
  );
}
