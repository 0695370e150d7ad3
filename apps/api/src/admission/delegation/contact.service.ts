import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { confirmationsOf, currentRule, factsOfPeople } from '../access-facts.store.js';
import { decideAccess } from '../access.rules.js';
import { PersonAccessChanged } from '../admission.facts.js';
import { PersonChangeService, type PersonOutcome } from '../person/person-change.service.js';
import { contactNamedMail } from '../person/person.mails.js';
import type { AdministrationContact, ContactInput } from './delegation.graphql.js';

/** Officers name who speaks for an administration; an administration may have several contacts. */
@Injectable()
export class ContactService {
  constructor(
    private readonly db: Database,
    private readonly changes: PersonChangeService,
  ) {}

  /** Contacts of today, as far as the officer's association has to do with the administration or the person. */
  contactsOf(ctx: Context, ags: string): Promise<AdministrationContact[]> {
    return this.db.rows<AdministrationContact>(
      `select p.id, p.name, p.email, c.since::text as since from administration_contact c join person p on p.id = c.person_id
       where c.ags = $1 and p.ags = $1 and c.since <= $2::date and (c.until is null or c.until > $2::date)
         and (exists (select from membership m where m.ags = $1 and m.association_key = $3)
           or exists (select from approval v where v.person_id = p.id and v.association_key = $3))
       order by p.name, p.id`,
      [ags, dayInBerlin(ctx.now), ctx.viewer.officerOf],
    );
  }

  async name(ctx: Context, { person: personId, administration: ags }: ContactInput): Promise<PersonOutcome> {
    const today = dayInBerlin(ctx.now);
    return this.changes.change(ctx, personId, async (tx, person, association) => {
      const [facts] = await factsOfPeople(tx, [personId], today);
      if (!facts || person.ags !== ags || !decideAccess(facts, await currentRule(tx), today).decision.admitted)
        return 'NO_ACCESS_NOW';
      const named = await tx.rows(
        `insert into administration_contact (ags, person_id, since, named_by) select $1, $2, $3::date, $4
         where not exists (select from administration_contact where ags = $1 and person_id = $2 and (until is null or until > $3::date))
         on conflict (ags, person_id, since) do update set until = null, named_by = excluded.named_by returning ags`,
        [ags, personId, today, ctx.viewer.personId],
      );
      if (named.length === 0) return 'UNCHANGED';
      await writeAudit(tx, ctx, {
        action: 'CONTACT_NAMED',
        association,
        subject: { kind: 'PERSON', id: personId },
        after: { administration: ags },
      });
      tx.record(PersonAccessChanged(personId, { what: 'contact' }));
      await this.changes.tell(
        tx,
        person,
        association,
        contactNamedMail(person, this.changes.nameOf(association), this.changes.placeOf(ags)),
      );
      return null;
    });
  }

  async end(ctx: Context, { person: personId, administration: ags }: ContactInput): Promise<PersonOutcome> {
    const today = dayInBerlin(ctx.now);
    return this.changes.change(ctx, personId, async (tx, _person, association) => {
      // Without a contact nobody has to be confirmed: paused access is open again.
      const waiting = await confirmationsOf(tx, today, ags);
      const ended = await tx.rows(
        `update administration_contact set until = greatest(since, $3::date)
         where ags = $1 and person_id = $2 and (until is null or until > $3::date) returning ags`,
        [ags, personId, today],
      );
      if (ended.length === 0) return 'ALREADY_ENDED';
      await writeAudit(tx, ctx, {
        action: 'CONTACT_ENDED',
        association,
        subject: { kind: 'PERSON', id: personId },
        before: { administration: ags },
      });
      tx.record(PersonAccessChanged(personId, { what: 'contact' }));
      for (const { id } of waiting) tx.record(PersonAccessChanged(id, { what: 'confirmation' }));
      return null;
    });
  }
}
