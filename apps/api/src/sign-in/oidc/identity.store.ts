import { v7 as uuidv7 } from 'uuid';
import type { Reader, Tx } from '../../core/database/database.js';

/** What a provider has proved about somebody. */
export interface ProvedIdentity {
  provider: string;
  issuer: string;
  subject: string;
  /** AGS that the provider names; null: it names none. */
  ags: string | null;
}

export interface LinkedPerson {
  personId: string;
  ags: string | null;
}

export async function personOfIdentity(
  db: Reader,
  { issuer, subject }: Pick<ProvedIdentity, 'issuer' | 'subject'>,
): Promise<LinkedPerson | null> {
  const [row] = await db.rows<LinkedPerson>(
    `select p.id as "personId", p.ags from linked_identity l join person p on p.id = l.person_id
     where l.issuer = $1 and l.subject = $2`,
    [issuer, subject],
  );
  return row ?? null;
}

/** Links an identity to a person. */
export async function linkIdentity(
  tx: Tx,
  personId: string,
  { issuer, subject }: Pick<ProvedIdentity, 'issuer' | 'subject'>,
  now: Date,
): Promise<'LINKED' | 'KNOWN' | 'TAKEN'> {
  const made = await tx.rows(
    `insert into linked_identity (id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5)
     on conflict (issuer, subject) do nothing returning 1`,
    [uuidv7(), personId, issuer, subject, now],
  );
  if (made.length > 0) return 'LINKED';
  return (await personOfIdentity(tx, { issuer, subject }))?.personId === personId ? 'KNOWN' : 'TAKEN';
}

/** The issuer of the one that went; null: there is no such one. */
export async function unlinkIdentity(tx: Tx, personId: string, id: string): Promise<string | null> {
  const [row] = await tx.rows<{ issuer: string }>(
    `delete from linked_identity where id = $1 and person_id = $2 returning issuer`,
    [id, personId],
  );
  return row?.issuer ?? null;
}
