import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import type { Report } from '../report/report.graphql.js';
import { mayRead } from '../report/report.policy.js';
import { rightsOf, type ReportRow } from '../report/report.row.js';
import { BY_SAVE, ReportReader } from '../report/report.reader.js';

/** Reports around one: those it was taken over from, the first one first, and its direct copies. */
export interface Family {
  ancestors: Report[];
  copies: Report[];
}

const MOST_COPIES = 60;

/** Families by report, batched: as far as the viewer may read their members. One statement. */
@Injectable()
export class FamilyLoader {
  constructor(private readonly reader: ReportReader) {}

  load(ctx: Context, id: string): Promise<Family> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byIds(ctx, ids))).load(id);
  }

  private async byIds(ctx: Context, ids: readonly string[]): Promise<Family[]> {
    const rows = await this.reader.rows({
      where: [
        {
          sql: `r.id = any(?::uuid[]) or r.origin_id = any(?::uuid[])
            or r.id in (select unnest(o.lineage) from report o where o.id = any(?::uuid[]))`,
          values: [ids, ids, ids],
        },
      ],
      order: BY_SAVE,
      limit: MOST_COPIES,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const shown = (row: ReportRow | undefined): Report[] =>
      row && mayRead(ctx.viewer, rightsOf(row)) ? [this.reader.shape(row, ctx.language, ctx.viewer)] : [];
    return ids.map((id) => ({
      ancestors: (byId.get(id)?.lineage ?? []).flatMap((ancestor) => shown(byId.get(ancestor))),
      copies: rows.filter(({ originId }) => originId === id).flatMap(shown),
    }));
  }
}
