import { ADMISSION } from '@lotsennetz/limits';
import type { Language } from '../../core/access/actor.js';
import type { Reader, Tx } from '../../core/database/database.js';
import { digestOf, makeToken } from '../tokens.js';
import type { ApplicationState } from './application.rules.js';

/** An application as it is stored. */
export interface ApplicationRow {
  id: string;
  ags: string;
  association: string;
  asException: boolean;
  name: string;
  email: string;
  jobTitle: string;
  why: string;
  language: Language;
  rulesVersion: number;
  privacyVersion: number;
  consentedAt: Date;
  state: ApplicationState;
  personId: string | null;
  confirmedAt: Date | null;
  waitingSince: Date | null;
  firstApprovedBy: string | null;
  exceptionUntil: string | null;
  exceptionReason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
}

export const APPLICATION_COLUMNS = `a.id, a.ags, a.association_key as association, a.as_exception as "asException", a.name, a.email,
  a.job_title as "jobTitle", a.reason as why, a.language, a.rules_version as "rulesVersion", a.privacy_version as "privacyVersion",
  a.consented_at as "consentedAt", a.state, a.person_id as "personId", a.confirmed_at as "confirmedAt", a.waiting_since as "waitingSince",
  a.first_approved_by as "firstApprovedBy", a.exception_until::text as "exceptionUntil", a.exception_reason as "exceptionReason",
  a.decided_at as "decidedAt", a.decided_by as "decidedBy", a.decision_reason as "decisionReason"`;

export const OPEN_STATES = `('WAITING', 'QUESTIONED', 'SECONDING')`;

export type StepKind =
  'CONFIRMED' | 'ASKED' | 'ANSWERED' | 'HANDED_OVER' | 'SECONDED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

export interface NewStep {
  kind: StepKind;
  by: string | null;
  text?: string | null;
  from?: string;
  to?: string;
}

/** The application, locked until the transaction ends: whoever else decides waits and finds it decided. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationRow | null> {
  const [row] = await tx.rows<ApplicationRow>(
    `select ${APPLICATION_COLUMNS} from application a where a.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** Cases of one address wait for each other: of two at once, the second finds the first. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended($1, 4_100_201))`, [
    `application ${email.toLowerCase()}`,
  ]);
}

export async function openApplicationOf(tx: Reader, email: string): Promise<ApplicationRow | null> {
  const [row] = await tx.rows<ApplicationRow>(
    `select ${APPLICATION_COLUMNS} from application a where a.email = $1 and a.state in ${OPEN_STATES}`,
    [email],
  );
  return row ?? null;
}

export async function addStep(
  tx: Tx,
  applicationId: string,
  now: Date,
  { kind, by, text, from, to }: NewStep,
): Promise<void> {
  await tx.rows(
    `insert into application_step (application_id, number, kind, at, by_person, text, from_association, to_association)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 from application_step where application_id = $1`,
    [applicationId, kind, now, by, text ?? null, from ?? null, to ?? null],
  );
}

/** Makes a link to an application and returns its token.. */
export async function issueLink(
  tx: Tx,
  applicationId: string,
  purpose: 'CONFIRM' | 'STATUS',
  now: Date,
): Promise<string> {
  const token = makeToken();
  const hours = purpose === 'CONFIRM' ? ADMISSION.confirmHours : ADMISSION.statusDays * 24;
  await tx.rows(
    `insert into application_link (token_hash, application_id, purpose, expires_at) values ($1, $2, $3, $4)`,
    [digestOf(token), applicationId, purpose, new Date(now.getTime() + hours * 3_600_000)],
  );
  return token;
}

/** Id of the application behind a link that still works. */
export async function applicationOfLink(
  db: Reader,
  token: string,
  purpose: 'CONFIRM' | 'STATUS',
  now: Date,
): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(
    `select application_id as id from application_link
     where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
    [digestOf(token), purpose, now],
  );
  return row?.id ?? null;
}

/** Uses a link up. Of several at once exactly one gets true. */
export async function useUp(tx: Tx, token: string, now: Date): Promise<boolean> {
  const used = await tx.rows(
    `update application_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning token_hash`,
    [digestOf(token), now],
  );
  return used.length === 1;
}
