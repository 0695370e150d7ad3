import { Injectable } from '@nestjs/common';
import {
  addDays,
  dayInBerlin,
  expire,
  expiresAfter,
  laterOf,
  must,
  periodById,
  type CalendarDay,
  type FundingCase,
  type RuleSet,
} from '@lotsennetz/programme';
import { Database, type Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { FundingCaseMoved } from '../programme.facts.js';
import { keepSince } from '../qualification/programme-person.store.js';
import { RuleBook } from '../rules/rule-book.js';
import { caseOf, insertStep, lockCase, saveCase } from './case.store.js';

const EXPIRE_CASE = 'expire-funding-case';
const keyOf = (id: string) => `${EXPIRE_CASE}:${id}`;

/** Days in which papers that lie on a desk may still be recorded with their own dates. */
const DESK_DAYS = 7;

/**
 * Orders the end of a case for the night after its deadline, at the earliest some days after the last step was recorded;
 * takes the order back where it has no deadline.
 */
export async function orderExpiry(
  tx: Tx,
  jobs: Jobs,
  fundingCase: FundingCase,
  rules: RuleSet,
  today: CalendarDay,
): Promise<void> {
  const until = expiresAfter(fundingCase, must(periodById(fundingCase.period, rules)));
  if (until === null) return jobs.cancel(tx, keyOf(fundingCase.id));
  // Three o'clock UTC is past midnight in Berlin in summer and winter.
  const runAt = new Date(`${laterOf(addDays(until, 1), addDays(today, DESK_DAYS))}T03:00:00Z`);
  await jobs.order(tx, EXPIRE_CASE, { id: fundingCase.id }, { runAt, key: keyOf(fundingCase.id) });
}

/** Ends cases whose course began without an ID, so that nobody waits for money that cannot come. */
@Injectable()
export class ExpiryJob {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly jobs: Jobs,
  ) {
    jobs.register({
      name: EXPIRE_CASE,
      run: (payload) => this.expireDue((payload as { id: string }).id, new Date()),
    });
  }

  /** Harmless when run twice or too early: then the case stays, and a new order stands for its deadline. */
  async expireDue(id: string, now: Date): Promise<void> {
    const today = dayInBerlin(now);
    await this.db.write(null, async (tx) => {
      const rules = await this.book.forCase(tx);
      const row = await lockCase(tx, id);
      if (!row) return;
      const before = caseOf(row);
      const expired = expire(before, must(periodById(before.period, rules)), today);
      if (!expired.ok) return orderExpiry(tx, this.jobs, before, rules, today);
      await saveCase(tx, expired.value, today);
      await insertStep(
        tx,
        { caseId: id, by: null, from: before.progress.status, to: 'expired', dated: today, reason: null },
        now,
      );
      if (row.personId) await keepSince(tx, [row.personId]);
      tx.record(FundingCaseMoved(id, { administration: row.ags, person: row.personId, to: 'expired' }));
    });
  }
}
