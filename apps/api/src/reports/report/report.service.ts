import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/access/context.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { selectedBelow } from '../../core/graphql/selection.js';
import type { Report } from './report.graphql.js';
import type { OwnReportsArgs } from '../finder/finder.input.js';
import { BY_SAVE, ReportReader } from './report.reader.js';
import type { Where } from '../../core/database/conditions.js';
import type { ReportQuery } from './report.statement.js';

const isPoints = (text: string): boolean => /^-?\d{1,9}$/.test(text);

/** Reading reports: single ones by policy, lists by keyset. */
@Injectable()
export class ReportService {
  constructor(private readonly reader: ReportReader) {}

  /** One report by id or readable address; null when missing or not for the viewer, which look the same. */
  async find(ctx: Context, id: string): Promise<Report | null> {
    const row = isUuid(id) ? await this.reader.readable(ctx, id) : await this.reader.addressed(ctx, id);
    return row && this.reader.shape(row, ctx.language, ctx.viewer);
  }

  /** What the viewer writes on: as an author who works where they did, or as contact of the administration. */
  async own(ctx: Context, { state, first, after }: OwnReportsArgs, info: GraphQLResolveInfo): Promise<Page<Report>> {
    const { personId, administration, contactOf } = ctx.viewer;
    const where: Where[] = [
      {
        sql: `r.ags = ? or r.id in (select a.report_id from report_author a where a.person_id = ? and a.ags = ?)`,
        values: [contactOf, personId, administration?.ags ?? ''],
      },
      ...(state ? [{ sql: 'r.state = ?', values: [state] }] : []),
    ];
    return this.page(ctx, 'own-reports', { where, order: BY_SAVE }, first, after, info);
  }

  /** A page of a list by keyset. */
  async page(
    ctx: Context,
    list: string,
    query: Pick<ReportQuery, 'where' | 'order' | 'join'>,
    first: number,
    after: string | null | undefined,
    info: GraphQLResolveInfo,
  ): Promise<Page<Report>> {
    const size = pageSize(first);
    const fields = selectedBelow(info);
    const keys = after ? decodeCursor(list, after, [isPoints, isMicros, isUuid]) : null;
    const [score = '', micros = '', id = ''] = keys ?? [];
    const rows = ['nodes', 'edges', 'pageInfo'].some((name) => fields.has(name))
      ? await this.reader.rows({
          ...query,
          after: keys && { score: Number(score), micros, id },
          limit: size + 1,
          fields,
        })
      : [];
    return pageOf(
      rows,
      size,
      (row) => this.reader.shape(row, ctx.language, ctx.viewer),
      (row) => encodeCursor(list, [String(row.score), row.sortKey, row.id]),
    );
  }
}
