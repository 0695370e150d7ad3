import { Injectable } from '@nestjs/common';
import type { Client, Pool } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { Context } from '../access/context.js';
import { insertFacts, type NewFact } from '../facts/fact-log.js';
import { FactSignal } from '../facts/fact-signal.js';
import { ReadDeadline } from './read-deadline.js';
import type { Reader } from './reader.js';
import { countStatement } from './statement-log.js';
import { StatementNames } from './statement-names.js';

export type { Reader } from './reader.js';

/** A running transaction: the only thing that can save, and the only thing that can record a fact. */
export class Tx implements Reader {
  private readonly facts: NewFact[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly ctx: Context | null,
    private readonly names: StatementNames = new StatementNames(),
  ) {}

  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    return (
      Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number'
        ? result[0]
        : result
    ) as T[];
  }

  /** Past TypeORM, which knows no named statements, on the connection of this transaction. */
  async repeated<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    countStatement();
    const client = (await this.manager.queryRunner?.connect()) as Client | undefined;
    if (!client) throw new Error('a transaction has a connection');
    const result = await client.query(this.names.query(sql, parameters));
    return result.rows as T[];
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Notes what this transaction makes true; written just before it commits. */
  record(fact: NewFact): void {
    this.facts.push(fact);
  }

  /** Writes the noted facts. Returns whether there were any. */
  async flush(): Promise<boolean> {
    if (this.facts.length === 0) return false;
    await insertFacts(this, this.facts, this.ctx?.actor?.personId ?? null, this.ctx?.requestId ?? null);
    return true;
  }
}

/** Access to PostgreSQL. Writing needs a transaction, visible in the types. */
@Injectable()
export class Database implements Reader {
  readonly pool: Pool;
  private readonly names = new StatementNames();

  constructor(
    private readonly source: DataSource,
    private readonly signal: FactSignal,
  ) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    new ReadDeadline(this.pool);
  }

  /** One statement straight through the pool: reading pays for no entity it does not need. */
  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    countStatement();
    const result = await this.pool.query(sql, [...parameters]);
    return result.rows as T[];
  }

  async repeated<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    countStatement();
    const result = await this.pool.query(this.names.query(sql, parameters));
    return result.rows as T[];
  }

  repository<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
  ): Pick<Repository<T>, 'find' | 'findOne' | 'findOneBy' | 'findBy'> {
    return this.source.getRepository(entity);
  }

  /**
   * One transaction. Lock the row that decides first (`select … for update`): facts are written last, under that lock,
   * which keeps them in the order in which the changes happened.
   * `ctx` null is for jobs and commands without a person.
   */
  async write<T>(ctx: Context | null, change: (tx: Tx) => Promise<T>): Promise<T> {
    let recorded = false;
    const result = await this.source.transaction(async (manager) => {
      const tx = new Tx(manager, ctx, this.names);
      const value = await change(tx);
      recorded = await tx.flush();
      return value;
    });
    if (recorded) this.signal.raise();
    return result;
  }
}
