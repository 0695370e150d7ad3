import type { Reader } from '../../core/database/database.js';
import type { Certificate } from './certificate.graphql.js';
import type { CertificateText } from './certificate.pdf.js';
import { CORRECTED } from './issue.order.js';

const COLUMNS = `k.id, k.level, c.title as course, k.completed_on::text as "completedOn", k.issued_at as "issuedAt",
  k.revoked_at as "revokedAt", k.revoked_reason as "revokedReason", '/certificates/' || k.id || '.pdf' as url`;

/** Certificates of people, latest first. */
export function certificatesOf(db: Reader, personId: string): Promise<Certificate[]> {
  return db.rows<Certificate>(
    `select ${COLUMNS} from certificate k left join course c on c.id = k.course_id
     where k.person_id = $1 order by k.issued_at desc, k.id`,
    [personId],
  );
}

export async function certificateById(db: Reader, id: string): Promise<(Certificate & { personId: string }) | null> {
  const [row] = await db.rows<Certificate & { personId: string }>(
    `select ${COLUMNS}, k.person_id as "personId" from certificate k left join course c on c.id = k.course_id
     where k.id = $1`,
    [id],
  );
  return row ?? null;
}

/** What stands in the way of a new certificate for a level: one that holds, or one that an officer revoked. */
export async function standingOf(
  db: Reader,
  personId: string,
  course: string | null,
): Promise<{ valid: string | null; revokedByOfficer: boolean }> {
  const [row] = await db.rows<{ id: string; revoked: boolean; byOfficer: boolean }>(
    `select id, revoked_at is not null as revoked, revoked_reason is distinct from $3 and revoked_at is not null as "byOfficer" from certificate
     where person_id = $1 and course_id is not distinct from $2::uuid
     order by revoked_at is not null, revoked_at desc limit 1`,
    [personId, course, CORRECTED],
  );
  return { valid: row && !row.revoked ? row.id : null, revokedByOfficer: row?.byOfficer ?? false };
}

/** Name and seminar days for the paper; days of an Aufbau are those of its course. */
export async function printedFacts(
  db: Reader,
  personId: string,
  course: string | null,
): Promise<Pick<CertificateText, 'name' | 'course' | 'days'> | null> {
  const [row] = await db.rows<Pick<CertificateText, 'name' | 'course' | 'days'>>(
    `select p.name, (select title from course where id = $2::uuid) as course,
       coalesce((select json_agg(json_build_object('on', a.held_on, 'provider', t.name,
           'title', coalesce(d.title, 'Schulungstag ' || a.day)) order by a.held_on)
         from attendance a join training_provider t on t.id = a.provider_id
         left join course_day d on d.course_id = a.course_id and d.day = a.day
         where a.person_id = p.id and a.removed_at is null
           and case when $2::uuid is null then a.kind = 'BASIS' else a.course_id = $2::uuid end), '[]') as days
     from person p where p.id = $1`,
    [personId, course],
  );
  return row ?? null;
}
