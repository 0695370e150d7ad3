import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';

/** One kind of work done later: handler by name. Handlers are idempotent; a failed one is tried again with growing pauses. */
export interface JobHandler {
  readonly name: string;
  run(payload: unknown): Promise<void>;
}

/** Where areas register their handlers before the worker starts, and where they order work inside their transaction. */
@Injectable()
export class Jobs {
  readonly handlers = new Map<string, JobHandler>();

  register(handler: JobHandler): void {
    if (this.handlers.has(handler.name)) throw new Error(`job ${handler.name} is registered twice`);
    this.handlers.set(handler.name, handler);
  }

  /**
   * Orders a job; it becomes visible when the transaction commits. The same key replaces an earlier order, or, with the
   * mode `preserve_run_at`, leaves it the time that it has.
   */
  async order(
    tx: Tx,
    name: string,
    payload: object,
    options: { runAt?: Date; key?: string; mode?: 'replace' | 'preserve_run_at' } = {},
  ): Promise<void> {
    await tx.rows(
      `select graphile_worker.add_job($1::text, payload := $2::json, run_at := $3::timestamptz, job_key := $4::text,
                                      job_key_mode := $5::text, max_attempts := 25)`,
      [name, JSON.stringify(payload), options.runAt ?? null, options.key ?? null, options.mode ?? 'replace'],
    );
  }

  /** Orders many jobs that are due at once, each by its key. One statement. */
  async orderAll(tx: Tx, name: string, orders: readonly { payload: object; key: string }[]): Promise<void> {
    await tx.rows(
      `select graphile_worker.add_job($1::text, payload := o.payload, job_key := o.key, max_attempts := 25)
       from jsonb_to_recordset($2::jsonb) as o(payload json, key text)`,
      [name, JSON.stringify(orders)],
    );
  }

  async cancel(tx: Tx, key: string): Promise<void> {
    await tx.rows(`select graphile_worker.remove_job($1::text)`, [key]);
  }
}
