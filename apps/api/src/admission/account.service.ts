import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../core/access/context.js';
import type { Language } from '../core/access/actor.js';
import { writeAudit } from '../core/audit/audit-line.js';
import type { Tx } from '../core/database/database.js';
import { AccountLinks } from '../core/ports/account-links.js';
import { PersonChanged } from '../people/people.facts.js';
import { PersonAccessChanged } from './admission.facts.js';
import { keepConsent, type Consent } from './consent.store.js';
import { endEmployment } from './person/employment.store.js';

/** Whom an association lets in, and by what. */
export interface Admission {
  email: string;
  name: string;
  jobTitle: string | null;
  language: Language;
  ags: string;
  association: string;
  approvedBy: string | null;
  consent: (Omit<Consent, 'given'> & { at: Date }) | null;
  /** A single exception instead of an approval. */
  exception: { until: string; reason: string } | null;
}

export type AdmissionOutcome =
  | { done: 'admitted'; personId: string; link: { token: string; path: string; hours: number } | null }
  | { done: 'suspended' };

interface Account {
  id: string;
  ags: string | null;
  suspended: boolean;
  hasPassword: boolean;
}

/** Makes accounts and approvals. The one place where somebody gets in. */
@Injectable()
export class AccountService {
  constructor(private readonly links: AccountLinks) {}

  /** Lets somebody in: a new account, or the one that the address has. */
  async admit(tx: Tx, ctx: Context, admission: Admission): Promise<AdmissionOutcome> {
    const account = await this.accountOf(tx, admission);
    if (account.suspended) return { done: 'suspended' };
    const { id } = account;
    if (account.ags !== admission.ags) await this.moveTo(tx, ctx, account, admission);
    if (admission.exception) await grantException(tx, ctx, id, admission, admission.exception);
    else await approve(tx, ctx, id, admission);
    if (admission.consent)
      await keepConsent(tx, id, { ...admission.consent, language: admission.language }, admission.consent.at);
    await tx.rows(
      `update invitation set accepted_at = $2, person_id = $3 where email = $1 and accepted_at is null and withdrawn_at is null`,
      [admission.email, ctx.now, id],
    );
    tx.record(PersonAccessChanged(id, { what: admission.exception ? 'exception' : 'approval' }));
    tx.record(PersonChanged(id, { fields: ['name', 'ags'] }));
    return {
      done: 'admitted',
      personId: id,
      link: account.hasPassword ? null : await this.links.issue(tx, id, ctx.now),
    };
  }

  private async accountOf(tx: Tx, { email, name, jobTitle, language, ags }: Admission): Promise<Account> {
    await tx.rows(
      `insert into person (id, name, email, ags, job_title, language) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing`,
      [uuidv7(), name, email, ags, jobTitle, language],
    );
    const [account] = await tx.rows<Account>(
      `select p.id, p.ags, p.suspended_at is not null as suspended,
         exists (select from credential c where c.person_id = p.id) as "hasPassword"
       from person p where p.email = $1 for update of p`,
      [email],
    );
    if (!account) throw new Error('the account was neither made nor found');
    return account;
  }

  /** Somebody comes from elsewhere, with their account and qualification: what the old place gave ends. */
  private async moveTo(
    tx: Tx,
    ctx: Context,
    { id, ags: from }: Account,
    { ags, jobTitle, association }: Admission,
  ): Promise<void> {
    await endEmployment(tx, id, dayInBerlin(ctx.now), ctx.actor?.personId ?? null);
    await tx.rows(`update person set ags = $2, job_title = coalesce($3, job_title) where id = $1`, [id, ags, jobTitle]);
    await writeAudit(tx, ctx, {
      action: 'PERSON_MOVED',
      association,
      subject: { kind: 'PERSON', id },
      before: { administration: from },
      after: { administration: ags },
    });
  }
}

async function approve(tx: Tx, ctx: Context, personId: string, { association, approvedBy }: Admission): Promise<void> {
  const today = dayInBerlin(ctx.now);
  const made = await tx.rows(
    `insert into approval (id, person_id, association_key, approved_on, approved_by)
     select $1, $2, $3, $4::date, $5
     where not exists (select from approval where person_id = $2 and association_key = $3 and (ended_on is null or ended_on > $4::date))
     returning id`,
    [uuidv7(), personId, association, today, approvedBy],
  );
  if (made.length === 0) return;
  await writeAudit(tx, ctx, {
    action: 'ACCESS_APPROVED',
    association,
    subject: { kind: 'PERSON', id: personId },
    after: { association, from: today },
  });
}

async function grantException(
  tx: Tx,
  ctx: Context,
  personId: string,
  { association, approvedBy }: Admission,
  { until, reason }: { until: string; reason: string },
): Promise<void> {
  await tx.rows(
    `insert into access_exception (id, person_id, association_key, reason, ends_on, granted_by, granted_at)
     values ($1, $2, $3, $4, $5::date, $6, $7)`,
    [uuidv7(), personId, association, reason, until, approvedBy, ctx.now],
  );
  await writeAudit(tx, ctx, {
    action: 'EXCEPTION_GRANTED',
    association,
    subject: { kind: 'PERSON', id: personId },
    after: { until },
  });
}
