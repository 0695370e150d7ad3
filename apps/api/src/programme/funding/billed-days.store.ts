import { PROGRAMME } from '@lotsennetz/limits';
import { must, parseCalendarDay, parseCents, type BilledDay } from '@lotsennetz/programme';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import type { Tx } from '../../core/database/database.js';
import { inputDay } from '../input-day.js';
import { lockPeople } from '../qualification/programme-person.store.js';
import type { BilledDayInput } from './case.input.js';
import type { CasePlace, CaseRow } from './case.store.js';

/**
 * The days of a case that took place. Of a person in a course of the platform the recorded attendance counts, so that
 * nothing is billed without evidence; an Inhouse-Schulung, and an Aufbau course elsewhere, are billed as given.
 */
export async function billedDays(
  tx: Tx,
  row: CaseRow & CasePlace,
  given: readonly BilledDayInput[] | null,
): Promise<BilledDay[]> {
  const isRecorded = row.kind === 'BASIS' || (row.kind === 'AUFBAU' && row.runId !== null);
  if (isRecorded) {
    if (given) throw badInput({ field: 'input.days', code: 'NOT_EXPECTED' });
    // No entry is taken away between reading and billing it.
    if (row.personId) await lockPeople(tx, [row.personId]);
    return recordedDays(tx, row);
  }
  if (!given) throw badInput({ field: 'input.days', code: 'REQUIRED' });
  const problems = given.flatMap(({ price }, index): FieldProblem[] =>
    price >= 0 && price <= PROGRAMME.dayPrice
      ? []
      : [{ field: `input.days.${index}.price`, code: 'OUT_OF_RANGE', params: { min: 0, max: PROGRAMME.dayPrice } }],
  );
  if (problems.length > 0) throw badInput(...problems);
  return given.map(({ on, price }, index) => ({
    on: inputDay(on, `input.days.${index}.on`),
    price: must(parseCents(price)),
  }));
}

async function recordedDays(
  tx: Tx,
  { kind, personId, runId, firstCourseDay, dayPrices }: CaseRow & CasePlace,
): Promise<BilledDay[]> {
  const rows = await tx.rows<{ on: string }>(
    `select a.held_on::text as "on" from attendance a
     where a.person_id = $1 and a.kind = $2 and a.removed_at is null and a.held_on >= $3::date
       and ($2 = 'BASIS' or a.course_id = (select course_id from course_run where id = $4::uuid))
     order by a.held_on`,
    [personId, kind, firstCourseDay, runId],
  );
  return rows.map(({ on }, index) => ({
    on: must(parseCalendarDay(on)),
    price: kind === 'BASIS' ? null : must(parseCents(dayPrices[index] ?? dayPrices.at(-1) ?? 0)),
  }));
}
