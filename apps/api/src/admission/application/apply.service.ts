import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isMailAddress } from '../../core/mail/mail.rules.js';
import { Mails } from '../../core/mail/mails.js';
import { oneLine } from '../../core/text/one-line.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { APPLY_BRAKE } from '../admission.limits.js';
import { factsOfPeople, currentRule } from '../access-facts.store.js';
import { decideAccess } from '../access.rules.js';
import { requireConsent } from '../consent.store.js';
import { alreadyWaitingMail, confirmMail, knownAccountMail } from './application.mails.js';
import { issueLink, lockAddress, openApplicationOf } from './application.store.js';
import { ApplyBrake } from './apply.brake.js';
import type { ApplyInput } from './apply.graphql.js';
import { OutlookService, type Outlook } from '../outlook/outlook.service.js';
import { networkOfRequest } from '../../core/http/network.js';

export type ApplyOutcome = { done: 'received'; association: string } | { done: 'not-admitted'; outlook: Outlook };

interface CheckedApplication {
  ags: string;
  administration: string;
  association: string;
  associationName: string;
  asException: boolean;
}

/**
 * Asking for access without an account. Whatever is true of the address – new, applied before, with an account, asked too
 * often – the answer is the same; the difference is told by mail, to the owner of the address alone.
 */
@Injectable()
export class ApplyService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly outlooks: OutlookService,
    private readonly mails: Mails,
    private readonly brake: ApplyBrake,
  ) {}

  async apply(ctx: Context, input: ApplyInput): Promise<ApplyOutcome> {
    const email = input.email.trim();
    if (!isMailAddress(email)) throw badInput({ field: 'input.email', code: 'NOT_AN_EMAIL' });
    const checked = await this.check(ctx, input);
    if ('outlook' in checked) return { done: 'not-admitted', outlook: checked.outlook };
    // Every case takes as long: neither the answer nor its time tells what is known of the address.
    await Promise.all([this.takeUnlessBraked(ctx, { ...input, email }, checked), sleep(APPLY_BRAKE.answerMs)]);
    return { done: 'received', association: checked.association };
  }

  /** Checks what does not depend on the address: administration, route and consent. */
  async check(
    ctx: Context,
    input: Pick<ApplyInput, 'administration' | 'association' | 'asException' | 'consent'>,
  ): Promise<CheckedApplication | { outlook: Outlook }> {
    const outlook = await this.outlooks.of(input.administration, ctx.now);
    if (!outlook) throw badInput({ field: 'input.administration', code: 'UNKNOWN' });
    await requireConsent(this.db, input.consent, ctx.language);
    const [first] = outlook.deciding;
    if (!first && !input.asException) return { outlook };
    const chosen = input.association ? outlook.deciding.find(({ id }) => id === input.association) : first;
    if (first && !chosen) throw badInput({ field: 'input.association', code: 'UNKNOWN' });
    const association = chosen ?? this.outlooks.exceptional(outlook);
    return {
      ags: outlook.administration.ags,
      administration: outlook.administration.displayName,
      association: association.id,
      associationName: association.shortName,
      asException: !first,
    };
  }

  private async takeUnlessBraked(ctx: Context, input: ApplyInput, checked: CheckedApplication): Promise<void> {
    const address = networkOfRequest(ctx.http?.req);
    if (!(await this.brake.take(input.email, address))) return;
    try {
      await this.db.write(ctx, (tx) => this.take(tx, ctx, input, checked));
    } catch (error) {
      await this.brake.giveBack(input.email, address).catch(() => undefined);
      throw error;
    }
  }

  private async take(tx: Tx, ctx: Context, input: ApplyInput, checked: CheckedApplication): Promise<void> {
    const { email } = input;
    await lockAddress(tx, email);
    const facts = {
      name: oneLine(input.name),
      administration: checked.administration,
      association: checked.associationName,
      language: ctx.language,
    };
    const order = (template: ReturnType<typeof confirmMail>) =>
      this.mails.order(tx, { to: email, language: ctx.language, association: checked.association, template });

    if (await this.isServed(tx, email, ctx.now)) return order(knownAccountMail(facts));
    const open = await openApplicationOf(tx, email);
    if (open) {
      const association = this.register.association(open.association)?.shortName ?? open.association;
      return order(alreadyWaitingMail({ ...facts, association }, await issueLink(tx, open.id, 'STATUS', ctx.now)));
    }
    const id = uuidv7();
    const made = await tx.rows(
      `insert into application (id, client_key, ags, association_key, as_exception, name, email, job_title, reason, language,
         rules_version, privacy_version, consented_at, state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'UNCONFIRMED', $13)
       on conflict (client_key) do nothing returning id`,
      [
        id,
        input.clientKey,
        checked.ags,
        checked.association,
        checked.asException,
        facts.name,
        email,
        oneLine(input.jobTitle),
        input.why.trim(),
        ctx.language,
        input.consent.rulesVersion,
        input.consent.privacyVersion,
        ctx.now,
      ],
    );
    if (made.length > 0) await order(confirmMail(facts, await issueLink(tx, id, 'CONFIRM', ctx.now)));
  }

  /** Whether the address belongs to an account that needs no application: one with access, or a suspended one. */
  private async isServed(tx: Tx, email: string, now: Date): Promise<boolean> {
    const [person] = await tx.rows<{ id: string }>(`select id from person where email = $1`, [email]);
    if (!person) return false;
    const today = dayInBerlin(now);
    const [facts] = await factsOfPeople(tx, [person.id], today);
    if (!facts) return false;
    return facts.suspended || decideAccess(facts, await currentRule(tx), today).decision.admitted;
  }
}
