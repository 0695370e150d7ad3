import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { oneLine } from '../../core/text/one-line.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { AccountService } from '../account.service.js';
import { ApplicantService } from '../application/applicant.service.js';
import {
  APPLICATION_COLUMNS,
  addStep,
  lockAddress,
  openApplicationOf,
  type ApplicationRow,
} from '../application/application.store.js';
import { requireConsent } from '../consent.store.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import { settingOf } from '../setting/setting.store.js';
import { digestOf } from '../tokens.js';
import type { AcceptInvitationInput, InvitationView } from './invitation.graphql.js';
import { stateOf } from './invitation.rules.js';
import { INVITATION_COLUMNS, invitationByToken, type InvitationRow } from './invitation.service.js';
import { findHindrances } from './invitation.store.js';

export type AcceptOutcome =
  | { done: 'accepted'; passwordToken: string | null; statusToken: string | null }
  | { done: 'refused'; code: AdmissionRefusalCode };

/** What invited people do with the link: having it proves the mailbox, so that no second mail is needed. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly accounts: AccountService,
    private readonly applicants: ApplicantService,
  ) {}

  /** Null for a link that never was or was replaced. */
  async view(ctx: Context, token: string): Promise<InvitationView | null> {
    const row = await invitationByToken(this.db, token);
    return (
      row && {
        ...row,
        state: stateOf(row, ctx.now),
        administration: this.register.find(row.ags),
        association: this.register.association(row.association),
      }
    );
  }

  /** Makes the account, or, where the association wants four eyes, a case that waits for the second officer. */
  async accept(ctx: Context, input: AcceptInvitationInput): Promise<AcceptOutcome> {
    await requireConsent(this.db, input.consent, ctx.language);
    return this.db.write(ctx, async (tx) => {
      const [row] = await tx.rows<InvitationRow>(
        `select ${INVITATION_COLUMNS} from invitation i where i.token_hash = $1 for update`,
        [digestOf(input.token)],
      );
      if (!row || stateOf(row, ctx.now) !== 'OPEN') return { done: 'refused', code: 'LINK_DEAD' };
      const hindrances = await findHindrances(tx, row.association, [row], ctx.now);
      const hindrance = hindrances.find(({ code }) => code !== 'ALREADY_INVITED');
      if (hindrance) return { done: 'refused', code: hindrance.code };
      const { fourEyes } = await settingOf(tx, row.association);
      return fourEyes ? this.toSecondOfficer(tx, ctx, row, input) : this.toAccount(tx, ctx, row, input);
    });
  }

  private async toAccount(
    tx: Tx,
    ctx: Context,
    row: InvitationRow,
    input: AcceptInvitationInput,
  ): Promise<AcceptOutcome> {
    const { rulesVersion, privacyVersion } = input.consent;
    const admitted = await this.accounts.admit(tx, ctx, {
      ...row,
      name: oneLine(input.name),
      jobTitle: oneLine(input.jobTitle),
      language: ctx.language,
      approvedBy: row.invitedById,
      consent: { rulesVersion, privacyVersion, at: ctx.now },
      exception: null,
    });
    if (admitted.done === 'suspended') return { done: 'refused', code: 'ACCOUNT_SUSPENDED' };
    await this.close(tx, ctx, row, admitted.personId, null);
    return { done: 'accepted', passwordToken: admitted.link?.token ?? null, statusToken: null };
  }

  /** The invitation is the first of two approvals. */
  private async toSecondOfficer(
    tx: Tx,
    ctx: Context,
    row: InvitationRow,
    input: AcceptInvitationInput,
  ): Promise<AcceptOutcome> {
    await lockAddress(tx, row.email);
    if (await openApplicationOf(tx, row.email)) return { done: 'refused', code: 'HAS_APPLIED' };
    const { rulesVersion, privacyVersion } = input.consent;
    const [application] = await tx.rows<ApplicationRow>(
      `insert into application as a (id, client_key, ags, association_key, as_exception, name, email, job_title, reason, language,
         rules_version, privacy_version, consented_at, state, created_at, confirmed_at, waiting_since, first_approved_by, person_id)
       values ($1, $1, $2, $3, false, $4, $5, $6, '', $7, $8, $9, $10, $11, $10, $10, $10, $12,
         (select id from person where email = $5::citext)) returning ${APPLICATION_COLUMNS}`,
      [
        uuidv7(),
        row.ags,
        row.association,
        oneLine(input.name),
        row.email,
        oneLine(input.jobTitle),
        ctx.language,
        rulesVersion,
        privacyVersion,
        ctx.now,
        row.invitedById === null ? 'WAITING' : 'SECONDING',
        row.invitedById,
      ],
    );
    if (!application) throw new Error('the application was not made');
    const statusToken = await this.applicants.received(tx, ctx, application);
    if (row.invitedById !== null) await addStep(tx, application.id, ctx.now, { kind: 'SECONDED', by: row.invitedById });
    await this.close(tx, ctx, row, null, application.id);
    return { done: 'accepted', passwordToken: null, statusToken };
  }

  private async close(
    tx: Tx,
    ctx: Context,
    { id, association, ags }: InvitationRow,
    personId: string | null,
    applicationId: string | null,
  ): Promise<void> {
    await tx.rows(`update invitation set accepted_at = $2, person_id = $3, application_id = $4 where id = $1`, [
      id,
      ctx.now,
      personId,
      applicationId,
    ]);
    await writeAudit(tx, ctx, {
      action: 'INVITATION_ACCEPTED',
      association,
      subject: { kind: 'INVITATION', id },
      after: { administration: ags, person: personId, application: applicationId },
    });
  }
}
