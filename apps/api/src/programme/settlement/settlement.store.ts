import type { Reader } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Conditions } from '../catalogue/conditions.js';
import { CASE_COLUMNS, type CaseRow } from '../funding/case.store.js';

/** Which cases a list bills. */
export interface SettlementScope {
  period: string | null;
  provider: string | null;
  administration: string | null;
  /** True: settled, false: completed only, null: both. */
  settled: boolean | null;
}

/** A completed or settled case with what its line shows. */
export type SettledRow = CaseRow & { person: string | null; provider: string | null; course: string | null };

/** The cases that a list bills, by administration and first course day. One statement. */
export async function billedCases(db: Reader, scope: SettlementScope): Promise<SettledRow[]> {
  if (scope.provider !== null && !isUuid(scope.provider)) return [];
  const where = new Conditions().add('f.status = any(?::text[])', statusesOf(scope.settled));
  if (scope.period !== null) where.add('f.period_id = ?', scope.period);
  if (scope.provider !== null) where.add('f.provider_id = ?::uuid', scope.provider);
  if (scope.administration !== null) where.add('f.ags = ?', scope.administration);
  return db.rows<SettledRow>(
    `select ${CASE_COLUMNS}, coalesce(p.name, f.person_name) as person, t.name as provider, c.title as course
     from funding_case f left join person p on p.id = f.person_id left join training_provider t on t.id = f.provider_id
     left join course_run r on r.id = f.run_id left join course c on c.id = r.course_id
     where ${where.sql} order by f.ags, f.first_course_day, f.id`,
    where.values,
  );
}

function statusesOf(settled: boolean | null): string[] {
  if (settled === null) return ['completed', 'settled'];
  return settled ? ['settled'] : ['completed'];
}
