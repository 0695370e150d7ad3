import { Injectable } from '@nestjs/common';
import type { AttendedDay, AufbauModule } from '@lotsennetz/programme';
import type { Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { PersonChanged } from '../../people/people.facts.js';
import { CORRECTED, ISSUE_CERTIFICATES, type IssueOrder } from '../certificate/issue.order.js';
import { QualificationLost, QualificationReached } from '../programme.facts.js';
import { keepSince } from './programme-person.store.js';
import { levelsChange, type Level } from './qualification.change.js';

export type DayChanges = ReadonlyMap<string, { before: readonly AttendedDay[]; after: readonly AttendedDay[] }>;

/**
 * Keeps what attended days make, in the transaction that changes them: who is qualified since when, certificates ordered
 * or revoked. The caller holds the locks of the people. The number of statements does not grow with the list.
 */
@Injectable()
export class QualificationKeeper {
  constructor(private readonly jobs: Jobs) {}

  /** Returns how many people completed their Basis by this change. */
  async keep(tx: Tx, changes: DayChanges, modules: readonly AufbauModule[], now: Date): Promise<number> {
    const order: IssueOrder = { levels: [] };
    const lost: { person: string; level: Level['level']; course: string | null }[] = [];
    const basis: { person: string; on: string | null }[] = [];
    for (const [person, { before, after }] of changes) {
      const change = levelsChange(before, after, modules);
      for (const { level, course, on } of change.reached) {
        tx.record(QualificationReached(person, { level, course, on }));
        order.levels.push({ person, course });
      }
      for (const { level, course } of change.lost) {
        tx.record(QualificationLost(person, { level, course }));
        lost.push({ person, level, course });
      }
      if ([...change.reached, ...change.lost].some(({ level }) => level === 'BASIS')) {
        basis.push({ person, on: change.basisOn });
        tx.record(PersonChanged(person, { fields: ['qualifiedOn'] }));
      }
    }
    if (basis.length > 0) await keepQualified(tx, basis);
    if (lost.length > 0) await revokeByCorrection(tx, lost, now);
    if (order.levels.length > 0) await this.jobs.order(tx, ISSUE_CERTIFICATES, order);
    await keepSince(tx, [...changes.keys()]);
    return basis.filter(({ on }) => on !== null).length;
  }
}

async function keepQualified(tx: Tx, people: readonly { person: string; on: string | null }[]): Promise<void> {
  await tx.rows(
    `update person p set qualified_on = c."on" from jsonb_to_recordset($1::jsonb) as c(person uuid, "on" date)
     where p.id = c.person`,
    [JSON.stringify(people)],
  );
}

/** A certificate of days that were not attended is no longer true; those who hold the paper can see that. */
async function revokeByCorrection(
  tx: Tx,
  levels: readonly { person: string; course: string | null }[],
  now: Date,
): Promise<void> {
  await tx.rows(
    `update certificate k set revoked_at = $2, revoked_reason = $3
     from jsonb_to_recordset($1::jsonb) as l(person uuid, course uuid)
     where k.person_id = l.person and k.course_id is not distinct from l.course and k.revoked_at is null`,
    [JSON.stringify(levels), now, CORRECTED],
  );
}
