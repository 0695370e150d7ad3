import { Injectable } from '@nestjs/common';
import { PersonAccessChanged } from '../admission/admission.facts.js';
import { PersonChangeService, type LockedPerson } from '../admission/person/person-change.service.js';
import { refusedWith, type AdmissionRefused } from '../admission/refusal.graphql.js';
import type { Context } from '../core/access/context.js';
import { writeAudit } from '../core/audit/audit-line.js';
import { Database, type Tx } from '../core/database/database.js';
import { Mails } from '../core/mail/mails.js';
import { Contributions } from '../core/ports/contributions.js';
import { PersonChanged } from '../people/people.facts.js';
import type { ContributionsKept, ErasePersonInput, ErasureGround, PersonErased } from './erasure.graphql.js';
import { erasedMail } from './erasure.mails.js';
import { associationsOf } from './ties.rules.js';

/**
 * Erases people. What the row of a person draws with it is decided where rows are deleted (foreign keys and triggers), so
 * that no way of erasing can forget it: billed funding cases stay provable, everything else goes or loses its name.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly db: Database,
    private readonly people: PersonChangeService,
    private readonly contributions: Contributions,
    private readonly mails: Mails,
  ) {}

  /** By an officer whose association looks after the person; others look as if they did not exist. */
  async erase(ctx: Context, input: ErasePersonInput): Promise<PersonErased | AdmissionRefused> {
    const { person: personId, ground, contributions } = input;
    const outcome = await this.people.change(ctx, personId, async (tx, person) => {
      if (person.isOfficer) return 'IS_OFFICER';
      await this.carryOut(tx, ctx, person, { ground, contributions });
      return null;
    });
    return outcome.done === 'refused' ? refusedWith(outcome.code, ctx.language) : { erased: outcome.id };
  }

  /** What somebody asked for, when its time has come. Harmless when run twice, too early or after it was taken back. */
  eraseDue(personId: string, now: Date): Promise<boolean> {
    return this.db.write(null, async (tx) => {
      const person = await this.people.lock(tx, personId, now);
      const [request] = await tx.rows<{ contributions: ContributionsKept }>(
        `select contributions from erasure_request where person_id = $1 and due_at <= $2`,
        [personId, now],
      );
      // Whoever holds an office lays it down first; the request stays and is looked at again.
      if (!person || !request || person.isOfficer) return false;
      await this.carryOut(tx, null, person, { ground: 'ASKED', ...request });
      return true;
    });
  }

  private async carryOut(
    tx: Tx,
    ctx: Context | null,
    person: LockedPerson,
    what: { ground: ErasureGround; contributions: ContributionsKept },
  ): Promise<void> {
    const lines = associationsOf(person).map((association) => ({
      action: 'PERSON_ERASED' as const,
      association,
      subject: { kind: 'PERSON' as const, id: person.id },
      after: what,
    }));
    await writeAudit(tx, ctx, ...lines);
    if (what.contributions === 'DELETE') await this.contributions.takeAway(tx, ctx, person.id);
    await tx.rows(`delete from person where id = $1`, [person.id]);
    tx.record(PersonAccessChanged(person.id, { what: 'erasure' }));
    tx.record(PersonChanged(person.id, { fields: ['name', 'ags', 'email'] }));
    // The last that the address is used for; the mail goes with the others that were sent.
    await this.mails.order(tx, { to: person.email, language: person.language, template: erasedMail(person, what) });
  }
}
