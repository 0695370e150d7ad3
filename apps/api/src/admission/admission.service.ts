import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { Database } from '../core/database/database.js';
import { currentRule, factsAndRule } from './access-facts.store.js';
import { decideAccess, type AccessOutcome } from './access.rules.js';
import { startOfDayInBerlin } from './berlin-day.js';

export interface AccessOfPerson extends Omit<AccessOutcome, 'changesOn'> {
  /** Moment at which to decide anew; null: none known. */
  validUntil: Date | null;
  admitting: readonly string[];
}

@Injectable()
export class AdmissionService {
  constructor(private readonly db: Database) {}

  /** Associations that the access rule names today. */
  admitting(): Promise<readonly string[]> {
    return currentRule(this.db);
  }

  /** Decides whether a person is let in at a moment. One statement. */
  async accessOf(personId: string, now: Date): Promise<AccessOfPerson> {
    const today = dayInBerlin(now);
    const { admitting, ...facts } = await factsAndRule(this.db, personId, today);
    const { changesOn, ...outcome } = decideAccess(facts, admitting, today);
    return { ...outcome, admitting, validUntil: changesOn === null ? null : startOfDayInBerlin(changesOn) };
  }
}
