import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { ApplicationDecided, ApplicationReceived } from '../admission.facts.js';
import { receivedMail, withdrawnMail } from './application.mails.js';
import { stateAfter } from './application.rules.js';
import {
  addStep,
  applicationOfLink,
  issueLink,
  lockAddress,
  lockApplication,
  openApplicationOf,
  useUp,
  type ApplicationRow,
} from './application.store.js';

/** What came of an applicant's step; null: the link does not work, or no longer. */
export type ApplicantOutcome = { id: string; moved: boolean } | null;

/** What applicants do with the links from their mails: confirm, answer, withdraw, look. */
@Injectable()
export class ApplicantService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
  ) {}

  /** Puts the application into the association's queue. Answers a token for the status page; null for a dead link. */
  async confirm(ctx: Context, token: string): Promise<{ statusToken: string } | null> {
    return this.db.write(ctx, async (tx) => {
      const id = await applicationOfLink(tx, token, 'CONFIRM', ctx.now);
      const application = id ? await this.lockedWithAddress(tx, id) : null;
      if (!application || application.state !== 'UNCONFIRMED' || !(await useUp(tx, token, ctx.now))) return null;
      const open = await openApplicationOf(tx, application.email);
      if (open) {
        // The same person confirmed another one first: that one counts.
        await tx.rows(`delete from application where id = $1`, [application.id]);
        return { statusToken: await issueLink(tx, open.id, 'STATUS', ctx.now) };
      }
      await tx.rows(
        `update application set state = 'WAITING', confirmed_at = $2, waiting_since = $2,
           person_id = (select id from person where email = application.email) where id = $1`,
        [application.id, ctx.now],
      );
      return { statusToken: await this.received(tx, ctx, application) };
    });
  }

  /** Notes that an application waits and tells the applicant where to follow it. Answers the token of the status page. */
  async received(tx: Tx, ctx: Context, application: ApplicationRow): Promise<string> {
    await addStep(tx, application.id, ctx.now, { kind: 'CONFIRMED', by: ctx.actor?.personId ?? null });
    const token = await issueLink(tx, application.id, 'STATUS', ctx.now);
    await this.tell(tx, application, receivedMail(this.factsOf(application), token));
    tx.record(ApplicationReceived(application.id, { association: application.association }));
    return token;
  }

  async answer(ctx: Context, token: string, text: string): Promise<ApplicantOutcome> {
    return this.byLink(ctx, token, (tx, application) => this.answered(tx, ctx, application, text));
  }

  async withdraw(ctx: Context, token: string): Promise<ApplicantOutcome> {
    return this.byLink(ctx, token, (tx, application) => this.withdrawn(tx, ctx, application));
  }

  /** The same for somebody who is signed in, about their own open application. */
  async answerOwn(ctx: Context, text: string): Promise<ApplicantOutcome> {
    return this.onOwn(ctx, (tx, application) => this.answered(tx, ctx, application, text));
  }

  async withdrawOwn(ctx: Context): Promise<ApplicantOutcome> {
    return this.onOwn(ctx, (tx, application) => this.withdrawn(tx, ctx, application));
  }

  private async answered(tx: Tx, ctx: Context, application: ApplicationRow, text: string): Promise<boolean> {
    const state = stateAfter('answer', application.state);
    if (!state) return false;
    await tx.rows(`update application set state = $2, waiting_since = $3, reminded_on = null where id = $1`, [
      application.id,
      state,
      ctx.now,
    ]);
    const by = ctx.actor?.personId ?? null;
    await addStep(tx, application.id, ctx.now, { kind: 'ANSWERED', by, text: text.trim() });
    return true;
  }

  /** Ends an open application on the wish of its person. False where it is decided already. */
  async withdrawn(tx: Tx, ctx: Context, application: ApplicationRow): Promise<boolean> {
    const state = stateAfter('withdraw', application.state);
    if (!state) return false;
    await tx.rows(`update application set state = $2, decided_at = $3 where id = $1`, [application.id, state, ctx.now]);
    await addStep(tx, application.id, ctx.now, { kind: 'WITHDRAWN', by: ctx.actor?.personId ?? null });
    await writeAudit(tx, ctx, {
      action: 'APPLICATION_WITHDRAWN',
      association: application.association,
      subject: { kind: 'APPLICATION', id: application.id },
      before: { state: application.state },
      after: { state },
    });
    await this.tell(tx, application, withdrawnMail(this.factsOf(application)));
    const { association, personId: person } = application;
    tx.record(ApplicationDecided(application.id, { association, outcome: 'WITHDRAWN', person }));
    return true;
  }

  /** Id of the application behind a status link; null for a dead one. */
  idByLink(ctx: Context, token: string): Promise<string | null> {
    return applicationOfLink(this.db, token, 'STATUS', ctx.now);
  }

  factsOf({ name, ags, association, language }: ApplicationRow) {
    return {
      name,
      language,
      administration: this.register.find(ags)?.displayName ?? ags,
      association: this.register.association(association)?.shortName ?? association,
    };
  }

  async tell(tx: Tx, application: ApplicationRow, template: ReturnType<typeof receivedMail>): Promise<void> {
    const { email, language, association } = application;
    const replyTo = this.register.association(association)?.contactEmail;
    await this.mails.order(tx, { to: email, language, association, template, ...(replyTo && { replyTo }) });
  }

  private async byLink(
    ctx: Context,
    token: string,
    change: (tx: Tx, application: ApplicationRow) => Promise<boolean>,
  ): Promise<ApplicantOutcome> {
    return this.db.write(ctx, async (tx) => {
      const id = await applicationOfLink(tx, token, 'STATUS', ctx.now);
      const application = id ? await lockApplication(tx, id) : null;
      if (!application) return null;
      return { id: application.id, moved: await change(tx, application) };
    });
  }

  private async onOwn(
    ctx: Context,
    change: (tx: Tx, application: ApplicationRow) => Promise<boolean>,
  ): Promise<ApplicantOutcome> {
    return this.db.write(ctx, async (tx) => {
      const [row] = await tx.rows<{ id: string }>(
        `select id from application where person_id = $1 and confirmed_at is not null order by confirmed_at desc, id desc limit 1`,
        [ctx.viewer.personId],
      );
      const application = row ? await lockApplication(tx, row.id) : null;
      if (!application) return null;
      return { id: application.id, moved: await change(tx, application) };
    });
  }

  /** The address first, then the row: in the same order everywhere, so that nobody waits in a ring. */
  private async lockedWithAddress(tx: Tx, id: string): Promise<ApplicationRow | null> {
    const [row] = await tx.rows<{ email: string }>(`select email from application where id = $1`, [id]);
    if (!row) return null;
    await lockAddress(tx, row.email);
    return lockApplication(tx, id);
  }
}
