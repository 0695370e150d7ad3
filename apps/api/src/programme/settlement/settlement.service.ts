import { Injectable } from '@nestjs/common';
import {
  amountOf,
  dayInBerlin,
  must,
  periodById,
  settle,
  settlementOf,
  type FundingCase,
  type RuleSet,
} from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { CASE_COLUMNS, caseOf, type CaseRow } from '../funding/case.store.js';
import { inputDay } from '../input-day.js';
import { FundingCaseMoved } from '../programme.facts.js';
import { done, refused, type Outcome, type ProgrammeRefusal } from '../refusal/programme-refusal.js';
import { RuleBook } from '../rules/rule-book.js';
import { csvTable } from '../../core/text/csv.js';
import { HEADER, lineOf } from './settlement-line.js';
import type { SettleFundingCasesInput, Settlement } from './settlement.graphql.js';
import { billedCases, type SettlementScope } from './settlement.store.js';

/** What the associations bill the Land: lists, sums, and settling. */
@Injectable()
export class SettlementService {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
  ) {}

  async totals(scope: SettlementScope): Promise<Settlement> {
    const { rules } = await this.book.current();
    const cases = (await billedCases(this.db, scope)).map(caseOf);
    const { totals, total, lines } = must(settlementOf(cases, rules));
    return { totals, amount: total, cases: lines.length, csvUrl: addressOf(scope) };
  }

  /** The list as CSV: a line a case, its amount by the rules of its own period, the sum last. */
  async csv(scope: SettlementScope): Promise<string> {
    const { rules } = await this.book.current();
    const rows = await billedCases(this.db, scope);
    const { lines, total } = must(settlementOf(rows.map(caseOf), rules));
    const printed = rows.flatMap((row, index) => {
      const line = lines[index];
      return line ? [lineOf(row, line, this.register.find(row.ags)?.displayName ?? row.ags)] : [];
    });
    const sum = HEADER.map((name) =>
      name === 'Betrag in Euro' ? { cents: total } : name === 'Verwaltung' ? 'Summe' : null,
    );
    return csvTable(HEADER, [...printed, sum]);
  }

  /** Settles completed cases, all or none; refusals name the case by its place in the list. */
  async settle(
    ctx: Context,
    { ids, on }: SettleFundingCasesInput,
  ): Promise<Outcome<{ cases: number; amount: number }>> {
    if (ids.length === 0) return refused({ code: 'NOTHING_TO_SETTLE', at: 'ids' });
    const settledOn = inputDay(on, 'input.on');
    const unknown = ids.findIndex((id) => !isUuid(id));
    if (unknown >= 0) throw badInput({ field: `input.ids.${unknown}`, code: 'UNKNOWN' });
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (twice >= 0) return refused({ code: 'CASE_TWICE', case: ids[twice] ?? '', at: `ids.${twice}` });
    return this.db.write(ctx, async (tx): Promise<Outcome<{ cases: number; amount: number }>> => {
      const rules = await this.book.forCase(tx);
      const rows = await lockCases(tx, ids);
      const settled: FundingCase[] = [];
      const refusals: ProgrammeRefusal[] = [];
      ids.forEach((id, index) => {
        const row = rows.get(id);
        if (!row) throw badInput({ field: `input.ids.${index}`, code: 'UNKNOWN' });
        const before = caseOf(row);
        const after = settle(before, settledOn, must(periodById(before.period, rules)), dayInBerlin(ctx.now));
        if (after.ok) settled.push(after.value);
        else refusals.push(...after.refusals.map((refusal) => ({ ...refusal, at: `ids.${index}` })));
      });
      if (refusals.length > 0) return refused(...refusals);
      await saveSettled(tx, ctx, settled, settledOn);
      await writeAudit(tx, ctx, {
        action: 'FUNDING_CASES_SETTLED',
        association: null,
        subject: { kind: 'SETTLEMENT', id: ctx.requestId },
        after: { on: settledOn, cases: settled.length, amount: sumOfCases(settled, rules) },
      });
      for (const { id, administration, training } of settled) {
        const person = training.kind === 'INHOUSE' ? null : training.person;
        tx.record(FundingCaseMoved(id, { administration, person, to: 'settled' }));
      }
      return done({ cases: settled.length, amount: sumOfCases(settled, rules) });
    });
  }
}

const sumOfCases = (cases: readonly FundingCase[], rules: RuleSet): number =>
  cases.reduce((sum, settled) => sum + (amountOf(settled, must(periodById(settled.period, rules))) ?? 0), 0);

/** In one order for everybody who settles several at once. */
async function lockCases(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows = await tx.rows<CaseRow>(
    `select ${CASE_COLUMNS} from funding_case f where f.id = any($1::uuid[]) order by f.id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function saveSettled(tx: Tx, ctx: Context, cases: readonly FundingCase[], on: string): Promise<void> {
  const rows = cases.flatMap(({ id, progress }) =>
    progress.status === 'settled' ? [{ id, amount: progress.amount }] : [],
  );
  const json = JSON.stringify(rows);
  await tx.rows(
    `update funding_case f set status = 'settled', settled_on = $2::date, amount = s.amount, version = f.version + 1
     from jsonb_to_recordset($1::jsonb) as s(id uuid, amount int) where f.id = s.id`,
    [json, on],
  );
  await tx.rows(
    `insert into funding_case_step (case_id, number, at, by_person, from_status, to_status, dated)
     select s.id, (select max(number) + 1 from funding_case_step k where k.case_id = s.id), $2, $3, 'completed', 'settled', $4::date
     from jsonb_to_recordset($1::jsonb) as s(id uuid)`,
    [json, ctx.now, ctx.viewer.personId, on],
  );
}

function addressOf({ period, provider, administration, settled }: SettlementScope): string {
  const query = new URLSearchParams();
  if (period !== null) query.set('period', period);
  if (provider !== null) query.set('provider', provider);
  if (administration !== null) query.set('administration', administration);
  if (settled !== null) query.set('settled', String(settled));
  return `/programme/settlement.csv${query.size > 0 ? `?${query}` : ''}`;
}
