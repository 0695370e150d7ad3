import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { SuggestionSources, type Suggestion, type SuggestionSource } from '../../core/ports/suggestion-source.js';
import { reportPath } from '../report/report-address.rules.js';
import { mayRead } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { rightsOf } from '../report/report.row.js';

const FIELDS: ReadonlySet<string> = new Set(['authors']);
/** Reports that are looked at for each one shown, since some of them may not be for the viewer. */
const SPARE = 3;

/** Reports that may answer a question before it is asked, by the words that they share with it. */
@Injectable()
export class ReportSuggestions implements SuggestionSource {
  readonly kind = 'REPORT' as const;

  constructor(
    private readonly db: Database,
    private readonly reader: ReportReader,
    sources: SuggestionSources,
  ) {
    sources.register(this);
  }

  async like(ctx: Context, typed: string, words: readonly string[], limit: number): Promise<Suggestion[]> {
    const found = await this.db.rows<{ id: string; likeness: number }>(
      `select id, likeness from (
         select r.id, r.published_at, (0.7 * (select count(*) from unnest($2::text[]) w where r.search_text ilike '%' || w || '%')
             / cardinality($2::text[]) + 0.3 * word_similarity(lower($1), lower(r.search_text)))::float8 as likeness
         from report r
         where r.state = 'PUBLISHED' and r.search_text ilike any (array(select '%' || w || '%' from unnest($2::text[]) w))) f
       where likeness >= 0.3 order by likeness desc, published_at desc limit $3`,
      [typed, words, limit * SPARE],
    );
    if (found.length === 0) return [];
    const rows = await this.reader.byIds(
      found.map(({ id }) => id),
      FIELDS,
    );
    const seen = new Map(rows.filter((row) => mayRead(ctx.viewer, rightsOf(row))).map((row) => [row.id, row.title]));
    return found
      .flatMap(({ id, likeness }) => {
        const title = seen.get(id);
        return title === undefined
          ? []
          : [{ kind: this.kind, id, title, path: reportPath({ id, title }), answered: null, likeness }];
      })
      .slice(0, limit);
  }
}
