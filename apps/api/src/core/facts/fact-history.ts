import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { comparePositions, START_OF_FACTS, type Fact, type FactPosition } from './fact.js';
import { factOf, PRUNED, type FactRow } from './fact-log.js';
import { FactStream } from './fact-stream.js';

/** Facts kept in memory, so that a wave of reconnecting clients asks the database nothing. */
const KEPT = 5_000;
/** Facts of the wanted kinds that are read from the database for one client at most. */
const MAX_READ = 2_000;

/** Which facts somebody follows. */
export interface FactFilter {
  readonly kinds: readonly string[];
  concerns(fact: Fact): boolean;
}

/** Facts of the recent past, for those who come back. */
@Injectable()
export class FactHistory implements OnApplicationBootstrap {
  /** Without a hole, oldest first. */
  private recent: Fact[] = [];

  constructor(
    private readonly db: Database,
    private readonly stream: FactStream,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stream.listen((facts) => {
      this.recent.push(...facts);
      if (this.recent.length > KEPT * 2) this.recent = this.recent.slice(-KEPT);
    });
    // A replica that has just started meets the clients of the one that it replaces.
    const { xid, id } = this.stream.head;
    const before = await this.db.rows<FactRow>(
      `select xid::text, id::text, kind, subject, data, actor_id, request_id, at from fact
       where (xid, id) <= ($1::text::xid8, $2::bigint) order by fact.xid desc, fact.id desc limit $3`,
      [xid.toString(), id.toString(), KEPT],
    );
    this.recent = [...before.reverse().map(factOf), ...this.recent];
  }

  /**
   * Facts after a position up to another, in order. "Too old" where some are deleted, where the position was never given
   * out, or where more than `max` of them happened since.
   */
  async since(
    after: FactPosition,
    upTo: FactPosition,
    filter: FactFilter,
    max: number,
  ): Promise<readonly Fact[] | 'too old'> {
    const order = comparePositions(after, upTo);
    if (order === 0) return [];
    const index = this.indexOf(after);
    if (index < 0) return order > 0 ? this.ahead(after) : this.read(after, upTo, filter, max);
    const facts = order > 0 ? [] : this.remembered(index + 1, upTo, filter);
    return facts.length > max ? 'too old' : facts;
  }

  private remembered(from: number, upTo: FactPosition, { kinds, concerns }: FactFilter): Fact[] {
    const facts: Fact[] = [];
    for (let index = from; index < this.recent.length; index++) {
      const fact = this.recent[index];
      if (!fact || comparePositions(fact.position, upTo) > 0) break;
      if (kinds.includes(fact.kind) && concerns(fact)) facts.push(fact);
    }
    return facts;
  }

  /** Index of the remembered fact with this position; -1: none. */
  private indexOf(position: FactPosition): number {
    let [low, high] = [0, this.recent.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = comparePositions(this.recent[middle]?.position ?? START_OF_FACTS, position);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** From a replica that is a little ahead of this one nothing is missed. */
  private async ahead({ xid, id }: FactPosition): Promise<[] | 'too old'> {
    const rows = await this.db.rows(`select 1 from fact where xid = $1::text::xid8 and id = $2::bigint`, [
      xid.toString(),
      id.toString(),
    ]);
    return rows.length > 0 ? [] : 'too old';
  }

  private async read(
    after: FactPosition,
    upTo: FactPosition,
    { kinds, concerns }: FactFilter,
    max: number,
  ): Promise<Fact[] | 'too old'> {
    const rows = await this.db.rows<FactRow>(
      `select xid::text, id::text, kind, subject, data, actor_id, request_id, at
       from fact
       where (xid, id) >= ($1::text::xid8, $2::bigint) and (xid, id) <= ($3::text::xid8, $4::bigint)
         and (kind = any($5::text[]) or (xid, id) = ($1::text::xid8, $2::bigint))
       order by fact.xid, fact.id limit $6`,
      [after.xid.toString(), after.id.toString(), upTo.xid.toString(), upTo.id.toString(), kinds, MAX_READ],
    );
    const facts = rows.map(factOf);
    // Where the fact of the cursor is still there, none after it is deleted: the pruner takes the oldest first.
    const known = facts[0] !== undefined && comparePositions(facts[0].position, after) === 0;
    if ((!known && !(await this.isEdge(after))) || rows.length === MAX_READ) return 'too old';
    const missed = (known ? facts.slice(1) : facts).filter(concerns);
    return missed.length > max ? 'too old' : missed;
  }

  /** Whether exactly the facts up to this position are deleted. Asked after reading: the edge only moves on. */
  private async isEdge(position: FactPosition): Promise<boolean> {
    const [row] = await this.db.rows<{ xid: string; id: string }>(
      `select xid::text, id::text from fact_place where consumer = $1`,
      [PRUNED],
    );
    const edge = row ? { xid: BigInt(row.xid), id: BigInt(row.id) } : START_OF_FACTS;
    return comparePositions(edge, position) === 0;
  }
}
