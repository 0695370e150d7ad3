import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { Comment } from './comment.graphql.js';
import type { CommentRow } from './comment.row.js';
import { statementOf, type CommentQuery } from './comment.statement.js';
import { CommentView, type CommentViewer } from './comment.view.js';

/** Reads comments with everything that a page shows of them in one statement, whatever their number. */
@Injectable()
export class CommentReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  async page(query: CommentQuery): Promise<{ rows: CommentRow[]; beyond: boolean }> {
    const { text, values } = statementOf(query);
    const [answer] = await this.db.repeated<{ rows: CommentRow[]; beyond: boolean }>(text, values);
    return answer ?? { rows: [], beyond: false };
  }

  async byIds(ids: readonly string[], viewerId: string | null): Promise<Map<string, CommentRow>> {
    const { rows } = await this.page({ of: { ids }, viewerId, fields: null });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** `viewer` null is for deliveries that many share, which select no field that depends on the viewer. */
  shape(row: CommentRow, viewer: CommentViewer | null): Comment {
    return new CommentView(row, this.register, viewer);
  }
}
