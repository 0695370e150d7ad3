import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { writeAudit, type AuditLine } from '../../core/audit/audit-line.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import type { Tx } from '../../core/database/database.js';
import { PersonAccessChanged } from '../admission.facts.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import { settingOf } from '../setting/setting.store.js';
import type { PersonReasonInput } from './managed-person.graphql.js';
import { PersonChangeService, type LockedPerson, type PersonOutcome } from './person-change.service.js';
import { approvalEndedMail, readmittedMail, suspendedMail } from './person.mails.js';

/** Officers shut people out and let them in again, with a reason that the person gets. Officers' own accounts are not theirs to judge. */
@Injectable()
export class SuspensionService {
  constructor(private readonly changes: PersonChangeService) {}

  async suspend(ctx: Context, { person: personId, reason }: PersonReasonInput): Promise<PersonOutcome> {
    return this.changes.change(ctx, personId, async (tx, person, association) => {
      if (person.isOfficer) return 'IS_OFFICER';
      if (person.suspended) return 'ALREADY_SUSPENDED';
      await tx.rows(
        `insert into suspension (id, person_id, association_key, reason, suspended_at, suspended_by) values ($1, $2, $3, $4, $5, $6)`,
        [uuidv7(), personId, association, reason.trim(), ctx.now, ctx.viewer.personId],
      );
      await tx.rows(`update person set suspended_at = $2 where id = $1`, [personId, ctx.now]);
      await this.note(
        tx,
        ctx,
        line('PERSON_SUSPENDED', association, person, { suspended: false }, { suspended: true }),
        'suspension',
      );
      await this.changes.tell(tx, person, association, suspendedMail(person, this.changes.nameOf(association), reason));
      return null;
    });
  }

  /** Lifts a suspension, or gives back an approval of the own association that has ended. */
  async readmit(ctx: Context, { person: personId, reason }: PersonReasonInput): Promise<PersonOutcome> {
    return this.changes.change(ctx, personId, async (tx, person, association) => {
      const code = person.suspended
        ? await this.lift(tx, ctx, person, association, reason)
        : await this.reapprove(tx, ctx, person, association);
      if (code) return code;
      await this.changes.tell(
        tx,
        person,
        association,
        readmittedMail(person, this.changes.nameOf(association), reason),
      );
      return null;
    });
  }

  /** Ends the own association's approval as of today. */
  async endApproval(ctx: Context, { person: personId, reason }: PersonReasonInput): Promise<PersonOutcome> {
    const today = dayInBerlin(ctx.now);
    return this.changes.change(ctx, personId, async (tx, person, association) => {
      const ended = await tx.rows(
        `update approval set ended_on = greatest(approved_on, $3::date), ended_by = $4, ended_reason = $5
         where person_id = $1 and association_key = $2 and (ended_on is null or ended_on > $3::date) returning id`,
        [personId, association, today, ctx.viewer.personId, reason.trim()],
      );
      if (ended.length === 0) return 'ALREADY_ENDED';
      await this.note(
        tx,
        ctx,
        line('APPROVAL_ENDED', association, person, { ended: null }, { ended: today }),
        'approval',
      );
      await this.changes.tell(
        tx,
        person,
        association,
        approvalEndedMail(person, this.changes.nameOf(association), reason),
      );
      return null;
    });
  }

  private async lift(tx: Tx, ctx: Context, person: LockedPerson, association: string, reason: string): Promise<null> {
    await tx.rows(
      `update suspension set lifted_at = $2, lifted_by = $3, lifted_reason = $4 where person_id = $1 and lifted_at is null`,
      [person.id, ctx.now, ctx.viewer.personId, reason.trim()],
    );
    await tx.rows(`update person set suspended_at = null where id = $1`, [person.id]);
    await this.note(
      tx,
      ctx,
      line('PERSON_READMITTED', association, person, { suspended: true }, { suspended: false }),
      'suspension',
    );
    return null;
  }

  private async reapprove(
    tx: Tx,
    ctx: Context,
    person: LockedPerson,
    association: string,
  ): Promise<AdmissionRefusalCode | null> {
    const today = dayInBerlin(ctx.now);
    const [known] = await tx.rows<{ running: boolean }>(
      `select coalesce(bool_or(ended_on is null or ended_on > $3::date), true) as running from approval
       where person_id = $1 and association_key = $2 and approved_on <= $3::date`,
      [person.id, association, today],
    );
    // Never approved is a matter for an application; approved still needs nothing.
    if (known?.running !== false) return 'NOT_SUSPENDED';
    if (!person.memberships.includes(association)) return 'NOT_A_MEMBER';
    if ((await settingOf(tx, association)).fourEyes) return 'SAME_OFFICER';
    await tx.rows(
      `insert into approval (id, person_id, association_key, approved_on, approved_by) values ($1, $2, $3, $4::date, $5)`,
      [uuidv7(), person.id, association, today, ctx.viewer.personId],
    );
    await this.note(
      tx,
      ctx,
      line('ACCESS_APPROVED', association, person, null, { association, from: today }),
      'approval',
    );
    return null;
  }

  private async note(tx: Tx, ctx: Context, audit: AuditLine, what: 'suspension' | 'approval'): Promise<void> {
    await writeAudit(tx, ctx, audit);
    tx.record(PersonAccessChanged(audit.subject.id, { what }));
  }
}

const line = (
  action: AuditAction,
  association: string,
  { id }: LockedPerson,
  before: object | null,
  after: object,
): AuditLine => ({
  action,
  association,
  subject: { kind: 'PERSON', id },
  before,
  after,
});
