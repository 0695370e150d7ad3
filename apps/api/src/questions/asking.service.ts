import { QUESTION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../core/access/context.js';
import { badInput, Refused } from '../core/access/refusals.js';
import { Database, type Tx } from '../core/database/database.js';
import { renderMarkdown, summarise } from '../core/text/markdown.js';
import { visibleText } from '../core/text/visible-text.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import { AnswerAccepted, QuestionAsked, QuestionChanged } from './question.facts.js';
import type { AskQuestionInput, EditQuestionInput, QuestionContentInput } from './question.input.js';
import { questionAbilities } from './question.policy.js';
import { numbered, QuestionReader } from './question.reader.js';
import { stateAfter, type QuestionMove, type QuestionState } from './question.rules.js';

export type QuestionOutcome =
  { done: 'saved' } | { done: 'changed-meanwhile' } | { done: 'refused'; state: QuestionState };

export interface LockedQuestion {
  authorId: string | null;
  state: QuestionState;
  takenAway: boolean;
  version: number;
  title: string;
}

/** Around a new question: the report on which it hangs, the key that makes it one, somebody to whom it is put first. */
interface Asking {
  reportId?: string | null;
  clientKey?: string;
  to?: string | null;
}

/** Asking, changing and settling questions. */
@Injectable()
export class AskingService {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicCatalog,
    private readonly reader: QuestionReader,
  ) {}

  /** Asks; the same client key again gives the id of the first. */
  ask(ctx: Context, { clientKey, content, to }: AskQuestionInput): Promise<string> {
    return this.db.write(ctx, (tx) => this.insert(tx, ctx, content, { clientKey, to: to ?? null }));
  }

  /** Asks within a transaction: a question of its own, or one that hangs on a report. */
  async insert(
    tx: Tx,
    ctx: Context,
    content: QuestionContentInput,
    { reportId = null, clientKey = uuidv7(), to = null }: Asking,
  ): Promise<string> {
    const columns = this.columnsOf(content, 'input.content');
    const { personId } = ctx.viewer;
    const [known] = await tx.rows<{ id: string | null; today: number }>(
      `select (select id from question where author_id = $1 and client_key = $2) as id,
           (select count(*)::int from question where author_id = $1 and asked_at > $3::timestamptz - interval '1 day') as today`,
      [personId, clientKey, ctx.now],
    );
    if (known?.id) return known.id;
    if ((known?.today ?? 0) >= QUESTION.perDay) throw new Refused('RATE_LIMITED', [], 3_600);
    const id = uuidv7();
    const made = await tx.rows<{ id: string }>(
      `insert into question (id, author_id, client_key, title, body, body_html, summary, search_text, topics, urgency, asked_at, report_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (author_id, client_key) do nothing returning id`,
      [id, personId, clientKey, ...columns, ctx.now, reportId],
    );
    if (made.length > 0) {
      tx.record(QuestionAsked(id, { topics: content.topics, ...(to && { to }) }));
      return id;
    }
    const [first] = await tx.rows<{ id: string }>(`select id from question where author_id = $1 and client_key = $2`, [
      personId,
      clientKey,
    ]);
    if (!first) throw new Error('a question was neither made nor found');
    return first.id;
  }

  async edit(ctx: Context, { id, version, content }: EditQuestionInput): Promise<QuestionOutcome> {
    const columns = this.columnsOf(content, 'input.content');
    return this.db.write(ctx, async (tx) => {
      const question = await this.locked(tx, ctx, id, 'input.id');
      if (!questionAbilities(ctx.viewer, question).edit) return { done: 'refused', state: question.state };
      if (question.version !== version) return { done: 'changed-meanwhile' };
      await tx.rows(
        `update question set title = $2, body = $3, body_html = $4, summary = $5, search_text = $6, topics = $7, urgency = $8,
           version = version + 1, edited_at = $9 where id = $1`,
        [id, ...columns, ctx.now],
      );
      tx.record(QuestionChanged(id, { state: question.state }));
      return { done: 'saved' };
    });
  }

  /** Accepts an answer: a comment of the question's thread that can be read. */
  async accept(ctx: Context, id: string, commentId: string): Promise<QuestionOutcome> {
    return this.db.write(ctx, async (tx) => {
      const question = await this.locked(tx, ctx, id, 'id');
      const state = stateAfter('accept', question.state);
      if (!state || !questionAbilities(ctx.viewer, question).accept) return { done: 'refused', state: question.state };
      const [answer] = await tx.rows<{ id: string }>(
        `select id from comment where id = $1::uuid and thread_id = $2 and state = 'VISIBLE' for share`,
        [commentId, id],
      );
      if (!answer) throw badInput({ field: 'comment', code: 'UNKNOWN' });
      await tx.rows(`update question set state = $2, accepted_id = $3, settled_at = $4 where id = $1`, [
        id,
        state,
        answer.id,
        ctx.now,
      ]);
      tx.record(AnswerAccepted(id, { comment: answer.id }));
      tx.record(QuestionChanged(id, { state }));
      return { done: 'saved' };
    });
  }

  giveUp(ctx: Context, id: string): Promise<QuestionOutcome> {
    return this.move(ctx, id, 'giveUp');
  }

  reopen(ctx: Context, id: string): Promise<QuestionOutcome> {
    return this.move(ctx, id, 'reopen');
  }

  private move(ctx: Context, id: string, move: Extract<QuestionMove, 'giveUp' | 'reopen'>): Promise<QuestionOutcome> {
    return this.db.write(ctx, async (tx) => {
      const question = await this.locked(tx, ctx, id, 'id');
      const state = stateAfter(move, question.state);
      if (!state || !questionAbilities(ctx.viewer, question)[move]) return { done: 'refused', state: question.state };
      await tx.rows(`update question set state = $2, accepted_id = null, settled_at = $3 where id = $1`, [
        id,
        state,
        state === 'OPEN' ? null : ctx.now,
      ]);
      tx.record(QuestionChanged(id, { state }));
      return { done: 'saved' };
    });
  }

  /** Says that the viewer would like to know as well, or takes that back. */
  async meToo(ctx: Context, id: string, on: boolean): Promise<QuestionOutcome> {
    return this.db.write(ctx, async (tx) => {
      const question = await this.locked(tx, ctx, id, 'id');
      if (on && !questionAbilities(ctx.viewer, question).meToo) return { done: 'refused', state: question.state };
      const changed = await tx.rows(
        on
          ? `insert into question_me_too (question_id, person_id) values ($1, $2) on conflict do nothing returning 1`
          : `delete from question_me_too where question_id = $1 and person_id = $2 returning 1`,
        [id, ctx.viewer.personId],
      );
      if (changed.length > 0)
        await tx.rows(`update question set me_too_count = me_too_count + $2::int where id = $1`, [id, on ? 1 : -1]);
      return { done: 'saved' };
    });
  }

  /** Locks a question that the viewer may see. Withdrawn ones are locked for their author and officers alone. */
  async locked(tx: Tx, ctx: Context, id: string, field: string): Promise<LockedQuestion> {
    const values: unknown[] = [id, ctx.viewer.personId, ctx.viewer.officerOf !== null];
    const [question] = await tx.rows<LockedQuestion>(
      `select author_id as "authorId", state, version, title,
         state = 'WITHDRAWN' and withdrawn_reason is not null as "takenAway" from question q
       where id = $1::uuid and (state <> 'WITHDRAWN' or author_id = $2 or $3::boolean)
         and ${numbered(this.reader.visible(ctx.viewer), values)} for update of q`,
      values,
    );
    if (!question) throw badInput({ field, code: 'UNKNOWN' });
    return question;
  }

  private columnsOf({ title, body, topics, urgency }: QuestionContentInput, field: string): unknown[] {
    if (!topics.every((topic) => this.topics.has(topic))) throw badInput({ field: `${field}.topics`, code: 'UNKNOWN' });
    const line = visibleText(title).replace(/\s+/g, ' ').trim();
    if (line === '') throw badInput({ field: `${field}.title`, code: 'REQUIRED' });
    const text = visibleText(body).trim();
    const searched = `${line} ${summarise(text, QUESTION.body)}`.toLowerCase();
    return [line, text, renderMarkdown(text), summarise(text), searched, topics, urgency];
  }
}
