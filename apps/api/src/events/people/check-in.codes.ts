import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sessionSecret } from '../../core/config/session-secret.js';
import { derivedSecret, SETTINGS, type Settings } from '../../core/config/settings.js';

const MAC_BYTES = 12;

/**
 * What stands in the QR code of a participant: the id of the answer and a signature, nothing about the person. A phone at the
 * door that is offline knows the digests of the codes that count.
 */
@Injectable()
export class CheckInCodes {
  private readonly key: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.key = derivedSecret(sessionSecret(settings), 'event check-in');
  }

  make(rsvpId: string): string {
    const id = Buffer.from(rsvpId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.sign(id)]).toString('base64url');
  }

  /** The id of the answer behind a code; null for a forged one. */
  read(code: string): string | null {
    const bytes = Buffer.from(code, 'base64url');
    if (bytes.length !== 16 + MAC_BYTES || bytes.toString('base64url') !== code) return null;
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.sign(id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** By which an offline phone knows a code: the first 16 bytes of its SHA-256, base64url. */
  digest(code: string): string {
    return createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url');
  }

  private sign(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest().subarray(0, MAC_BYTES);
  }
}
