import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { Context } from '../access/context.js';
import { insertFacts, type NewFact } from '../facts/fact-log.js';
import { FactSignal } from '../facts/fact-signal.js';
import { ReadDeadline } from './read-deadline.js';
import type { Reader } from './reader.js';
import { countStatement } from './statement-log.js';

export type { Reader } from './reader.js';

/** A running transaction: the only thing that can save, and the only thing that can record a fact. */
export class Tx implements Reader {
  private readonly facts: NewFact[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly ctx: Context | null,
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

/** Statements that connections keep a plan of; foreign clients' selections beyond that are planned each time. */
const MAX_NAMED = 200;

/** Access to PostgreSQL. Writing needs a transaction, visible in the types. */
@Injectable()
export class Database implements Reader {
  readonly pool: Pool;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly source: DataSource,
    private readonly signal: FactSignal,
  ) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    // A client that is checked out while its connection resets emits an error; unheard, it would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    new ReadDeadline(this.pool);
  }

  /** One statement straight through the pool: reading pays for no entity it does not need. */
  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    countStatement();
    const result = await this.pool.query(sql, [...parameters]);
    return result.rows as T[];
  }

  /**
   * A statement of the hot path: PostgreSQL parses and plans it once per connection. Its text must come from a small
   * closed set (values are parameters), with a limit in figures: for an unknown limit PostgreSQL plans each time anew.
   */
  async repeated<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    countStatement();
    const name = this.nameOf(sql);
    const result = await this.pool.query({ text: sql, values: [...parameters], ...(name && { name }) });
    return result.rows as T[];
  }

  private nameOf(sql: string): string | null {
    const known = this.names.get(sql);
    if (known) return known;
    if (this.names.size >= MAX_NAMED) return null;
    const name = `lotsennetz_${this.names.size}`;
    this.names.set(sql, name);
    return name;
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
      const tx = new Tx(manager, ctx);
      const value = await change(tx);
      recorded = await tx.flush();
      return value;
    });
    if (recorded) this.signal.raise();
    return result;
  }
}
