import type { Tx } from '../../core/database/database.js';

/**
 * Locks people whose days, cases or seats are about to change, always in the same order, so that two changes of the same
 * person come one after the other and never wait for each other in a ring.
 */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(`select 1 from person where id = any($1::uuid[]) order by id for no key update`, [ids]);
}

/** Keeps since when people are in the programme: their first enrolment, request or seminar day that still stands. */
export async function keepSince(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    `update person p set programme_since = f.since
     from (select i.id, least(
         (select min(e.enrolled_at at time zone 'Europe/Berlin')::date from enrolment e
          where e.person_id = i.id and e.cancelled_at is null),
         (select min(a.held_on) from attendance a where a.person_id = i.id and a.removed_at is null),
         (select min(c.requested_on) from funding_case c
          where c.person_id = i.id and c.status not in ('withdrawn', 'expired'))) as since
       from unnest($1::uuid[]) as i(id)) f
     where p.id = f.id and p.programme_since is distinct from f.since`,
    [ids],
  );
}

/** Keeps since when a person's Basis is funded: the day of the ID of their Basis case, while it stands. */
export async function keepFunded(tx: Tx, personId: string): Promise<void> {
  await tx.rows(
    `update person p set basis_funded_on = f.id_on
     from (select min(id_on) as id_on from funding_case
       where person_id = $1 and kind = 'BASIS' and status not in ('withdrawn', 'expired')) f
     where p.id = $1 and p.basis_funded_on is distinct from f.id_on`,
    [personId],
  );
}
