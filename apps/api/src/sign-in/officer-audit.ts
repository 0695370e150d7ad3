import { dayInBerlin } from '@lotsennetz/programme';
import { writeAudit } from '../core/audit/audit-line.js';
import type { Tx } from '../core/database/database.js';

/** Writes the audit line of an officer's sign-in; nothing for everyone else: whether members come and go is nobody's business. */
export async function noteOfficer(tx: Tx, personId: string, requestId: string | null, now: Date): Promise<void> {
  const [office] = await tx.rows<{ association: string }>(
    `select association_key as association from officer
     where person_id = $1 and since <= $2::date and (until is null or until > $2::date) order by since desc limit 1`,
    [personId, dayInBerlin(now)],
  );
  if (!office) return;
  await writeAudit(
    tx,
    { actor: { personId }, requestId },
    { action: 'OFFICER_SIGNED_IN', association: office.association, subject: { kind: 'PERSON', id: personId } },
  );
}
