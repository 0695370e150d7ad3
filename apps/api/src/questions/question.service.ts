import { QUESTION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { pageOf, pageSize, type Page, type PageArgs } from '../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../core/graphql/schema/cursor.js';
import { SuggestionSources, type Suggestion } from '../core/ports/suggestion-source.js';
import type { Question, QuestionFilter, QuestionsArgs } from './question.graphql.js';
import { mayRead } from './question.policy.js';
import { QuestionReader, type Condition } from './question.reader.js';
import { searchWords } from './question.rules.js';

/** Reading questions. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly reader: QuestionReader,
    private readonly sources: SuggestionSources,
  ) {}

  list(ctx: Context, { filter, ...part }: QuestionsArgs): Promise<Page<Question>> {
    return this.page(ctx, 'questions', conditionsOf(ctx, filter ?? {}), part);
  }

  /** What somebody asked or answered; nothing where they do not want it gathered. */
  ofMember(ctx: Context, personId: string, part: PageArgs): Promise<Page<Question>> {
    const conditions: Condition[] = [
      { sql: `q.state <> 'WITHDRAWN'`, values: [] },
      {
        sql: `q.author_id = ?::uuid or q.id in (select c.thread_id from comment c where c.author_id = ?::uuid and c.state = 'VISIBLE')`,
        values: [personId, personId],
      },
      {
        sql: `not exists (select from person_profile f where f.person_id = ?::uuid and not f.shows_questions)`,
        values: [personId],
      },
    ];
    return this.page(ctx, 'member-questions', conditions, part);
  }

  private async page(ctx: Context, list: string, all: readonly Condition[], part: PageArgs): Promise<Page<Question>> {
    const size = pageSize(part.first);
    const conditions = [...all];
    if (part.after) {
      const [micros, id] = decodeCursor(list, part.after, [isMicros, isUuid]);
      conditions.push({
        sql: `(q.asked_at, q.id) < (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::uuid)`,
        values: [micros, id],
      });
    }
    const rows = await this.reader.rows(ctx.viewer, conditions, size + 1);
    return pageOf(
      rows,
      size,
      (row) => this.reader.shape(row, ctx.language, ctx.viewer),
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
  }

  /** Null when missing or not for the viewer, which look the same. */
  async find(ctx: Context, id: string): Promise<Question | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.reader.rows(ctx.viewer, [{ sql: 'q.id = ?', values: [id] }], 1);
    return row && mayRead(ctx.viewer, row) ? this.reader.shape(row, ctx.language, ctx.viewer) : null;
  }

  /** What is there already and like a question that is being typed. */
  async similar(ctx: Context, typed: string): Promise<Suggestion[]> {
    if (typed.length > QUESTION.typed)
      throw badInput({ field: 'typed', code: 'TOO_LONG', params: { max: QUESTION.typed } });
    const words = searchWords(typed);
    return words.length === 0 ? [] : this.sources.like(ctx, typed, words, QUESTION.suggestions);
  }
}

function conditionsOf(ctx: Context, filter: QuestionFilter): Condition[] {
  const { personId } = ctx.viewer;
  const { state, topics, own, putToViewer, search } = filter;
  const withdrawn = state === 'WITHDRAWN';
  return [
    // Withdrawn ones are found by whoever looks for them and may see them, and never among the others.
    withdrawn
      ? {
          sql: `q.state = 'WITHDRAWN' and (q.author_id = ? or ?::boolean)`,
          values: [personId, ctx.viewer.officerOf !== null],
        }
      : { sql: `q.state <> 'WITHDRAWN'`, values: [] },
    ...(state && !withdrawn ? [{ sql: 'q.state = ?', values: [state] }] : []),
    ...(topics?.length ? [{ sql: 'q.topics && ?::text[]', values: [topics] }] : []),
    ...(own ? [{ sql: 'q.author_id = ?', values: [personId] }] : []),
    ...(putToViewer
      ? [{ sql: 'q.id in (select question_id from question_routing where person_id = ?)', values: [personId] }]
      : []),
    ...searchWords(search ?? '').map((word) => ({ sql: `q.search_text like '%' || ? || '%'`, values: [word] })),
  ];
}
