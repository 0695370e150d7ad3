import { ADMISSION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { PersonAccessChanged } from '../admission.facts.js';
import { addDays } from '../calendar/day.rules.js';
import type { EndExceptionInput, GrantExceptionInput } from './managed-person.graphql.js';
import { PersonChangeService, type PersonOutcome } from './person-change.service.js';
import { exceptionEndedMail, exceptionMail } from './person.mails.js';

/** Access for single people beside the rule, always with a reason and an end. */
@Injectable()
export class ExceptionService {
  constructor(
    private readonly db: Database,
    private readonly changes: PersonChangeService,
  ) {}

  async grant(
    ctx: Context,
    { clientKey, person: personId, reason, until }: GrantExceptionInput,
  ): Promise<PersonOutcome> {
    const today = dayInBerlin(ctx.now);
    if (until < today) throw badInput({ field: 'input.until', code: 'IN_THE_PAST' });
    if (until > addDays(today, ADMISSION.exceptionDays)) throw badInput({ field: 'input.until', code: 'TOO_FAR' });
    return this.changes.change(ctx, personId, async (tx, person, association) => {
      const [again] = await tx.rows<{ personId: string }>(
        `select person_id as "personId" from access_exception where client_key = $1`,
        [clientKey],
      );
      if (again && again.personId !== personId) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      if (again) return null;
      if (person.isOfficer) return 'IS_OFFICER';
      if (person.suspended) return 'ACCOUNT_SUSPENDED';
      await tx.rows(
        `insert into access_exception (id, person_id, association_key, reason, ends_on, granted_by, granted_at, client_key)
         values ($1, $2, $3, $4, $5::date, $6, $7, $8)`,
        [uuidv7(), personId, association, reason.trim(), until, ctx.viewer.personId, ctx.now, clientKey],
      );
      await writeAudit(tx, ctx, {
        action: 'EXCEPTION_GRANTED',
        association,
        subject: { kind: 'PERSON', id: personId },
        after: { until },
      });
      tx.record(PersonAccessChanged(personId, { what: 'exception' }));
      await this.changes.tell(
        tx,
        person,
        association,
        exceptionMail(person, this.changes.nameOf(association), reason, until),
      );
      return null;
    });
  }

  /** Ends an exception of the own association as of today. */
  async end(ctx: Context, { id, reason }: EndExceptionInput): Promise<PersonOutcome> {
    const [known] = await this.db.rows<{ personId: string }>(
      `select person_id as "personId" from access_exception where id = $1 and association_key = $2`,
      [id, ctx.viewer.officerOf],
    );
    if (!known) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    const today = dayInBerlin(ctx.now);
    return this.changes.change(ctx, known.personId, async (tx, person, association) => {
      const ended = await tx.rows<{ before: string }>(
        `update access_exception e set ends_on = $2::date, ended_at = $3, ended_by = $4, ended_reason = $5
         from (select ends_on::text as before from access_exception where id = $1) o
         where e.id = $1 and e.ends_on >= $6::date returning o.before`,
        [id, addDays(today, -1), ctx.now, ctx.viewer.personId, reason.trim(), today],
      );
      if (ended.length === 0) return 'ALREADY_ENDED';
      await writeAudit(tx, ctx, {
        action: 'EXCEPTION_ENDED',
        association,
        subject: { kind: 'PERSON', id: person.id },
        before: { until: ended[0]?.before },
        after: { until: addDays(today, -1) },
      });
      tx.record(PersonAccessChanged(person.id, { what: 'exception' }));
      await this.changes.tell(
        tx,
        person,
        association,
        exceptionEndedMail(person, this.changes.nameOf(association), reason),
      );
      return null;
    });
  }
}
