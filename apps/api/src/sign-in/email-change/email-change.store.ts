import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '../../core/access/actor.js';
import type { Reader, Tx } from '../../core/database/database.js';
import { EMAIL_CHANGE } from '../sign-in.limits.js';

/** A change that waits for its two addresses. */
export interface PendingChange {
  personId: string;
  email: string;
  requestedAt: Date;
  expiresAt: Date;
  oldConfirmed: boolean;
  newConfirmed: boolean;
}

export type Side = 'OLD' | 'NEW';

export interface LinkedChange extends PendingChange {
  side: Side;
  name: string;
  language: Language;
  ags: string | null;
  currentEmail: string;
}

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

const COLUMNS = `c.person_id as "personId", c.email, c.requested_at as "requestedAt", c.expires_at as "expiresAt",
  c.old_confirmed_at is not null as "oldConfirmed", c.new_confirmed_at is not null as "newConfirmed"`;

export async function pendingChange(db: Reader, personId: string, now: Date): Promise<PendingChange | null> {
  const [row] = await db.rows<PendingChange>(
    `select ${COLUMNS} from email_change c where c.person_id = $1 and c.expires_at > $2`,
    [personId, now],
  );
  return row ?? null;
}

/** Keeps a change in place of an earlier one of the person, and gives the tokens of both links; they are kept nowhere. */
export async function keepChange(
  tx: Tx,
  personId: string,
  email: string,
  now: Date,
): Promise<{ oldToken: string; newToken: string }> {
  const [oldToken, newToken] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  await tx.rows(`delete from email_change where person_id = $1 or expires_at <= $2`, [personId, now]);
  await tx.rows(
    `insert into email_change (person_id, email, requested_at, expires_at, old_token_hash, new_token_hash)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      personId,
      email,
      now,
      new Date(now.getTime() + EMAIL_CHANGE.hours * 3_600_000),
      digest(oldToken),
      digest(newToken),
    ],
  );
  return { oldToken, newToken };
}

/** The change of a link, locked together with its person; null where it is unknown, over or cancelled. */
export async function changeOfLink(tx: Tx, token: string, now: Date): Promise<LinkedChange | null> {
  const [row] = await tx.rows<LinkedChange>(
    `select ${COLUMNS}, case when c.old_token_hash = $1 then 'OLD' else 'NEW' end as side,
       p.name, p.language, p.ags, p.email as "currentEmail"
     from email_change c join person p on p.id = c.person_id
     where (c.old_token_hash = $1 or c.new_token_hash = $1) and c.expires_at > $2 for update`,
    [digest(token), now],
  );
  return row ?? null;
}

export async function markConfirmed(tx: Tx, personId: string, side: Side, now: Date): Promise<void> {
  const column = side === 'OLD' ? 'old_confirmed_at' : 'new_confirmed_at';
  await tx.rows(`update email_change set ${column} = coalesce(${column}, $2) where person_id = $1`, [personId, now]);
}

/** False: there was none. */
export async function dropChange(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.rows(`delete from email_change where person_id = $1 returning 1`, [personId]);
  return rows.length > 0;
}

const UNIQUE_VIOLATION = '23505';

/** Whether a write failed because an account with the address was saved meanwhile. */
export const isAddressTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === UNIQUE_VIOLATION;
