import { Global, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger, run, type Runner } from 'graphile-worker';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { Jobs } from './jobs.js';

/** Runs ordered jobs in this process; several replicas share the work through the database. */
@Injectable()
class Worker implements OnApplicationBootstrap {
  private runner: Runner | null = null;

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    lifecycle: Lifecycle,
  ) {
    // A connection that fails while ending is no reason to end badly: unfinished jobs are taken up again.
    lifecycle.onDrain(() => this.runner?.stop().catch(() => undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.jobs.handlers.size === 0) return;
    this.runner = await run({
      pgPool: this.db.pool,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error({ worker: true }, message);
      }),
      taskList: Object.fromEntries(
        [...this.jobs.handlers.values()].map((handler) => [handler.name, (payload: unknown) => handler.run(payload)]),
      ),
    });
    this.runner.promise.catch((error: unknown) => log.error({ err: error }, 'the worker ended'));
  }
}

@Global()
@Module({ providers: [Jobs, Worker], exports: [Jobs] })
export class JobsModule {}
