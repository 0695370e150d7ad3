import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { SuggestionSources, type Suggestion, type SuggestionSource } from '../core/ports/suggestion-source.js';
import { numbered, QuestionReader } from './question.reader.js';

/** Questions that were asked before, by the words that they share with what is typed and by trigrams. */
@Injectable()
export class QuestionSuggestions implements SuggestionSource {
  readonly kind = 'QUESTION';

  constructor(
    private readonly db: Database,
    private readonly reader: QuestionReader,
    sources: SuggestionSources,
  ) {
    sources.register(this);
  }

  like(ctx: Context, typed: string, words: readonly string[], limit: number): Promise<Suggestion[]> {
    const values: unknown[] = [typed, words, limit];
    // Nearly half of the words have to be there; the index finds those with any.
    return this.db.rows<Suggestion>(
      `select 'QUESTION' as kind, id, title, '/fragen/' || id as path, answered, likeness from (
         select q.id, q.title, q.state = 'ANSWERED' as answered, q.asked_at,
           (0.7 * (select count(*) from unnest($2::text[]) w where q.search_text like '%' || w || '%') / cardinality($2::text[])
             + 0.3 * word_similarity(lower($1), q.search_text))::float8 as likeness
         from question q
         where q.state <> 'WITHDRAWN' and ${numbered(this.reader.visible(ctx.viewer), values)} and q.search_text like any (array(select '%' || w || '%' from unnest($2::text[]) w))) found
       where likeness >= 0.3 order by likeness desc, asked_at desc limit $3`,
      values,
    );
  }
}
