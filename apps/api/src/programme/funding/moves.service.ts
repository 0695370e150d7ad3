import { Injectable } from '@nestjs/common';
import {
  book as bookCase,
  complete,
  concludeContract,
  dayInBerlin,
  must,
  parseCalendarDay,
  parseVoucherId,
  periodById,
  receiveId,
  reschedule,
  withdraw,
  type CalendarDay,
  type FundingCase,
  type FundingPeriod,
} from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { inputDay } from '../input-day.js';
import { FundingCaseMoved } from '../programme.facts.js';
import { keepFunded, keepSince, lockPeople } from '../qualification/programme-person.store.js';
import { done, refused, type Outcome } from '../refusal/programme-refusal.js';
import { RuleBook } from '../rules/rule-book.js';
import { billedDays } from './billed-days.store.js';
import type { FundingCaseType } from './case.graphql.js';
import type {
  CompleteFundingCaseInput,
  FundingStepInput,
  ReceiveVoucherIdInput,
  WithdrawFundingCaseInput,
} from './case.input.js';
import { mayAdvance, mayDecide, mayReadCase, mayWithdraw, type CaseRights } from './case.policy.js';
import { CaseReader, rightsOf } from './case.reader.js';
import { caseOf, insertStep, lockCase, saveCase, type CasePlace, type CaseRow } from './case.store.js';
import { orderExpiry } from './expiry.job.js';

/** A case under lock, with what its moves need. */
interface Held {
  row: CaseRow & CasePlace;
  fundingCase: FundingCase;
  period: FundingPeriod;
  today: CalendarDay;
  tx: Tx;
}

/** How a move is noted in the history. */
interface Noted {
  dated: string;
  reason: string | null;
}

type Move = (held: Held) => Outcome<FundingCase> | Promise<Outcome<FundingCase>>;

/** The steps of a case: lock, may they, the rule of the library, then case, history and fact in one transaction. */
@Injectable()
export class MovesService {
  constructor(
    private readonly db: Database,
    private readonly ruleBook: RuleBook,
    private readonly reader: CaseReader,
    private readonly jobs: Jobs,
  ) {}

  concludeContract(ctx: Context, { id, on, reason }: FundingStepInput): Promise<Outcome<FundingCaseType>> {
    return this.move(ctx, id, mayAdvanceBy(ctx), { dated: on, reason: reason ?? null }, ({ fundingCase, today }) =>
      concludeContract(fundingCase, dayOf(on), today),
    );
  }

  receiveId(ctx: Context, { id, on, reason, voucherId }: ReceiveVoucherIdInput): Promise<Outcome<FundingCaseType>> {
    const parsed = parseVoucherId(voucherId);
    if (!parsed.ok)
      return Promise.resolve(refused(...parsed.refusals.map((refusal) => ({ ...refusal, at: 'voucherId' }))));
    const note = { dated: on, reason: reason ?? null };
    return this.move(
      ctx,
      id,
      () => mayDecide(ctx.viewer),
      note,
      async ({ fundingCase, today, tx }) => {
        if (await isTaken(tx, parsed.value, id))
          return refused({ code: 'VOUCHER_ID_TAKEN', voucherId, at: 'voucherId' });
        return receiveId(fundingCase, { voucherId: parsed.value, idOn: dayOf(on) }, today);
      },
    );
  }

  book(ctx: Context, { id, on, reason }: FundingStepInput): Promise<Outcome<FundingCaseType>> {
    return this.move(ctx, id, mayAdvanceBy(ctx), { dated: on, reason: reason ?? null }, ({ fundingCase, today }) =>
      bookCase(fundingCase, dayOf(on), today),
    );
  }

  /** `on` is the new first course day. */
  reschedule(ctx: Context, { id, on, reason }: FundingStepInput): Promise<Outcome<FundingCaseType>> {
    const note = { dated: on, reason: reason ?? null };
    return this.move(ctx, id, mayAdvanceBy(ctx), note, async ({ fundingCase, row, period, today, tx }) =>
      reschedule(fundingCase, dayOf(on), { period, basisCompletedOn: await basisOf(tx, row.personId) }, today),
    );
  }

  complete(ctx: Context, { id, days }: CompleteFundingCaseInput): Promise<Outcome<FundingCaseType>> {
    const note = { dated: dayInBerlin(ctx.now), reason: null };
    return this.move(
      ctx,
      id,
      () => mayDecide(ctx.viewer),
      note,
      async ({ fundingCase, row, period, today, tx }) =>
        complete(fundingCase, await billedDays(tx, row, days ?? null), period, today),
    );
  }

  withdraw(ctx: Context, { id, reason }: WithdrawFundingCaseInput): Promise<Outcome<FundingCaseType>> {
    const note = { dated: dayInBerlin(ctx.now), reason };
    return this.move(
      ctx,
      id,
      (rights) => mayWithdraw(ctx.viewer, rights),
      note,
      ({ fundingCase, today }) => withdraw(fundingCase, today, today),
    );
  }

  private async move(
    ctx: Context,
    id: string,
    may: (rights: CaseRights) => boolean,
    note: Noted,
    step: Move,
  ): Promise<Outcome<FundingCaseType>> {
    return this.db.write(ctx, async (tx): Promise<Outcome<FundingCaseType>> => {
      const held = await this.hold(tx, ctx, id);
      if (!may(rightsOf(held.row))) throw badInput({ field: 'input.id', code: 'NOT_YOURS' });
      const after = await step(held);
      if (!after.ok) return after;
      await this.note(ctx, held, after.value, note);
      const saved = await this.reader.find(ctx, id, tx);
      if (!saved) throw new Error('a moved case cannot be read');
      return done(saved);
    });
  }

  /** Locks a case that the viewer may read; missing and forbidden look the same. */
  private async hold(tx: Tx, ctx: Context, id: string): Promise<Held> {
    const rules = await this.ruleBook.forCase(tx);
    const row = await lockCase(tx, id);
    if (!row || !mayReadCase(ctx.viewer, rightsOf(row))) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    const fundingCase = caseOf(row);
    return { row, fundingCase, period: must(periodById(fundingCase.period, rules)), today: dayInBerlin(ctx.now), tx };
  }

  private async note(
    ctx: Context,
    { tx, row, fundingCase, today }: Held,
    after: FundingCase,
    note: Noted,
  ): Promise<void> {
    const to = after.progress.status;
    await saveCase(tx, after, today);
    await insertStep(
      tx,
      { caseId: row.id, by: ctx.viewer.personId, from: fundingCase.progress.status, to, ...note },
      ctx.now,
    );
    await orderExpiry(tx, this.jobs, after, (await this.ruleBook.current(tx)).rules, today);
    if (row.personId) {
      await lockPeople(tx, [row.personId]);
      await keepFunded(tx, row.personId);
      await keepSince(tx, [row.personId]);
    }
    if (to === 'id_received' && fundingCase.progress.status !== to) {
      await writeAudit(tx, ctx, {
        action: 'VOUCHER_ID_RECORDED',
        association: null,
        subject: { kind: 'FUNDING_CASE', id: row.id },
        after: { administration: row.ags, on: note.dated },
      });
    }
    tx.record(FundingCaseMoved(row.id, { administration: row.ags, person: row.personId, to }));
  }
}

const mayAdvanceBy = (ctx: Context) => (rights: CaseRights) => mayAdvance(ctx.viewer, rights);
const dayOf = (text: string): CalendarDay => inputDay(text, 'input.on');

async function isTaken(tx: Tx, voucherId: string, id: string): Promise<boolean> {
  const rows = await tx.rows(
    `select 1 from funding_case where voucher_id = $1 and id <> $2 and status not in ('withdrawn', 'expired')`,
    [voucherId, id],
  );
  return rows.length > 0;
}

async function basisOf(tx: Tx, personId: string | null): Promise<CalendarDay | null> {
  if (personId === null) return null;
  const [row] = await tx.rows<{ on: string | null }>(`select qualified_on::text as "on" from person where id = $1`, [
    personId,
  ]);
  return row?.on ? must(parseCalendarDay(row.on)) : null;
}
