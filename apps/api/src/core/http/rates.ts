import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../access/actor.js';
import { Refused } from '../access/refusals.js';
import { SETTINGS, type Settings } from '../config/settings.js';

/** Requests a minute, by person or, for strangers, by address. Kept per process: it protects this process. */
@Injectable()
export class Rates {
  private readonly members: RateLimiterMemory;
  private readonly strangers: RateLimiterMemory;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.members = new RateLimiterMemory({ points: settings.rates.memberPerMinute, duration: 60 });
    this.strangers = new RateLimiterMemory({ points: settings.rates.strangerPerMinute, duration: 60 });
  }

  /** Counts one request; throws RATE_LIMITED with the seconds to wait. */
  async take(actor: Actor | null, address: string): Promise<void> {
    try {
      await (actor ? this.members.consume(actor.personId) : this.strangers.consume(address));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused('RATE_LIMITED', [], Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  }
}
