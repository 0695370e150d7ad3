import { Global, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger, run, type Runner } from 'graphile-worker';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { Jobs } from './jobs.js';

/** Milliseconds until a worker that ended by itself is started again. */
const AGAIN_AFTER_MS = 2_000;

/** Runs ordered jobs in this process; several replicas share the work through the database. */
@Injectable()
class Worker implements OnApplicationBootstrap {
  private runner: Runner | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    lifecycle: Lifecycle,
  ) {
    // A connection that fails while ending is no reason to end badly: unfinished jobs are taken up again.
    lifecycle.onDrain(async () => {
      this.stopped = true;
      if (this.timer) clearTimeout(this.timer);
      // One that is just starting would go on over a pool that is ending.
      await this.starting.catch(() => undefined);
      await this.runner?.stop().catch(() => undefined);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.jobs.handlers.size > 0) await (this.starting = this.start());
  }

  private async start(): Promise<void> {
    this.runner = await run({
      pgPool: this.db.pool,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2_000,
      // Without batches nobody waits for the word that a job is done: where the connection breaks just then, its rejection
      // would end the process. With them the worker ends, and is started again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error({ worker: true }, message);
      }),
      taskList: Object.fromEntries(
        [...this.jobs.handlers.values()].map((handler) => [handler.name, (payload: unknown) => handler.run(payload)]),
      ),
    });
    this.runner.promise.then(
      () => this.again(),
      (error: unknown) => this.again(error),
    );
  }

  private again(error?: unknown): void {
    if (this.stopped) return;
    log.error({ err: error }, 'the worker ended and is started again');
    this.timer = setTimeout(() => {
      this.starting = this.start();
      this.starting.catch((cause: unknown) => this.again(cause));
    }, AGAIN_AFTER_MS);
  }
}

@Global()
@Module({ providers: [Jobs, Worker], exports: [Jobs] })
export class JobsModule {}
