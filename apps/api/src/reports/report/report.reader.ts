import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { Database, type Reader } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { shortIdOf } from './report-address.rules.js';
import type { Report } from './report.graphql.js';
import { mayRead } from './report.policy.js';
import { rightsOf, type ReportRow } from './report.row.js';
import { statementOf, type Order, type ReportQuery } from './report.statement.js';
import { viewOf, type Names } from './report.view.js';

export const BY_SAVE: Order = { score: null, time: 'saved_at' };
export const BY_EDITION: Order = { score: null, time: 'edition_at' };

/** Reads reports with everything that a page shows in one statement, whatever their number. */
@Injectable()
export class ReportReader {
  private readonly names: Names;

  constructor(
    private readonly db: Database,
    register: AdministrationCatalog,
    topics: TopicCatalog,
  ) {
    this.names = { register, topics };
  }

  async rows(query: ReportQuery, db: Reader = this.db): Promise<ReportRow[]> {
    const { text, values } = statementOf(query);
    const [answer] = await db.rows<{ rows: ReportRow[] }>(text, values);
    return answer?.rows ?? [];
  }

  /** Reports by ids, whoever asks; the caller decides by policy. */
  byIds(ids: readonly string[], fields?: ReadonlySet<string>, db?: Reader): Promise<ReportRow[]> {
    const where = [{ sql: 'r.id = any(?::uuid[])', values: [ids.filter(isUuid)] }];
    return this.rows({ where, order: BY_SAVE, limit: Math.max(1, ids.length), ...(fields && { fields }) }, db);
  }

  /** The report that a readable address names; null when missing or not for the viewer. */
  async addressed(ctx: Context, address: string): Promise<ReportRow | null> {
    const short = shortIdOf(address);
    if (short === null) return null;
    const where = [{ sql: 'right(r.id::text, 12) = ?', values: [short] }];
    const rows = await this.rows({ where, order: BY_SAVE, limit: 2 });
    return rows.find((row) => mayRead(ctx.viewer, rightsOf(row))) ?? null;
  }

  /** One report; null when missing or not for the viewer, which look the same. */
  async readable(ctx: Context, id: string): Promise<ReportRow | null> {
    const [row] = isUuid(id) ? await this.byIds([id]) : [];
    return row && mayRead(ctx.viewer, rightsOf(row)) ? row : null;
  }

  shape(row: ReportRow, language: Language, viewer: Actor | null): Report {
    return viewOf(row, this.names, language, viewer);
  }
}
