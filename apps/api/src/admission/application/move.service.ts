import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit, type AuditLine } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { oneLine } from '../../core/text/one-line.js';
import { PersonChanged } from '../../people/people.facts.js';
import { PersonAccessChanged } from '../admission.facts.js';
import { associationsAround } from '../associations.store.js';
import { endEmployment } from '../person/employment.store.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import { ApplicantService } from './applicant.service.js';
import { APPLICATION_COLUMNS, lockAddress, openApplicationOf, type ApplicationRow } from './application.store.js';
import type { MoveInput } from './apply.graphql.js';
import { ApplyService } from './apply.service.js';
import type { Outlook } from '../outlook/outlook.service.js';

export type MoveOutcome =
  | { done: 'moved'; id: string }
  | { done: 'not-admitted'; outlook: Outlook }
  | { done: 'refused'; code: AdmissionRefusalCode };

/**
 * A person with an account changes employer, or asks again after losing access. The account and the qualification go
 * with them; approvals of the old place end at once, and the membership of the new one is checked anew.
 */
@Injectable()
export class MoveService {
  constructor(
    private readonly db: Database,
    private readonly applications: ApplyService,
    private readonly applicants: ApplicantService,
  ) {}

  async move(ctx: Context, input: MoveInput): Promise<MoveOutcome> {
    const checked = await this.applications.check(ctx, input);
    if ('outlook' in checked) return { done: 'not-admitted', outlook: checked.outlook };
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const [person] = await tx.rows<{ name: string; email: string; ags: string | null; language: 'de' | 'en' }>(
        `select name, email, ags, language from person where id = $1`,
        [personId],
      );
      if (!person) throw new Error('the person of a session is missing');
      await lockAddress(tx, person.email);
      const again = await this.byKey(tx, input.clientKey);
      if (again) {
        if (again.personId !== personId) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
        return { done: 'moved', id: again.id };
      }
      const code = this.hindrance(ctx, person.ags, checked.ags);
      if (code) return { done: 'refused', code };
      const open = await openApplicationOf(tx, person.email);
      if (open) return { done: 'refused', code: 'HAS_APPLIED' };
      if (person.ags !== checked.ags) await this.leave(tx, ctx, person.ags, checked.ags);
      const { rulesVersion, privacyVersion } = input.consent;
      const [application] = await tx.rows<ApplicationRow>(
        `insert into application as a (id, client_key, ags, association_key, as_exception, name, email, job_title, reason, language,
           rules_version, privacy_version, consented_at, state, created_at, confirmed_at, waiting_since, person_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'WAITING', $13, $13, $13, $14) returning ${APPLICATION_COLUMNS}`,
        [
          uuidv7(),
          input.clientKey,
          checked.ags,
          checked.association,
          checked.asException,
          person.name,
          person.email,
          oneLine(input.jobTitle),
          input.why.trim(),
          person.language,
          rulesVersion,
          privacyVersion,
          ctx.now,
          personId,
        ],
      );
      if (!application) throw new Error('the application was not made');
      await this.applicants.received(tx, ctx, application);
      return { done: 'moved', id: application.id };
    });
  }

  /** Suspended accounts stay where they are, officers have no administration, and whoever has access there needs no move. */
  private hindrance(ctx: Context, from: string | null, to: string): AdmissionRefusalCode | null {
    const { access, officerOf } = ctx.viewer;
    if (!access.admitted && access.denial === 'SUSPENDED') return 'ACCOUNT_SUSPENDED';
    if (officerOf !== null) return 'IS_OFFICER';
    return from === to && access.admitted ? 'HAS_ACCOUNT' : null;
  }

  private async leave(tx: Tx, ctx: Context, from: string | null, to: string): Promise<void> {
    const { personId } = ctx.viewer;
    await endEmployment(tx, personId, dayInBerlin(ctx.now), personId);
    await tx.rows(`update person set ags = $2 where id = $1`, [personId, to]);
    const around = [
      ...(from === null ? [] : await associationsAround(tx, from)),
      ...(await associationsAround(tx, to)),
    ];
    const lines = [...new Set(around)].map((association): AuditLine => ({
      action: 'PERSON_MOVED',
      association,
      subject: { kind: 'PERSON', id: personId },
      before: { administration: from },
      after: { administration: to },
    }));
    await writeAudit(tx, ctx, ...lines);
    tx.record(PersonAccessChanged(personId, { what: 'departure' }));
    tx.record(PersonChanged(personId, { fields: ['ags'] }));
  }

  private async byKey(tx: Tx, clientKey: string): Promise<ApplicationRow | null> {
    const [row] = await tx.rows<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from application a where a.client_key = $1`,
      [clientKey],
    );
    return row ?? null;
  }
}
