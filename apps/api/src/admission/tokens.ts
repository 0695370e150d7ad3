import { createHash, randomBytes } from 'node:crypto';

/** A token nobody can guess. It stands in a mail and nowhere else: the database knows its digest alone. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
