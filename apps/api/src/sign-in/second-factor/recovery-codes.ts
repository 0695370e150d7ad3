import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../../core/database/database.js';

const COUNT = 10;
/** Without letters and digits that are mistaken for each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Spaces, hyphens and case do not matter when a code is typed. */
const digestOf = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId} ${code.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest('base64url');

const newCode = (): string => {
  const letters = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
};

/** Makes new recovery codes in place of the old ones. They are shown once; only digests are kept. */
export async function renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.rows(`delete from recovery_code where person_id = $1`, [personId]);
  await tx.rows(`insert into recovery_code (person_id, code_hash) select $1, unnest($2::text[])`, [
    personId,
    codes.map((code) => digestOf(personId, code)),
  ]);
  return codes;
}

/** Uses up a recovery code. False when there is no such unused one. */
export async function takeRecoveryCode(tx: Tx, personId: string, code: string): Promise<boolean> {
  const rows = await tx.rows(
    `update recovery_code set used_at = now() where person_id = $1 and code_hash = $2 and used_at is null returning 1`,
    [personId, digestOf(personId, code)],
  );
  return rows.length > 0;
}
