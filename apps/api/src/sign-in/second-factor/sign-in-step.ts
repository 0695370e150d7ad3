import { createHash, randomBytes } from 'node:crypto';
import type { Reader, Tx } from '../../core/database/database.js';

/** Minutes between password and code. */
const STEP_MINUTES = 5;

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Notes that somebody gave the right password and has still to give a code. Returns what proves it. */
export async function beginStep(db: Reader, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.rows(
    `with old as (delete from sign_in_step where expires_at < now())
     insert into sign_in_step (token_hash, person_id, expires_at) values ($1, $2, now() + $3 * interval '1 minute')`,
    [digestOf(token), personId, STEP_MINUTES],
  );
  return token;
}

/** Whose step this is; null when unknown or too late. */
export async function personOfStep(db: Reader, token: string): Promise<string | null> {
  const [row] = await db.rows<{ personId: string }>(
    `select person_id as "personId" from sign_in_step where token_hash = $1 and expires_at > now()`,
    [digestOf(token)],
  );
  return row?.personId ?? null;
}

/** Locks a step for one code at a time and gives whose it is; it ends with its time, a session is made once by its code. */
export async function takeStep(tx: Tx, token: string): Promise<string | null> {
  const [row] = await tx.rows<{ personId: string }>(
    `select person_id as "personId" from sign_in_step where token_hash = $1 and expires_at > now() for update`,
    [digestOf(token)],
  );
  return row?.personId ?? null;
}
