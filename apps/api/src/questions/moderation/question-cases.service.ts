import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/cursor.js';
import { PersonLoader } from '../../people/person.loader.js';
import { QuestionReader, type QuestionRow } from '../question.reader.js';
import type {
  QuestionCase,
  QuestionCasesArgs,
  QuestionDecision,
  ReportOfQuestion,
} from './question-moderation.graphql.js';

interface CaseRow {
  id: string;
  questionId: string;
  openedAt: Date;
  decidedAt: Date | null;
  decision: QuestionDecision | null;
  reason: string | null;
  decidedBy: string | null;
  reportCount: number;
  reports: (Omit<ReportOfQuestion, 'reporter' | 'reportedAt'> & { reportedAt: string; reporterId: string | null })[];
  sortKey: string;
}

const SHOWN_REPORTS = 20;

/** Reported questions for the officers of all associations, open ones oldest first. */
@Injectable()
export class QuestionCases {
  constructor(
    private readonly db: Database,
    private readonly reader: QuestionReader,
    private readonly people: PersonLoader,
  ) {}

  /** One statement for the cases, one for the questions, one for the people. */
  async page(ctx: Context, args: QuestionCasesArgs): Promise<Page<QuestionCase>> {
    const size = pageSize(args.first);
    const open = args.state === 'OPEN';
    const list = open ? 'question-cases-open' : 'question-cases-decided';
    const [micros = null, id = null] = args.after ? decodeCursor(list, args.after, [isMicros, isUuid]) : [];
    const column = open ? 'm.opened_at' : 'm.decided_at';
    const rows = await this.db.rows<CaseRow>(
      `select m.id, m.question_id as "questionId", m.opened_at as "openedAt", m.decided_at as "decidedAt", m.decision, m.reason,
         m.decided_by as "decidedBy", m.report_count as "reportCount",
         (extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey",
         coalesce((select json_agg(r order by r."reportedAt") from (select id, ground, text, reported_at as "reportedAt",
           reporter_id as "reporterId" from report_of_question where case_id = m.id order by reported_at limit ${SHOWN_REPORTS}) r), '[]') as reports
       from question_case m
       where m.decided_at is ${open ? '' : 'not'} null
         and ($1::bigint is null or (${column}, m.id) ${open ? '>' : '<'}
           (timestamptz 'epoch' + $1::bigint * interval '1 microsecond', $2::uuid))
       order by ${column} ${open ? '' : 'desc'}, m.id ${open ? '' : 'desc'} limit $3`,
      [micros, id, size + 1],
    );
    const ids = rows.map(({ questionId }) => questionId);
    const questions = await this.reader.rows(ctx.viewer, [{ sql: 'q.id = any(?::uuid[])', values: [ids] }], size + 1);
    const shaped = await Promise.all(
      rows.flatMap((row) => {
        const question = questions.find((one) => one.id === row.questionId);
        return question ? [this.shape(ctx, row, question)] : [];
      }),
    );
    const shown = new Map(shaped.map((one) => [one.id, one]));
    const page = pageOf(
      rows,
      size,
      (row) => shown.get(row.id) ?? null,
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    // What the viewer may not read leaves a gap, as one that hangs on a report for others does.
    const edges = page.edges.flatMap(({ cursor, node }) => (node ? [{ cursor, node }] : []));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
  }

  private async shape(ctx: Context, row: CaseRow, question: QuestionRow): Promise<QuestionCase> {
    const { id, openedAt, reportCount, decision, reason, decidedAt } = row;
    const person = async (personId: string | null) => (personId ? this.people.load(ctx, personId) : null);
    return {
      ...{ id, openedAt, reportCount, decision, reason, decidedAt },
      question: this.reader.shape(question, ctx.language, ctx.viewer),
      decidedBy: await person(row.decidedBy),
      reports: await Promise.all(
        row.reports.map(async ({ reporterId, reportedAt, ...report }) => ({
          ...report,
          reportedAt: new Date(reportedAt),
          reporter: await person(reporterId),
        })),
      ),
    };
  }
}
