import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { PersonLoader } from '../../people/person.loader.js';
import { SpeakerQuestionChanged } from '../event.facts.js';
import { MAX_QUESTIONS } from '../event.limits.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { mayRead, mayRun } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { isVisible } from '../event/event.rules.js';
import type { AskSpeakerInput, QuestionMark, SpeakerQuestion } from './around.graphql.js';

/** Most questions that a page shows; the ones with most votes first. */
const SHOWN = 200;

interface Row extends Omit<SpeakerQuestion, 'person'> {
  personId: string | null;
}

const SELECT = `select q.id, q.text, q.votes, q.asked_at as "askedAt", q.answered_at as "answeredAt", q.hidden_at as "hiddenAt",
  case when q.anonymous then null else q.person_id end as "personId", q.person_id = $1 as own,
  exists (select 1 from speaker_question_vote v where v.question_id = q.id and v.person_id = $1) as voted
  from speaker_question q`;

/** Questions to the speakers, with votes. */
@Injectable()
export class SpeakerQuestionService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly people: PersonLoader,
  ) {}

  /** Open questions with the most votes first, then the answered ones. */
  async list(ctx: Context, event: string): Promise<SpeakerQuestion[]> {
    const row = await this.event(ctx, event, 'event');
    const rows = await this.db.rows<Row>(
      `${SELECT} where q.event_id = $2 and (q.hidden_at is null or $3::boolean)
       order by q.answered_at is not null, q.votes desc, q.asked_at, q.id limit ${SHOWN}`,
      [ctx.viewer.personId, event, mayRun(ctx.viewer, rightsOf(row))],
    );
    return Promise.all(rows.map((each) => this.shape(ctx, each)));
  }

  /** Asks, with the own vote; the same client key again gives the first one. */
  async ask(ctx: Context, { clientKey, event, text, anonymous }: AskSpeakerInput): Promise<Outcome<SpeakerQuestion>> {
    const row = await this.event(ctx, event, 'input.event');
    if (!isVisible(row.state)) throw badInput({ field: 'input.event', code: 'UNKNOWN' });
    if (row.state === 'CANCELLED') return refused({ code: 'EVENT_CANCELLED' });
    if (ctx.now >= new Date(row.endsAt)) return refused({ code: 'EVENT_OVER' });
    const { personId } = ctx.viewer;
    const outcome = await this.db.write(ctx, async (tx): Promise<Outcome<string>> => {
      await tx.rows(`select 1 from person where id = $1 for update`, [personId]);
      const asked = await tx.rows<{ id: string; clientKey: string }>(
        `select id, client_key as "clientKey" from speaker_question where event_id = $1 and person_id = $2`,
        [event, personId],
      );
      const first = asked.find((question) => question.clientKey === clientKey);
      if (first) return done(first.id);
      if (asked.length >= MAX_QUESTIONS) return refused({ code: 'TOO_MANY_QUESTIONS', params: { max: MAX_QUESTIONS } });
      const id = uuidv7();
      const made = await tx.rows(
        `insert into speaker_question (id, client_key, event_id, person_id, text, anonymous, votes, asked_at)
         values ($1, $2, $3, $4, $5, $6, 1, $7) on conflict (client_key) do nothing returning id`,
        [id, clientKey, event, personId, text.trim(), anonymous, ctx.now],
      );
      if (made.length === 0) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      await tx.rows(`insert into speaker_question_vote (question_id, person_id) values ($1, $2)`, [id, personId]);
      tx.record(SpeakerQuestionChanged(event, { question: id }));
      return done(id);
    });
    return outcome.ok ? done(await this.read(ctx, outcome.value)) : outcome;
  }

  /** Wants to hear the answer, or no longer; null when missing or not for the viewer. */
  async vote(ctx: Context, id: string, on: boolean): Promise<SpeakerQuestion | null> {
    const event = await this.eventOf(ctx, id, false);
    if (!event) return null;
    await this.db.write(ctx, async (tx) => {
      if (!(await lockQuestion(tx, id))) return;
      const changed = await tx.rows(
        on
          ? `insert into speaker_question_vote (question_id, person_id) values ($1, $2) on conflict do nothing returning 1`
          : `delete from speaker_question_vote where question_id = $1 and person_id = $2 returning 1`,
        [id, ctx.viewer.personId],
      );
      if (changed.length === 0) return;
      await tx.rows(`update speaker_question set votes = votes + $2 where id = $1`, [id, on ? 1 : -1]);
      tx.record(SpeakerQuestionChanged(event, { question: id }));
    });
    return this.read(ctx, id);
  }

  /** Marks a question as answered, hidden or open again; for those who run the event. */
  async mark(ctx: Context, id: string, mark: QuestionMark): Promise<SpeakerQuestion | null> {
    const event = await this.eventOf(ctx, id, true);
    if (!event) return null;
    await this.db.write(ctx, async (tx) => {
      if (!(await lockQuestion(tx, id))) return;
      await tx.rows(`update speaker_question set answered_at = $2, hidden_at = $3 where id = $1`, [
        id,
        mark === 'ANSWERED' ? ctx.now : null,
        mark === 'HIDDEN' ? ctx.now : null,
      ]);
      tx.record(SpeakerQuestionChanged(event, { question: id }));
    });
    return this.read(ctx, id);
  }

  private async event(ctx: Context, event: string, field: string): Promise<EventRow> {
    const row = isUuid(event) ? await this.reader.row(ctx.viewer.personId, event) : null;
    if (!row || !mayRead(ctx.viewer, rightsOf(row))) throw badInput({ field, code: 'UNKNOWN' });
    return row;
  }

  /** The event of a question that the viewer may see; `run`: that they run. */
  private async eventOf(ctx: Context, id: string, run: boolean): Promise<string | null> {
    const [question] = await this.db.rows<{ event: string; hidden: boolean }>(
      `select event_id as event, hidden_at is not null as hidden from speaker_question where id = $1`,
      [isUuid(id) ? id : null],
    );
    const row = question && (await this.reader.row(ctx.viewer.personId, question.event));
    if (!row) return null;
    const runs = mayRun(ctx.viewer, rightsOf(row));
    return runs || (!run && !question.hidden && mayRead(ctx.viewer, rightsOf(row))) ? row.id : null;
  }

  private async read(ctx: Context, id: string): Promise<SpeakerQuestion> {
    const [row] = await this.db.rows<Row>(`${SELECT} where q.id = $2`, [ctx.viewer.personId, id]);
    if (!row) throw new Error('a saved question cannot be read');
    return this.shape(ctx, row);
  }

  private async shape(ctx: Context, { personId, ...row }: Row): Promise<SpeakerQuestion> {
    return { ...row, own: row.own, person: personId === null ? null : await this.people.load(ctx, personId) };
  }
}

const lockQuestion = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.rows(`select 1 from speaker_question where id = $1 for update`, [id])).length > 0;
