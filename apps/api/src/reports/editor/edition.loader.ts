import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { differencesOf } from './difference.js';
import { DraftConflict } from './draft-conflict.js';
import type { ReportContent } from '../report/report.content.js';
import type { ReportEdition } from './edition.graphql.js';

interface Row {
  reportId: string;
  edition: number;
  content: ReportContent;
  before: ReportContent | null;
  note: string | null;
  publishedAt: Date;
  personId: string | null;
  name: string | null;
  ags: string | null;
}

/** Editions by report, latest first, batched. Only for reports that the viewer may read; differences for their authors. */
@Injectable()
export class EditionLoader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly conflict: DraftConflict,
  ) {}

  load(ctx: Context, report: { id: string; viewerCan: { edit: boolean } }): Promise<ReportEdition[]> {
    return this.of(ctx, report.viewerCan.edit).load(report.id);
  }

  private of(ctx: Context, withChanges: boolean): DataLoader<string, ReportEdition[]> {
    const loaders = ctx.memo(this, () => new Map<boolean, DataLoader<string, ReportEdition[]>>());
    const known =
      loaders.get(withChanges) ?? new DataLoader((ids: readonly string[]) => this.byReports(ctx, ids, withChanges));
    loaders.set(withChanges, known);
    return known;
  }

  private async byReports(ctx: Context, ids: readonly string[], withChanges: boolean): Promise<ReportEdition[][]> {
    const rows = await this.db.rows<Row>(
      `select e.report_id as "reportId", e.edition, e.note, e.published_at as "publishedAt", p.id as "personId", p.name, p.ags,
         ${withChanges ? 'e.content, lag(e.content) over (partition by e.report_id order by e.edition)' : 'null'} as before
       from report_edition e left join person p on p.id = e.published_by
       where e.report_id = any($1::uuid[]) order by e.report_id, e.edition desc`,
      [ids],
    );
    const names = this.conflict.names(ctx);
    const shape = ({ edition, note, publishedAt, personId, name, ags, content, before }: Row): ReportEdition => ({
      edition,
      note,
      publishedAt,
      publishedBy:
        personId && name
          ? { id: personId, name, administration: ags ? this.register.find(ags) : null, officerOf: null }
          : null,
      changes: withChanges ? (before ? differencesOf(before, content, names) : []) : null,
    });
    return ids.map((id) => rows.filter(({ reportId }) => reportId === id).map(shape));
  }
}
