import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { comparePositions, type Fact, type FactPosition } from './fact.js';
import { factOf, type FactRow } from './fact-log.js';
import { FactStream } from './fact-stream.js';

/** Facts kept in memory, so that a wave of reconnecting clients asks the database nothing. */
const KEPT = 5_000;

/** Name under which the pruner notes how far it has deleted. */
export const PRUNED = 'pruned';

/** Facts of the recent past, for those who come back. */
@Injectable()
export class FactHistory implements OnApplicationBootstrap {
  private recent: Fact[] = [];

  constructor(
    private readonly db: Database,
    private readonly stream: FactStream,
  ) {}

  onApplicationBootstrap(): void {
    this.stream.listen((facts) => {
      this.recent.push(...facts);
      if (this.recent.length > KEPT * 2) this.recent = this.recent.slice(-KEPT);
    });
  }

  /**
   * Facts of these kinds after a position up to another, in order. "Too old" where some are deleted, where the position
   * was never given out, or where more than `max` happened since.
   */
  async since(
    after: FactPosition,
    upTo: FactPosition,
    kinds: readonly string[],
    max: number,
  ): Promise<Fact[] | 'too old'> {
    if (comparePositions(after, upTo) === 0) return [];
    // From a replica that is a little ahead: nothing is missed. A position that no fact has was never given out.
    if (comparePositions(after, upTo) > 0) return (await this.exists(after)) ? [] : 'too old';
    const oldest = this.recent[0];
    if (oldest && comparePositions(oldest.position, after) <= 0) {
      const facts = this.recent.filter(
        ({ position, kind }) =>
          comparePositions(position, after) > 0 && comparePositions(position, upTo) <= 0 && kinds.includes(kind),
      );
      return facts.length > max ? 'too old' : facts;
    }
    return this.read(after, upTo, kinds, max);
  }

  private async exists({ xid, id }: FactPosition): Promise<boolean> {
    const rows = await this.db.rows(`select 1 from fact where xid = $1::text::xid8 and id = $2::bigint`, [
      xid.toString(),
      id.toString(),
    ]);
    return rows.length > 0;
  }

  private async read(
    after: FactPosition,
    upTo: FactPosition,
    kinds: readonly string[],
    max: number,
  ): Promise<Fact[] | 'too old'> {
    const rows = await this.db.rows<FactRow>(
      `select f.xid::text, f.id::text, f.kind, f.subject, f.data, f.actor_id, f.request_id, f.at
       from fact f
       where (f.xid, f.id) > ($1::text::xid8, $2::bigint) and (f.xid, f.id) <= ($3::text::xid8, $4::bigint)
         and f.kind = any($5::text[])
       order by f.xid, f.id limit $6`,
      [after.xid.toString(), after.id.toString(), upTo.xid.toString(), upTo.id.toString(), kinds, max + 1],
    );
    // Asked after reading: what was deleted in between is noticed.
    const gone = await this.db.rows(
      `select 1 from fact_place where consumer = $1 and (xid, id) > ($2::text::xid8, $3::bigint)`,
      [PRUNED, after.xid.toString(), after.id.toString()],
    );
    return gone.length > 0 || rows.length > max ? 'too old' : rows.map(factOf);
  }
}
