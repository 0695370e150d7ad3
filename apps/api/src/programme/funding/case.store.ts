import {
  CASE_STATUSES,
  must,
  parseAdministrationKey,
  parseCalendarDay,
  parseCaseId,
  parseCents,
  parsePeriodId,
  parsePersonId,
  parseVoucherId,
  type BilledDay,
  type CalendarDay,
  type CaseKind,
  type CaseStatus,
  type FundingCase,
  type OpenProgress,
  type Progress,
  type Training,
} from '@lotsennetz/programme';
import type { Reader, Tx } from '../../core/database/database.js';

/** The columns of a case that the rules know; days are YYYY-MM-DD, amounts cents. */
export interface CaseRow {
  id: string;
  kind: CaseKind;
  ags: string;
  periodId: string;
  personId: string | null;
  partners: string[];
  dayPrices: number[];
  requestedOn: string;
  firstCourseDay: string;
  status: CaseStatus;
  contractOn: string | null;
  voucherId: string | null;
  idOn: string | null;
  bookedOn: string | null;
  attended: { on: string; price: number | null }[] | null;
  settledOn: string | null;
  amount: number | null;
  endedOn: string | null;
  endedAfter: string | null;
}

/** What of a case only the platform knows. */
export interface CasePlace {
  runId: string | null;
  providerId: string | null;
}

export const CASE_COLUMNS = `f.id, f.kind, f.ags, f.period_id as "periodId", f.person_id as "personId", f.partners,
  f.day_prices as "dayPrices", f.requested_on::text as "requestedOn", f.first_course_day::text as "firstCourseDay",
  f.status, f.contract_on::text as "contractOn", f.voucher_id as "voucherId", f.id_on::text as "idOn",
  f.booked_on::text as "bookedOn", f.attended, f.settled_on::text as "settledOn", f.amount,
  f.ended_on::text as "endedOn", f.ended_after as "endedAfter"`;

/** A stored case as the rules know it. What does not pass their parsers was never stored: then this throws. */
export function caseOf(row: CaseRow): FundingCase {
  return {
    id: must(parseCaseId(row.id)),
    administration: must(parseAdministrationKey(row.ags)),
    period: must(parsePeriodId(row.periodId)),
    training: trainingOf(row),
    requestedOn: day(row.requestedOn),
    firstCourseDay: day(row.firstCourseDay),
    progress: progressOf(row.status, row),
  };
}

const day = (text: string | null): CalendarDay => must(parseCalendarDay(text ?? ''));
const cents = (amount: number | null) => must(parseCents(amount ?? -1));

function trainingOf({ kind, personId, partners, dayPrices }: CaseRow): Training {
  const prices = dayPrices.map(cents);
  if (kind === 'INHOUSE') {
    return { kind, partners: partners.map((ags) => must(parseAdministrationKey(ags))), dayPrices: prices };
  }
  const person = must(parsePersonId(personId ?? ''));
  return kind === 'BASIS' ? { kind, person } : { kind, person, dayPrices: prices };
}

function progressOf(status: CaseStatus, row: CaseRow): Progress {
  const contractOn = () => ({ contractOn: day(row.contractOn) });
  const voucher = () => ({
    ...contractOn(),
    voucherId: must(parseVoucherId(row.voucherId ?? '')),
    idOn: day(row.idOn),
  });
  const booking = () => ({ ...voucher(), bookedOn: day(row.bookedOn) });
  const completion = () => ({ ...booking(), attended: (row.attended ?? []).map(billed) });
  switch (status) {
    case 'requested':
      return { status };
    case 'contract_concluded':
      return { status, ...contractOn() };
    case 'id_received':
      return { status, ...voucher() };
    case 'booked':
      return { status, ...booking() };
    case 'completed':
      return { status, ...completion() };
    case 'settled':
      return { status, ...completion(), settledOn: day(row.settledOn), amount: cents(row.amount) };
    case 'withdrawn':
    case 'expired':
      return { status, on: day(row.endedOn), after: openOf(row) };
  }
}

function openOf(row: CaseRow): OpenProgress {
  const before = CASE_STATUSES.find((status) => status === row.endedAfter) ?? 'requested';
  const progress = progressOf(before, row);
  if (progress.status === 'requested' || progress.status === 'contract_concluded') return progress;
  if (progress.status === 'id_received' || progress.status === 'booked') return progress;
  throw new Error('a case ended after a status that cannot end so');
}

const billed = ({ on, price }: { on: string; price: number | null }): BilledDay => ({
  on: day(on),
  price: price === null ? null : cents(price),
});

/** Cases that decide about a request: of the administrations, of their Inhouse groups, of the person. */
export async function casesAround(db: Reader, ags: readonly string[], personId: string | null): Promise<FundingCase[]> {
  const rows = await db.rows<CaseRow>(
    `select ${CASE_COLUMNS} from funding_case f
     where f.ags = any($1::text[]) or f.person_id = $2::uuid or (f.kind = 'INHOUSE' and f.partners && $1::text[])`,
    [ags, personId],
  );
  return rows.map(caseOf);
}

/** A case for change; null: missing. */
export async function lockCase(tx: Tx, id: string): Promise<(CaseRow & CasePlace) | null> {
  const [row] = await tx.rows<CaseRow & CasePlace>(
    `select ${CASE_COLUMNS}, f.run_id as "runId", f.provider_id as "providerId" from funding_case f
     where f.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

export async function insertCase(
  tx: Tx,
  fundingCase: FundingCase,
  place: CasePlace & { clientKey: string },
): Promise<void> {
  const { training } = fundingCase;
  await tx.rows(
    `insert into funding_case (id, client_key, kind, ags, period_id, person_id, partners, day_prices, run_id, provider_id,
                               requested_on, first_course_day, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      fundingCase.id,
      place.clientKey,
      training.kind,
      fundingCase.administration,
      fundingCase.period,
      training.kind === 'INHOUSE' ? null : training.person,
      training.kind === 'INHOUSE' ? training.partners : [],
      training.kind === 'BASIS' ? [] : training.dayPrices,
      place.runId,
      place.providerId,
      fundingCase.requestedOn,
      fundingCase.firstCourseDay,
      fundingCase.progress.status,
    ],
  );
}

/** Saves how far a case is; `today` is the day on which a completion is recorded. */
export async function saveCase(
  tx: Tx,
  { id, firstCourseDay, progress }: FundingCase,
  today: CalendarDay,
): Promise<void> {
  const steps = new Map<string, unknown>(Object.entries('after' in progress ? progress.after : progress));
  const attended = steps.get('attended');
  const isCompletion = progress.status === 'completed';
  await tx.rows(
    `update funding_case set first_course_day = $2, status = $3, contract_on = $4, voucher_id = $5, id_on = $6,
       booked_on = $7, attended = $8::jsonb, completed_on = case when $9::boolean then $10::date else completed_on end,
       settled_on = $11, amount = $12, ended_on = $13, ended_after = $14, version = version + 1
     where id = $1`,
    [
      id,
      firstCourseDay,
      progress.status,
      steps.get('contractOn') ?? null,
      steps.get('voucherId') ?? null,
      steps.get('idOn') ?? null,
      steps.get('bookedOn') ?? null,
      attended === undefined ? null : JSON.stringify(attended),
      isCompletion,
      today,
      steps.get('settledOn') ?? null,
      steps.get('amount') ?? null,
      'after' in progress ? progress.on : null,
      'after' in progress ? progress.after.status : null,
    ],
  );
}

export interface NewStep {
  caseId: string;
  by: string | null;
  from: CaseStatus | null;
  to: CaseStatus;
  /** The day that the step names. */
  dated: string | null;
  reason: string | null;
}

/** Appends to the history of a case, whose row the caller holds. */
export async function insertStep(tx: Tx, { caseId, by, from, to, dated, reason }: NewStep, at: Date): Promise<void> {
  await tx.rows(
    `insert into funding_case_step (case_id, number, at, by_person, from_status, to_status, dated, reason)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 from funding_case_step where case_id = $1`,
    [caseId, at, by, from, to, dated, reason],
  );
}
