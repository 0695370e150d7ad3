import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../core/database/database.js';
import { APPLY_BRAKE } from '../admission.limits.js';

const digest = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/** Counts what strangers set in motion, over all replicas. Keys are digests: neither address nor e-mail is kept in clear. */
@Injectable()
export class ApplyBrake {
  private readonly addresses: RateLimiterPostgres;
  private readonly emails: RateLimiterPostgres;

  constructor(db: Database) {
    const store = {
      storeClient: db.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      duration: APPLY_BRAKE.seconds,
    };
    this.addresses = new RateLimiterPostgres({ ...store, points: APPLY_BRAKE.perAddress, keyPrefix: 'apply-address' });
    this.emails = new RateLimiterPostgres({ ...store, points: APPLY_BRAKE.perEmail, keyPrefix: 'apply-email' });
  }

  /** Counts one application. False: too many; nothing is to be written or sent, and nothing to be said about it. */
  async take(email: string, address: string): Promise<boolean> {
    try {
      await this.addresses.consume(digest(address));
      await this.emails.consume(digest(email));
      return true;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return false;
    }
  }

  /** Takes a count back where nothing could be done: whoever tries again because the server was busy is not held up. */
  async giveBack(email: string, address: string): Promise<void> {
    await Promise.all([this.addresses.reward(digest(address)), this.emails.reward(digest(email))]);
  }
}
