import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's parameters for servers (19 MiB, 2 passes). */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Compared against where there is no account, so that unknown persons take as long as wrong passwords. */
const nobody = hash(randomBytes(16).toString('hex'), PARAMETERS);

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** Whether the password fits; takes the same time when there is no hash to compare with. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password);
  return stored !== null && fits;
}
