import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { Membership, MembershipsArgs } from './membership.graphql.js';

export interface MembershipRow {
  id: string;
  ags: string;
  association: string;
  from: string;
  to: string | null;
  source: string;
  confirmed: boolean;
  recordedAt: Date;
  people: number;
}

export const MEMBERSHIP_COLUMNS = `m.id, m.ags, m.association_key as association, m.valid_from::text as "from", m.valid_to::text as "to", m.source,
  m.confidence = 'confirmed' as confirmed, m.recorded_at as "recordedAt",
  (select count(*)::int from person p where p.ags = m.ags) as people`;

/** Reads the memberships of all associations. */
@Injectable()
export class MembershipReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** By key of the administration. Two statements whatever the length. */
  async list(
    ctx: Context,
    { filter, first, after }: MembershipsArgs,
  ): Promise<Page<Membership> & { totalCount: number }> {
    const size = pageSize(first);
    const [ags = null, id = null] = after
      ? decodeCursor('memberships', after, [(key) => /^\d{5,8}$/.test(key), isUuid])
      : [];
    const where = `m.association_key = $1 and ($2::text[] is null or m.ags = any($2)) and ($3::boolean is null or (m.confidence = 'confirmed') = $3)
      and ($4::boolean is null or (m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $5::date)) = $4)`;
    const values = [
      filter?.association ?? ctx.viewer.officerOf,
      this.found(filter?.search ?? ''),
      filter?.confirmed ?? null,
      filter?.running ?? null,
      dayInBerlin(ctx.now),
    ];
    const [rows, [total]] = await Promise.all([
      this.db.rows<MembershipRow>(
        `select ${MEMBERSHIP_COLUMNS} from membership m where ${where} and ($6::text is null or (m.ags, m.id) > ($6, $7::uuid))
         order by m.ags, m.id limit $8`,
        [...values, ags, id, size + 1],
      ),
      this.db.rows<{ count: number }>(`select count(*)::int as count from membership m where ${where}`, values),
    ]);
    const page = pageOf(
      rows,
      size,
      (row) => this.shape(row),
      (row) => encodeCursor('memberships', [row.ags, row.id]),
    );
    return { ...page, totalCount: total?.count ?? 0 };
  }

  shape(row: MembershipRow): Membership {
    return {
      ...row,
      administration: this.register.find(row.ags),
      association: this.register.association(row.association),
    };
  }

  /** Keys of the administrations that a search finds; null: no search. */
  private found(search: string): string[] | null {
    if (search.trim() === '') return null;
    return this.register.list({ search }, null, 2_000).map(({ ags }) => ags);
  }
}
