import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/access/context.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { Report } from '../report/report.graphql.js';
import { BY_EDITION } from '../report/report.reader.js';
import { ReportService } from '../report/report.service.js';
import { forActor } from '../report/report.statement.js';
import { locked, type LockedReport } from '../report/report.store.js';
import type { ReleaseReportInput } from './release.graphql.js';
import { mayRelease } from './release.policy.js';
import { hasOpenLicence, releasedPart } from './release.rules.js';

interface List {
  first: number;
  after?: string | null;
}

/** Officers let everyone see what its authors want to be public, field by field. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly reports: ReportService,
  ) {}

  /** Reports of the officer's association that want to be public and are not, or not in their latest edition. */
  async waiting(ctx: Context, { first, after }: List, info: GraphQLResolveInfo): Promise<Page<Report>> {
    const { officerOf } = ctx.viewer;
    const day = dayInBerlin(ctx.now);
    const places = this.register
      .all()
      .filter(({ ags }) => this.register.associationsOf(ags, day).includes(officerOf ?? ''));
    const where = [
      forActor(ctx.viewer),
      {
        sql: `r.visibility = 'PUBLIC' and r.released_edition is distinct from r.edition and r.ags = any(?::text[])`,
        values: [places.map(({ ags }) => ags)],
      },
    ];
    return this.reports.page(ctx, 'reports-to-release', { where, order: BY_EDITION }, first, after, info);
  }

  /** Releases fields as they read now; refused where another edition was looked at meanwhile. */
  async release(ctx: Context, { id, edition, fields }: ReleaseReportInput): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const report = await this.own(tx, ctx, id);
      if (report.edition !== edition) throw badInput({ field: 'input.edition', code: 'OUTDATED' });
      if (!hasOpenLicence(report.content)) throw badInput({ field: 'input.id', code: 'INTERNAL_LICENCE' });
      await tx.rows(
        `update report set released = $2::jsonb, released_edition = edition, released_at = $3, released_by = $4 where id = $1`,
        [id, JSON.stringify(releasedPart(report.content, [...new Set(fields)])), ctx.now, ctx.viewer.personId],
      );
      await this.note(tx, ctx, 'REPORT_RELEASED', id, { edition, fields });
    });
  }

  /** Takes a report away from the public. False where it was not released. */
  async end(ctx: Context, id: string): Promise<boolean> {
    return this.db.write(ctx, async (tx) => {
      await this.own(tx, ctx, id);
      const ended = await tx.rows(
        `update report set released = null, released_edition = null, released_at = null, released_by = null
         where id = $1 and released is not null returning id`,
        [id],
      );
      if (ended.length > 0) await this.note(tx, ctx, 'REPORT_RELEASE_ENDED', id, null);
      return ended.length > 0;
    });
  }

  private async own(tx: Tx, ctx: Context, id: string): Promise<LockedReport> {
    const report = isUuid(id) ? await locked(tx, id) : null;
    const associations = report ? this.register.associationsOf(report.ags, dayInBerlin(ctx.now)) : [];
    if (!report || !mayRelease(ctx.viewer, { ...report, associations }))
      throw badInput({ field: 'id', code: 'UNKNOWN' });
    return report;
  }

  private note(
    tx: Tx,
    ctx: Context,
    action: 'REPORT_RELEASED' | 'REPORT_RELEASE_ENDED',
    id: string,
    after: object | null,
  ): Promise<void> {
    const association = ctx.viewer.officerOf;
    return writeAudit(tx, ctx, { action, association, subject: { kind: 'REPORT', id }, after });
  }
}
