import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../core/access/refusals.js';
import { Database } from '../core/database/database.js';
import { RECOVERY } from './sign-in.limits.js';

const digest = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/** Counts requests that send mails about an account, over all replicas. Keys are digests: nothing is kept in clear. */
@Injectable()
export class RecoveryBrake {
  private readonly addresses: RateLimiterPostgres;
  private readonly accounts: RateLimiterPostgres;

  constructor(db: Database) {
    const store = { storeClient: db.pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
    this.addresses = new RateLimiterPostgres({
      ...store,
      points: RECOVERY.perAddress,
      duration: RECOVERY.addressSeconds,
      keyPrefix: 'recovery-address',
    });
    this.accounts = new RateLimiterPostgres({
      ...store,
      points: RECOVERY.perAccount,
      duration: RECOVERY.accountSeconds,
      keyPrefix: 'recovery-account',
    });
  }

  /** Counts a request from a network; throws RATE_LIMITED with the seconds to wait. */
  async takeNetwork(network: string): Promise<void> {
    const wait = await secondsOver(this.addresses, network);
    if (wait !== null) throw new Refused('RATE_LIMITED', [], wait);
  }

  /** Counts a request about an account. False: too many, nothing is to be sent. */
  async takeAccount(account: string): Promise<boolean> {
    return (await secondsOver(this.accounts, account)) === null;
  }
}

async function secondsOver(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(digest(key));
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  }
}
