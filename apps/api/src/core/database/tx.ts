import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Context } from '../access/context.js';
import { factStatement, type NewFact, type RecordedFact } from '../facts/fact-log.js';
import { lineOf } from './read-deadline.js';
import type { Reader } from './reader.js';
import { countStatement } from './statement-log.js';
import type { StatementNames } from './statement-names.js';

const READS = /^\s*select\b/i;

/**
 * A running transaction: the only thing that can save, and the only thing that can record a fact. Over connections that
 * are pipelined, the beginning goes with the first statement and the end with the last: in a rush on one row every way
 * to the database and back under its lock is time that all the others wait.
 */
export class Tx implements Reader {
  private readonly facts: RecordedFact[] = [];
  private readonly pushed: Promise<unknown>[] = [];
  private readonly begun: Promise<void>;
  /** Whether the transaction is known to run. */
  private running = false;
  /** Statements that wait for that. */
  private held = 0;

  private constructor(
    private readonly manager: EntityManager,
    private readonly client: PoolClient,
    private readonly ctx: Context | null,
    private readonly names: StatementNames,
  ) {
    this.gather();
    this.begun = client.query('START TRANSACTION').then(() => void (this.running = true));
    this.begun.catch(() => undefined);
  }

  /** Runs a change in a transaction of its own. Tells the result, and whether facts were recorded. */
  static async run<T>(
    source: DataSource,
    ctx: Context | null,
    names: StatementNames,
    change: (tx: Tx) => Promise<T>,
  ): Promise<{ result: T; recorded: boolean }> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // Repositories ask whether they may lock; they neither begin nor end.
      Object.assign(runner, { isTransactionActive: true });
      const tx = new Tx(runner.manager, client, ctx, names);
      try {
        const result = await change(tx);
        return { result, recorded: await tx.commit() };
      } catch (error) {
        throw await tx.rollback(error);
      }
    } finally {
      await runner.release();
    }
  }

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.send<T>({ text: sql, values: [...parameters] });
  }

  repeated<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.send<T>(this.names.query(sql, parameters));
  }

  /** Sends a writing statement as {@link repeated} whose answer nobody needs: where it fails, the transaction does. */
  push(sql: string, parameters: readonly unknown[]): void {
    const pushed = this.repeated(sql, parameters);
    pushed.catch(() => undefined);
    this.pushed.push(pushed);
  }

  private async send<T>(query: QueryConfig): Promise<T[]> {
    countStatement();
    // What reads does no harm where the beginning failed. What writes waits until it is known to be inside, and what comes
    // after it behind it.
    if (this.held > 0 || (!this.running && !READS.test(query.text))) {
      this.held++;
      try {
        await this.begun;
      } finally {
        this.held--;
      }
    }
    this.gather();
    const { rows } = (await this.client.query(query)) as QueryResult;
    return rows as T[];
  }

  /** What is sent before anything else can happen leaves as one packet. */
  private gather(): void {
    const line = lineOf(this.client);
    line.cork();
    process.nextTick(() => line.uncork());
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Notes what this transaction makes true; written just before it commits. `by`: on whose behalf. */
  record(fact: NewFact, by: Context | null = this.ctx): void {
    this.facts.push({ ...fact, actorId: by?.actor?.personId ?? null, requestId: by?.requestId ?? null });
  }

  /** Writes the facts and commits, both on the same way: where a statement failed, PostgreSQL rolls back instead. */
  private async commit(): Promise<boolean> {
    await this.begun;
    const recorded = this.facts.length > 0;
    if (recorded) {
      const { text, values } = factStatement(this.facts);
      this.push(text, values);
    }
    const committed = this.client.query('COMMIT');
    committed.catch(() => undefined);
    await Promise.all(this.pushed);
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
    return recorded;
  }

  /** Returns why: what came after a failed statement failed only because of that one. */
  private async rollback(error: unknown): Promise<unknown> {
    const rolledBack = this.client.query('ROLLBACK').catch(() => undefined);
    const failed = (await Promise.allSettled(this.pushed)).find(({ status }) => status === 'rejected');
    await rolledBack;
    return failed?.status === 'rejected' ? failed.reason : error;
  }
}
