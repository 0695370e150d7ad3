import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../core/database/database.js';
import { signsOf } from './certificate-code.rules.js';
import type {
  CertificateRevoked,
  CertificateUnknown,
  CertificateValid,
  VerificationPaused,
} from './certificate.graphql.js';
import { codeDigest } from './certificate.service.js';

/** Wrong codes from one address before it has to wait, and for how long. */
export const VERIFICATION = { tries: 20, pauseSeconds: 15 * 60 } as const;

/**
 * Tells strangers whether a code belongs to a certificate. Tries are counted per address in the database, so over all
 * replicas, before the code is looked at; a right one gives its try back.
 */
@Injectable()
export class VerificationService {
  private readonly addresses: RateLimiterPostgres;

  constructor(private readonly db: Database) {
    this.addresses = new RateLimiterPostgres({
      storeClient: db.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'certificate',
      points: VERIFICATION.tries,
      duration: VERIFICATION.pauseSeconds,
    });
  }

  async verify(
    address: string,
    typed: string,
  ): Promise<CertificateValid | CertificateRevoked | CertificateUnknown | VerificationPaused> {
    const key = createHash('sha256').update(address).digest('base64url');
    const retryAfter = await this.take(key);
    if (retryAfter !== null) return { retryAfter };
    const signs = signsOf(typed);
    if (signs === null) return { wellFormed: false };
    const [row] = await this.db.rows<CertificateValid & { revokedAt: Date | null }>(
      `select k.level, c.title as course, k.completed_on::text as "completedOn", k.initials, k.revoked_at as "revokedAt"
       from certificate k left join course c on c.id = k.course_id where k.code_digest = $1`,
      [codeDigest(signs)],
    );
    if (!row) return { wellFormed: true };
    await this.addresses.reward(key);
    const { revokedAt, ...valid } = row;
    return revokedAt ? { revokedOn: dayInBerlin(revokedAt) } : valid;
  }

  /** Counts a try. Returns the seconds to wait, or null when it may go on. */
  private async take(key: string): Promise<number | null> {
    try {
      await this.addresses.consume(key);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    }
  }
}
