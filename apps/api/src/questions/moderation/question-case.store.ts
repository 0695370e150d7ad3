import { v7 as uuidv7 } from 'uuid';
import type { Language } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import type { QuestionDecision } from './question-moderation.graphql.js';

/** Somebody to whom a mail goes. */
export interface Addressee {
  id: string;
  name: string;
  language: Language;
  email: string;
}

export const peopleOf = (tx: Tx, ids: readonly string[]): Promise<Addressee[]> =>
  tx.rows<Addressee>(`select id, name, language, email from person where id = any($1::uuid[]) order by id`, [ids]);

/** Questions belong to no association: the officers of all decide. */
export const officersOf = (tx: Tx): Promise<Addressee[]> =>
  tx.rows<Addressee>(
    `select distinct p.id, p.name, p.language, p.email from officer o join person p on p.id = o.person_id
     cross join (select (now() at time zone 'Europe/Berlin')::date as day) t
     where p.suspended_at is null and o.since <= t.day and (o.until is null or o.until > t.day) order by p.id`,
  );

/** The open case of a question, which is locked; null: there is none. */
export async function openCaseOf(tx: Tx, questionId: string): Promise<string | null> {
  const [row] = await tx.rows<{ id: string }>(
    `select id from question_case where question_id = $1 and decided_at is null`,
    [questionId],
  );
  return row?.id ?? null;
}

/** Notes a decision with the open case, or with one of its own. Returns the case. */
export async function settleCase(
  tx: Tx,
  questionId: string,
  made: { decision: QuestionDecision; reason: string; by: string; at: Date },
): Promise<string> {
  const id = (await openCaseOf(tx, questionId)) ?? uuidv7();
  await tx.rows(
    `insert into question_case (id, question_id, opened_at, decided_at, decision, reason, decided_by)
     values ($1, $2, $3, $3, $4, $5, $6)
     on conflict (id) do update set decided_at = $3, decision = $4, reason = $5, decided_by = $6`,
    [id, questionId, made.at, made.decision, made.reason, made.by],
  );
  return id;
}

export const reportersOf = async (tx: Tx, caseId: string): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(
      `select reporter_id as id from report_of_question where case_id = $1 and reporter_id is not null`,
      [caseId],
    )
  ).map(({ id }) => id);
