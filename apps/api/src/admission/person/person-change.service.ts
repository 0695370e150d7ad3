import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import type { Language } from '../../core/access/actor.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { Mails } from '../../core/mail/mails.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import { mayManage, type PersonTies } from './managed-person.policy.js';

export interface LockedPerson extends PersonTies {
  id: string;
  name: string;
  email: string;
  language: Language;
  suspended: boolean;
}

export type PersonOutcome = { done: 'changed'; id: string } | { done: 'refused'; code: AdmissionRefusalCode };

/** The common part of every change to a person: lock, check who may, tell the person. */
@Injectable()
export class PersonChangeService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
  ) {}

  /** Changes a person whom the officer's association looks after; others look as if they did not exist. */
  async change(
    ctx: Context,
    personId: string,
    change: (tx: Tx, person: LockedPerson, association: string) => Promise<AdmissionRefusalCode | null>,
  ): Promise<PersonOutcome> {
    return this.db.write(ctx, async (tx) => {
      const person = await this.lock(tx, personId, ctx.now);
      const { officerOf } = ctx.viewer;
      if (!person || officerOf === null || !mayManage(ctx.viewer, person))
        throw badInput({ field: 'input.person', code: 'UNKNOWN' });
      const code = await change(tx, person, officerOf);
      return code === null ? { done: 'changed', id: personId } : { done: 'refused', code };
    });
  }

  async lock(tx: Tx, personId: string, now: Date): Promise<LockedPerson | null> {
    const [person] = await tx.rows<LockedPerson>(
      `select p.id, p.name, p.email, p.language, p.ags, p.suspended_at is not null as suspended,
         array(select v.association_key from approval v where v.person_id = p.id
               union select e.association_key from access_exception e where e.person_id = p.id and e.association_key is not null) as "approvedBy",
         array(select distinct m.association_key from membership m where m.ags = p.ags) as memberships,
         exists (select from officer o where o.person_id = p.id and o.since <= $2::date and (o.until is null or o.until > $2::date)) as "isOfficer"
       from person p where p.id = $1 for update`,
      [personId, dayInBerlin(now)],
    );
    return person ?? null;
  }

  /** Tells the person by mail, in the name of an association. */
  async tell(tx: Tx, person: LockedPerson, association: string | null, template: MailTemplate): Promise<void> {
    const replyTo = association === null ? undefined : this.register.association(association)?.contactEmail;
    await this.mails.order(tx, {
      to: person.email,
      language: person.language,
      personId: person.id,
      template,
      ...(association !== null && { association }),
      ...(replyTo && { replyTo }),
    });
  }

  nameOf(association: string): string {
    return this.register.association(association)?.shortName ?? association;
  }

  placeOf(ags: string | null): string {
    return ags === null ? '–' : (this.register.find(ags)?.displayName ?? ags);
  }
}
