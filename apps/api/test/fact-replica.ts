import { DataSource } from 'typeorm';
import { Database } from '../src/core/database/database.js';
import { FactConsumers, type FactConsumer } from '../src/core/facts/fact-consumer.js';
import { FactHistory } from '../src/core/facts/fact-history.js';
import { FactPruner } from '../src/core/facts/fact-pruner.js';
import { SteadyClient } from '../src/core/database/steady-client.js';
import { FactSignal } from '../src/core/facts/fact-signal.js';
import { FactStream } from '../src/core/facts/fact-stream.js';
import { Lifecycle } from '../src/core/http/lifecycle.js';
import { Rounds } from '../src/core/jobs/rounds.js';
import type { TestDatabase } from './test-database.js';
import { testSettings } from './test-settings.js';

/** A replica that does nothing but follow facts. */
export class FactReplica {
  private constructor(
    readonly db: Database,
    readonly stream: FactStream,
    readonly history: FactHistory,
    readonly consumers: FactConsumers,
    readonly pruner: FactPruner,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(database: TestDatabase, ...consumers: FactConsumer[]): Promise<FactReplica> {
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      poolErrorHandler: () => undefined,
      extra: { Client: SteadyClient, max: 6 },
    });
    await source.initialize();
    const settings = testSettings('.');
    const signal = new FactSignal();
    const lifecycle = new Lifecycle();
    const db = new Database(source, signal);
    const stream = new FactStream(db, signal, lifecycle, settings, database.url);
    const history = new FactHistory(db, stream);
    const all = new FactConsumers(db, stream, lifecycle);
    const pruner = new FactPruner(db, all, settings, lifecycle, new Rounds(lifecycle));
    for (const consumer of consumers) all.register(consumer);
    await stream.onModuleInit();
    await Promise.all([
      stream.onApplicationBootstrap(),
      history.onApplicationBootstrap(),
      all.onApplicationBootstrap(),
    ]);
    return new FactReplica(db, stream, history, all, pruner, async () => {
      // Nothing listens, so there is nothing to drain but what follows facts.
      await lifecycle.drain({ close: (done: () => void) => done(), closeIdleConnections: () => undefined } as never);
      await source.destroy();
    });
  }

  record(...subjects: string[]): Promise<void> {
    return this.db.write(null, (tx) => {
      for (const subject of subjects) tx.record({ kind: 'Tried', subject, data: {} });
      return Promise.resolve();
    });
  }

  close(): Promise<void> {
    return this.end();
  }
}
