import { writeAudit } from '../../core/audit/audit-line.js';
import type { Tx } from '../../core/database/database.js';
import { associationsOf } from '../associations.store.js';

/**
 * Writes down that an account here can be opened by one at a provider, or no longer: whoever looks into a taken-over account
 * has to see it. `provider` is our name of it; the account there is not named.
 */
export async function noteIdentity(
  tx: Tx,
  action: 'IDENTITY_LINKED' | 'IDENTITY_UNLINKED',
  personId: string,
  provider: string | null,
  requestId: string | null,
): Promise<void> {
  const what = { provider };
  const lines = (await associationsOf(tx, personId)).map((association) => ({
    action,
    association,
    subject: { kind: 'PERSON' as const, id: personId },
    ...(action === 'IDENTITY_LINKED' ? { after: what } : { before: what }),
  }));
  await writeAudit(tx, { actor: { personId }, requestId }, ...lines);
}
