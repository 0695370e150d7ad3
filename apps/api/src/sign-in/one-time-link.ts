import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '../core/access/actor.js';
import type { Reader, Tx } from '../core/database/database.js';
import { LINK } from './sign-in.limits.js';

/** What a link is good for. */
export type LinkPurpose = 'set-password' | 'link-identity';

export interface LinkHolder {
  personId: string;
  email: string;
  name: string;
  language: Language;
}

/** Under which a token is kept. */
export const linkDigest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Makes a link for a person and returns its token, which is kept nowhere: the database knows its SHA-256 alone. Earlier
 * links of the person for the same purpose end; links that ran out are swept on the way.
 */
export async function issueLink(tx: Tx, personId: string, purpose: LinkPurpose, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.rows(`delete from one_time_link where (person_id = $1 and purpose = $2) or expires_at <= $3`, [
    personId,
    purpose,
    now,
  ]);
  await tx.rows(`insert into one_time_link (token_hash, purpose, person_id, expires_at) values ($1, $2, $3, $4)`, [
    linkDigest(token),
    purpose,
    personId,
    new Date(now.getTime() + LINK.hours * 3_600_000),
  ]);
  return token;
}

/** Whose link this is; null where it is unknown, has run out or was used. */
export async function holderOfLink(
  db: Reader,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<LinkHolder | null> {
  const [row] = await db.rows<LinkHolder>(
    `select p.id as "personId", p.email, p.name, p.language from one_time_link l join person p on p.id = l.person_id
     where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3`,
    [linkDigest(token), purpose, now],
  );
  return row ?? null;
}

/** Uses a link up. Of several at once exactly one gets true. */
export const consumeLink = (tx: Tx, token: string, purpose: LinkPurpose, now: Date): Promise<boolean> =>
  consumeLinkDigest(tx, linkDigest(token), purpose, now);

/** The same for whoever kept the digest only. */
export async function consumeLinkDigest(tx: Tx, digest: string, purpose: LinkPurpose, now: Date): Promise<boolean> {
  const used = await tx.rows<{ hash: string }>(
    `update one_time_link set used_at = $3
     where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3 returning token_hash as hash`,
    [digest, purpose, now],
  );
  return used.length === 1;
}
