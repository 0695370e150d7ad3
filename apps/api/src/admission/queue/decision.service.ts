import { ADMISSION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { AccountService } from '../account.service.js';
import { ApplicationDecided } from '../admission.facts.js';
import { addDays } from '../calendar/day.rules.js';
import { settingOf } from '../setting/setting.store.js';
import { ApplicantService } from '../application/applicant.service.js';
import { approvedMail, handedOverMail, questionMail, refusedMail } from '../application/application.mails.js';
import {
  approvalStep,
  stateAfter,
  type ApplicationMove,
  type ApplicationState,
} from '../application/application.rules.js';
import { addStep, issueLink, lockApplication, type ApplicationRow } from '../application/application.store.js';
import { OutlookService } from '../outlook/outlook.service.js';

export type DecisionRefusal =
  'ALREADY_DECIDED' | 'SAME_OFFICER' | 'NOT_A_MEMBER' | 'ACCOUNT_SUSPENDED' | 'SAME_ASSOCIATION';
export type DecisionOutcome = { done: 'moved'; id: string } | { done: 'refused'; id: string; code: DecisionRefusal };

export interface ApprovalInput {
  id: string;
  note?: string | null;
  exceptionUntil?: string | null;
}

/** What officers do with applications of their own association. Each locks the case first: of two at once one decides. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly outlooks: OutlookService,
    private readonly accounts: AccountService,
    private readonly applicants: ApplicantService,
  ) {}

  async approve(ctx: Context, { id, note, exceptionUntil }: ApprovalInput): Promise<DecisionOutcome> {
    const until = checkException(ctx, exceptionUntil ?? null, note ?? null);
    return this.onOwn(ctx, id, async (tx, application) => {
      const { fourEyes } = await settingOf(tx, application.association);
      const officer = ctx.viewer.personId;
      const move = approvalStep(application.state, fourEyes, application.firstApprovedBy, officer);
      if (move === 'SAME_PERSON') return 'SAME_OFFICER';
      const state = stateAfter(move, application.state);
      if (!state) return 'ALREADY_DECIDED';
      // The second officer agrees to what the first one wrote, unless they write something else.
      const exception = {
        until: until ?? application.exceptionUntil,
        reason: note?.trim() || application.exceptionReason || null,
      };
      if (exception.until === null && !(await this.isAdmissible(tx, ctx, application))) return 'NOT_A_MEMBER';
      if (move === 'second') return this.second(tx, ctx, application, exception);
      return this.admit(tx, ctx, application, exception, note?.trim() || null);
    });
  }

  /** Approves many, each for itself: what one of them lacks does not hold up the others. */
  async approveAll(ctx: Context, ids: readonly string[]): Promise<DecisionOutcome[]> {
    const own = await this.db.rows<{ id: string }>(
      `select id from application where id = any($1::uuid[]) and association_key = $2 and state <> 'UNCONFIRMED'`,
      [ids.filter(isUuid), ctx.viewer.officerOf],
    );
    if (own.length < new Set(ids).size) throw badInput({ field: 'input.ids', code: 'UNKNOWN' });
    const outcomes: DecisionOutcome[] = [];
    for (const id of new Set(ids)) outcomes.push(await this.approve(ctx, { id }));
    return outcomes;
  }

  async refuse(ctx: Context, id: string, reason: string): Promise<DecisionOutcome> {
    return this.onOwn(ctx, id, async (tx, application) => {
      const state = stateAfter('refuse', application.state);
      if (!state) return 'ALREADY_DECIDED';
      await tx.rows(
        `update application set state = $2, decided_at = $3, decided_by = $4, decision_reason = $5 where id = $1`,
        [application.id, state, ctx.now, ctx.viewer.personId, reason.trim()],
      );
      await this.note(tx, ctx, application, state, 'APPLICATION_REFUSED');
      await addStep(tx, application.id, ctx.now, { kind: 'REFUSED', by: ctx.viewer.personId, text: reason.trim() });
      const token = await issueLink(tx, application.id, 'STATUS', ctx.now);
      await this.applicants.tell(tx, application, refusedMail(this.applicants.factsOf(application), reason, token));
      const { association, personId: person } = application;
      tx.record(ApplicationDecided(application.id, { association, outcome: 'REFUSED', person }));
      return null;
    });
  }

  async ask(ctx: Context, id: string, question: string): Promise<DecisionOutcome> {
    return this.onOwn(ctx, id, async (tx, application) => {
      const state = stateAfter('ask', application.state);
      if (!state) return 'ALREADY_DECIDED';
      await tx.rows(`update application set state = $2, first_approved_by = null where id = $1`, [
        application.id,
        state,
      ]);
      await this.note(tx, ctx, application, state, 'APPLICATION_QUESTIONED');
      await addStep(tx, application.id, ctx.now, { kind: 'ASKED', by: ctx.viewer.personId, text: question.trim() });
      const token = await issueLink(tx, application.id, 'STATUS', ctx.now);
      await this.applicants.tell(tx, application, questionMail(this.applicants.factsOf(application), question, token));
      return null;
    });
  }

  /** Gives the case to another association, which decides anew. */
  async handOver(ctx: Context, id: string, to: string, note: string): Promise<DecisionOutcome> {
    if (!this.register.association(to)) throw badInput({ field: 'input.association', code: 'UNKNOWN' });
    return this.onOwn(ctx, id, async (tx, application) => {
      if (to === application.association) return 'SAME_ASSOCIATION';
      const state = stateAfter('handOver', application.state);
      if (!state) return 'ALREADY_DECIDED';
      await tx.rows(
        `update application set state = $2, association_key = $3, waiting_since = $4, reminded_on = null, first_approved_by = null,
           exception_until = null, exception_reason = null where id = $1`,
        [application.id, state, to, ctx.now],
      );
      const from = application.association;
      await addStep(tx, application.id, ctx.now, {
        kind: 'HANDED_OVER',
        by: ctx.viewer.personId,
        text: note.trim(),
        from,
        to,
      });
      for (const association of [from, to])
        await writeAudit(tx, ctx, {
          action: 'APPLICATION_HANDED_OVER',
          association,
          subject: { kind: 'APPLICATION', id: application.id },
          before: { association: from },
          after: { association: to },
        });
      const handed = { ...application, association: to };
      const token = await issueLink(tx, application.id, 'STATUS', ctx.now);
      await this.applicants.tell(tx, handed, handedOverMail(this.applicants.factsOf(handed), note, token));
      return null;
    });
  }

  private async second(
    tx: Tx,
    ctx: Context,
    application: ApplicationRow,
    { until, reason }: { until: string | null; reason: string | null },
  ): Promise<null> {
    await tx.rows(
      `update application set state = 'SECONDING', first_approved_by = $2, exception_until = $3::date, exception_reason = $4 where id = $1`,
      [application.id, ctx.viewer.personId, until, reason],
    );
    await this.note(tx, ctx, application, 'SECONDING', 'APPLICATION_SECONDED', { until });
    await addStep(tx, application.id, ctx.now, { kind: 'SECONDED', by: ctx.viewer.personId, text: reason });
    return null;
  }

  private async admit(
    tx: Tx,
    ctx: Context,
    application: ApplicationRow,
    { until, reason }: { until: string | null; reason: string | null },
    note: string | null,
  ): Promise<'ACCOUNT_SUSPENDED' | null> {
    const { id, association, consentedAt: at, rulesVersion, privacyVersion } = application;
    const admitted = await this.accounts.admit(tx, ctx, {
      ...application,
      approvedBy: ctx.viewer.personId,
      consent: { rulesVersion, privacyVersion, at },
      exception: until === null ? null : { until, reason: reason ?? '' },
    });
    if (admitted.done === 'suspended') return 'ACCOUNT_SUSPENDED';
    const { personId, link } = admitted;
    await tx.rows(
      `update application set state = 'APPROVED', person_id = $2, decided_at = $3, decided_by = $4, decision_reason = $5,
         exception_until = $6::date where id = $1`,
      [id, personId, ctx.now, ctx.viewer.personId, note, until],
    );
    await this.note(tx, ctx, application, 'APPROVED', 'APPLICATION_APPROVED', { person: personId, until });
    await addStep(tx, id, ctx.now, { kind: 'APPROVED', by: ctx.viewer.personId, text: note });
    await this.applicants.tell(
      tx,
      application,
      approvedMail(this.applicants.factsOf(application), { note, until, link }),
    );
    tx.record(ApplicationDecided(id, { association, outcome: 'APPROVED', person: personId }));
    return null;
  }

  /** Whether the rule admits members of the deciding association and the administration is one today. */
  private async isAdmissible(tx: Tx, ctx: Context, { ags, association }: ApplicationRow): Promise<boolean> {
    const outlook = await this.outlooks.of(ags, ctx.now, tx);
    return outlook?.deciding.some(({ id }) => id === association) ?? false;
  }

  private async note(
    tx: Tx,
    ctx: Context,
    { id, association, state: before }: ApplicationRow,
    state: ApplicationState,
    action: AuditAction,
    more: object = {},
  ): Promise<void> {
    const subject = { kind: 'APPLICATION', id } as const;
    await writeAudit(tx, ctx, { action, association, subject, before: { state: before }, after: { state, ...more } });
  }

  private async onOwn(
    ctx: Context,
    id: string,
    change: (tx: Tx, application: ApplicationRow) => Promise<DecisionRefusal | null>,
  ): Promise<DecisionOutcome> {
    const { officerOf } = ctx.viewer;
    if (officerOf === null) throw new Refused('FORBIDDEN');
    if (!isUuid(id)) throw unknown();
    return this.db.write(ctx, async (tx) => {
      const application = await lockApplication(tx, id);
      // Unconfirmed ones are nobody's yet; those of others look as if they did not exist.
      if (!application || application.state === 'UNCONFIRMED' || application.association !== officerOf) throw unknown();
      const code = await change(tx, application);
      return code === null ? { done: 'moved', id } : { done: 'refused', id, code };
    });
  }
}

const unknown = () => badInput({ field: 'input.id', code: 'UNKNOWN' });

/** An exception has an end within a year and a reason. */
function checkException(ctx: Context, until: string | null, note: string | null): string | null {
  if (until === null) return null;
  const today = dayInBerlin(ctx.now);
  if (until < today) throw badInput({ field: 'input.exceptionUntil', code: 'IN_THE_PAST' });
  if (until > addDays(today, ADMISSION.exceptionDays))
    throw badInput({ field: 'input.exceptionUntil', code: 'TOO_FAR' });
  if (!note?.trim()) throw badInput({ field: 'input.note', code: 'REQUIRED' });
  return until;
}

/** Moves that an officer may make with a case in that state, for the page to show. */
export function movesOf(
  state: ApplicationState,
  fourEyes: boolean,
  firstApprovedBy: string | null,
  officerId: string,
): Record<'approve' | 'refuse' | 'ask' | 'handOver', boolean> {
  const may = (move: ApplicationMove) => stateAfter(move, state) !== null;
  return {
    approve: may('approve') && approvalStep(state, fourEyes, firstApprovedBy, officerId) !== 'SAME_PERSON',
    refuse: may('refuse'),
    ask: may('ask'),
    handOver: may('handOver'),
  };
}
