import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { Context } from '../access/context.js';
import { FactSignal } from '../facts/fact-signal.js';
import { ReadDeadline } from './read-deadline.js';
import type { Reader } from './reader.js';
import { countStatement } from './statement-log.js';
import { StatementNames } from './statement-names.js';
import { Tx } from './tx.js';

export type { Reader } from './reader.js';
export { Tx } from './tx.js';

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
    const { result, recorded } = await Tx.run(this.source, ctx, this.names, change);
    if (recorded) this.signal.raise();
    return result;
  }
}
