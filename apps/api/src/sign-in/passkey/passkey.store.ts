import type { Reader } from '../../core/database/database.js';

export interface StoredPasskey {
  id: string;
  personId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  createdAt: Date;
}

const CHALLENGE_MINUTES = 5;

const COLUMNS = `id, person_id as "personId", public_key as "publicKey", counter::float8 as counter, transports, name,
  created_at as "createdAt"`;

export const passkeysOf = (db: Reader, personId: string): Promise<StoredPasskey[]> =>
  db.rows<StoredPasskey>(`select ${COLUMNS} from passkey where person_id = $1 order by created_at`, [personId]);

export async function passkeyById(db: Reader, id: string): Promise<StoredPasskey | null> {
  const [row] = await db.rows<StoredPasskey>(`select ${COLUMNS} from passkey where id = $1`, [id]);
  return row ?? null;
}

/** Keeps a challenge for one answer; `personId` null where nobody is signed in yet. */
export async function keepChallenge(db: Reader, challenge: string, personId: string | null): Promise<void> {
  await db.rows(
    `with old as (delete from passkey_challenge where expires_at < now())
     insert into passkey_challenge (challenge, person_id, expires_at) values ($1, $2, now() + $3 * interval '1 minute')`,
    [challenge, personId, CHALLENGE_MINUTES],
  );
}

/** Uses a challenge up. False when it was never given out, not to this person, or too long ago. */
export async function takeChallenge(db: Reader, challenge: string, personId: string | null): Promise<boolean> {
  const rows = await db.rows(
    `with taken as (
       delete from passkey_challenge where challenge = $1 and person_id is not distinct from $2::uuid and expires_at > now()
       returning 1)
     select 1 from taken`,
    [challenge, personId],
  );
  return rows.length > 0;
}
