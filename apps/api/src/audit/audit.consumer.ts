import type { FactConsumer } from '../core/facts/fact-consumer.js';
import { writeAudit } from '../core/audit/audit-line.js';
import { PersonAccessChanged } from '../admission/admission.facts.js';
import { MembershipsChanged, RegisterImported } from '../register/register.facts.js';

/**
 * Lines for what is done at the server's terminal, where no officer is: offices given or ended, editions of the register,
 * imported lists. What officers do writes its own line in its own transaction; those facts carry an actor and are passed by.
 */
export const auditConsumer: FactConsumer = {
  name: 'audit',
  kinds: [PersonAccessChanged.kind, MembershipsChanged.kind, RegisterImported.kind],
  async handle(tx, fact) {
    if (fact.actorId !== null) return;
    const author = { actor: null, requestId: fact.requestId };
    if (RegisterImported.is(fact))
      await writeAudit(tx, author, {
        action: 'REGISTER_IMPORTED',
        association: null,
        subject: { kind: 'REGISTER_EDITION', id: fact.subject },
        after: fact.data,
      });
    if (MembershipsChanged.is(fact))
      await writeAudit(tx, author, {
        action: 'MEMBERSHIPS_IMPORTED',
        association: null,
        subject: { kind: 'IMPORT', id: fact.subject },
        after: { administrations: fact.data.administrations },
      });
    if (!PersonAccessChanged.is(fact) || fact.data.what !== 'office') return;
    const offices = await tx.rows<{ association: string; since: string; until: string | null }>(
      `select association_key as association, since::text as since, until::text as until from officer
       where person_id::text = $1 order by since desc limit 1`,
      [fact.subject],
    );
    for (const { association, since, until } of offices)
      await writeAudit(tx, author, {
        action: 'OFFICE_CHANGED',
        association,
        subject: { kind: 'PERSON', id: fact.subject },
        after: { association, since, until },
      });
  },
};
