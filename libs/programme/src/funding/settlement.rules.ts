import { periodById, type RuleSet } from '../rule-set/rule-set.js';
import type { CaseId, PeriodId } from '../values/ids.js';
import { sumOf, type Cents } from '../values/money.js';
import type { Refusal } from '../values/refusals.js';
import { accept, decide, items, refuse, type Result } from '../values/result.js';
import { amountOf } from './amount.rules.js';
import { CASE_KINDS, type CaseKind, type FundingCase } from './funding-case.js';

export interface SettlementLine {
  readonly case: CaseId;
  readonly kind: CaseKind;
  readonly period: PeriodId;
  readonly days: number;
  readonly amount: Cents;
}

export interface SettlementTotal {
  readonly period: PeriodId;
  readonly kind: CaseKind;
  readonly cases: number;
  readonly days: number;
  readonly amount: Cents;
}

/** What an association bills the Land, in cents. */
export interface SettlementList {
  /** One line a case, in the order given. */
  readonly lines: readonly SettlementLine[];
  /** Per period (in the order of their days) and kind, only where there are cases. */
  readonly totals: readonly SettlementTotal[];
  readonly total: Cents;
}

/**
 * Bills completed cases, each by the rules of its own period (programme rules, Funding table: attended days times rate,
 * to the cent). Settled cases may be among them, to print an earlier list again: they keep the amount that was settled.
 * Refuses, by case, with UNKNOWN_PERIOD, NOT_COMPLETED and CASE_TWICE.
 */
export function settlementOf(cases: readonly FundingCase[], rules: RuleSet): Result<SettlementList> {
  const lines = items(cases.map((fundingCase) => lineOf(fundingCase, rules)));
  if (!lines.ok) return lines;
  return decide(repeated(lines.value), () => ({
    lines: lines.value,
    totals: totalsOf(lines.value, rules),
    total: sumOf(lines.value.map((line) => line.amount)),
  }));
}

function lineOf(fundingCase: FundingCase, rules: RuleSet): Result<SettlementLine> {
  const { id, training, progress } = fundingCase;
  const period = periodById(fundingCase.period, rules);
  if (!period.ok) return period;
  const amount = amountOf(fundingCase, period.value);
  if (amount === null || !('attended' in progress)) {
    return refuse({ code: 'NOT_COMPLETED', case: id, status: progress.status });
  }
  return accept({
    case: id,
    kind: training.kind,
    period: period.value.id,
    days: progress.attended.length,
    amount,
  });
}

function repeated(lines: readonly SettlementLine[]): Refusal<'CASE_TWICE'>[] {
  const seen = new Set<CaseId>();
  return lines.flatMap((line, index) => {
    if (!seen.has(line.case)) {
      seen.add(line.case);
      return [];
    }
    return [{ code: 'CASE_TWICE', case: line.case, at: String(index) }];
  });
}

function totalsOf(lines: readonly SettlementLine[], rules: RuleSet): SettlementTotal[] {
  return rules.periods.flatMap(({ id: period }) =>
    CASE_KINDS.flatMap((kind) => {
      const own = lines.filter((line) => line.period === period && line.kind === kind);
      if (own.length === 0) return [];
      const days = own.reduce((sum, line) => sum + line.days, 0);
      return [{ period, kind, cases: own.length, days, amount: sumOf(own.map((line) => line.amount)) }];
    }),
  );
}
