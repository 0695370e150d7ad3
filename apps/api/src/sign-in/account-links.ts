import { Injectable } from '@nestjs/common';
import type { Tx } from '../core/database/database.js';
import { AccountLinks } from '../core/ports/account-links.js';
import { issueLink } from './one-time-link.js';
import { LINK } from './sign-in.limits.js';

/** First passwords for accounts that the admission area makes. */
@Injectable()
export class PasswordLinks extends AccountLinks {
  async issue(tx: Tx, personId: string, now: Date): Promise<{ token: string; path: string; hours: number }> {
    const token = await issueLink(tx, personId, 'set-password', now);
    return { token, path: `/passwort/${token}`, hours: LINK.hours };
  }
}
