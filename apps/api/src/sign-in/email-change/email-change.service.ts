import { Injectable } from '@nestjs/common';
import { AdmissionService } from '../../admission/admission.service.js';
import type { Language } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Reader, type Tx } from '../../core/database/database.js';
import { networkOfRequest } from '../../core/http/network.js';
import { isMailAddress } from '../../core/mail/mail.rules.js';
import { Mails } from '../../core/mail/mails.js';
import { PersonChanged } from '../../people/people.facts.js';
import { associationsOf } from '../associations.store.js';
import { SignInBrake } from '../brake.js';
import { RecoveryBrake } from '../recovery.brake.js';
import { EMAIL_CHANGE, RECOVERY } from '../sign-in.limits.js';
import {
  EmailChangeRefusalEnum,
  EmailChangeStepEnum,
  type DomainHintEnum,
  type EmailChange,
  type EmailChangeConfirmed,
  type EmailChangeRefused,
} from './email-change.graphql.js';
import { addressChangedMail, newAddressMail, oldAddressMail, takenAddressMail } from './email-change.mails.js';
import {
  changeOfLink,
  dropChange,
  isAddressTaken,
  keepChange,
  markConfirmed,
  pendingChange,
  type LinkedChange,
} from './email-change.store.js';

interface Account {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Another address for an account: both the present and the new one have to confirm it. */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly db: Database,
    private readonly admission: AdmissionService,
    private readonly mails: Mails,
    private readonly brake: RecoveryBrake,
    private readonly tries: SignInBrake,
  ) {}

  async pending(ctx: Context, db: Reader = this.db): Promise<EmailChange | null> {
    const change = await pendingChange(db, ctx.viewer.personId, ctx.now);
    if (!change) return null;
    const ags = ctx.viewer.administration?.ags;
    const domain = ags ? await this.admission.mailDomainHint(db, change.email, ags) : null;
    return { ...change, domain: domain as DomainHintEnum | null };
  }

  async request(ctx: Context, wanted: string): Promise<EmailChange> {
    const email = wanted.trim();
    if (!isMailAddress(email)) throw badInput({ field: 'input.email', code: 'NOT_AN_EMAIL' });
    const { personId } = ctx.viewer;
    if (!(await this.brake.takeAccount(`e-mail ${personId}`)))
      throw new Refused('RATE_LIMITED', [], RECOVERY.accountSeconds);
    return this.db.write(ctx, async (tx) => {
      const account = await accountOf(tx, personId);
      if (account.email.toLowerCase() === email.toLowerCase())
        throw badInput({ field: 'input.email', code: 'SAME_EMAIL' });
      const { oldToken, newToken } = await keepChange(tx, personId, email, ctx.now);
      const { hours } = EMAIL_CHANGE;
      await this.send(tx, account.email, account, oldAddressMail(account, email, oldToken, hours));
      const [owner] = await tx.rows<Account>(`select id, name, email, language from person where email = $1`, [email]);
      if (owner) await this.send(tx, owner.email, owner, takenAddressMail(owner));
      else await this.send(tx, email, account, newAddressMail(account, newToken, hours));
      const change = await this.pending(ctx, tx);
      if (!change) throw new Error('the change was not kept');
      return change;
    });
  }

  cancel(ctx: Context): Promise<boolean> {
    return this.db.write(ctx, (tx) => dropChange(tx, ctx.viewer.personId));
  }

  async confirm(ctx: Context, token: string): Promise<EmailChangeConfirmed | EmailChangeRefused> {
    const network = networkOfRequest(ctx.http?.req);
    const wait = await this.tries.take(`link ${token}`, network);
    if (wait !== null) throw new Refused('RATE_LIMITED', [], wait);
    const answer = await this.take(ctx, token).catch((error: unknown) => {
      // Another account got the address in the same instant: by now that is committed, and the second look sees it.
      if (isAddressTaken(error)) return this.take(ctx, token);
      throw error;
    });
    await this.tries.release(`link ${token}`, network);
    return answer;
  }

  private take(ctx: Context, token: string): Promise<EmailChangeConfirmed | EmailChangeRefused> {
    return this.db.write(ctx, async (tx) => {
      const change = await changeOfLink(tx, token, ctx.now);
      if (!change) return { code: EmailChangeRefusalEnum.LINK_DEAD };
      await markConfirmed(tx, change.personId, change.side, ctx.now);
      if (change.side === 'OLD' && !change.newConfirmed) return { step: EmailChangeStepEnum.WAITS_FOR_NEW };
      if (change.side === 'NEW' && !change.oldConfirmed) return { step: EmailChangeStepEnum.WAITS_FOR_OLD };
      return this.complete(tx, ctx, change);
    });
  }

  private async complete(
    tx: Tx,
    ctx: Context,
    change: LinkedChange,
  ): Promise<EmailChangeConfirmed | EmailChangeRefused> {
    const { personId, email, currentEmail, ags } = change;
    await dropChange(tx, personId);
    // Before the person themselves makes the domain a known one.
    const hint = ags === null ? null : await this.admission.mailDomainHint(tx, email, ags);
    // An account may have been made with the address since.
    const changed = await tx.rows(
      `update person set email = $2 where id = $1 and not exists (select from person where email = $2 and id <> $1) returning 1`,
      [personId, email],
    );
    if (changed.length === 0) return { code: EmailChangeRefusalEnum.ADDRESS_TAKEN };
    // Links in the old mailbox end with it.
    await tx.rows(`delete from one_time_link where person_id = $1`, [personId]);
    const author = { actor: { personId }, requestId: ctx.requestId };
    for (const association of await associationsOf(tx, personId))
      await writeAudit(tx, author, {
        action: 'EMAIL_CHANGED',
        association,
        subject: { kind: 'PERSON', id: personId },
        after: { mailDomain: hint },
      });
    tx.record(PersonChanged(personId, { fields: ['email'] }));
    for (const to of [currentEmail, email])
      await this.send(tx, to, { ...change, id: personId }, addressChangedMail(change, email));
    return { step: EmailChangeStepEnum.CHANGED };
  }

  private send(
    tx: Tx,
    to: string,
    { id, language }: Pick<Account, 'id' | 'language'>,
    template: Parameters<Mails['order']>[1]['template'],
  ): Promise<void> {
    return this.mails.order(tx, { to, language, personId: id, template });
  }
}

async function accountOf(tx: Tx, personId: string): Promise<Account> {
  const [account] = await tx.rows<Account>(`select id, name, email, language from person where id = $1 for update`, [
    personId,
  ]);
  if (!account) throw new Error('the person of a session is missing');
  return account;
}
