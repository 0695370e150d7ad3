import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database } from '../core/database/database.js';

/** A town hall shares one address: it gets several times the tries of one account. */
const ADDRESS_FACTOR = 5;

/**
 * Counts sign-in tries per account and per address in the database, so over all replicas. A try counts before the
 * password is looked at: parallel guesses cannot slip through. Keys are digests; no address or e-mail is kept in clear.
 */
@Injectable()
export class SignInBrake {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(db: Database, @Inject(SETTINGS) { signIn }: Settings) {
    const store = {
      storeClient: db.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      duration: signIn.pauseMinutes * 60,
    };
    this.accounts = new RateLimiterPostgres({ ...store, points: signIn.tries, keyPrefix: 'account' });
    this.addresses = new RateLimiterPostgres({ ...store, points: signIn.tries * ADDRESS_FACTOR, keyPrefix: 'address' });
  }

  /** Counts one try. Returns the seconds to wait, or null when it may go on. */
  async take(email: string, address: string): Promise<number | null> {
    try {
      await this.addresses.consume(digest(address));
      await this.accounts.consume(digest(email));
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    }
  }

  /** A right password clears the account's count and gives the address its try back. */
  async release(email: string, address: string): Promise<void> {
    await Promise.all([this.accounts.delete(digest(email)), this.addresses.reward(digest(address))]);
  }
}

const digest = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
