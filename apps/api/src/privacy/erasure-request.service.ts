import { Inject, Injectable } from '@nestjs/common';
import { PersonChangeService } from '../admission/person/person-change.service.js';
import { refusedWith, type AdmissionRefused } from '../admission/refusal.graphql.js';
import type { Context } from '../core/access/context.js';
import { Refused } from '../core/access/refusals.js';
import { writeAudit } from '../core/audit/audit-line.js';
import type { AuditAction } from '../core/audit/audit-actions.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database, type Reader, type Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import type { ContributionsKept, ErasureRequest } from './erasure.graphql.js';
import { ERASE_PERSON, eraseKey } from './erasure.job.js';
import { requestedMail } from './erasure.mails.js';
import { associationsOf } from './ties.rules.js';

const DAY_MS = 86_400_000;

/** People ask for the erasure of their own account, and may think better of it until its day. */
@Injectable()
export class ErasureRequestService {
  constructor(
    private readonly db: Database,
    private readonly people: PersonChangeService,
    private readonly jobs: Jobs,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async own(ctx: Context, db: Reader = this.db): Promise<ErasureRequest | null> {
    const [row] = await db.rows<ErasureRequest>(
      `select requested_at as "requestedAt", due_at as "dueAt", contributions from erasure_request where person_id = $1`,
      [ctx.viewer.personId],
    );
    return row ?? null;
  }

  /** A further request changes the choice and leaves the day as it is. */
  request(ctx: Context, contributions: ContributionsKept): Promise<ErasureRequest | AdmissionRefused> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const person = await this.people.lock(tx, personId, ctx.now);
      if (!person) throw new Refused('UNAUTHENTICATED');
      if (person.isOfficer) return refusedWith('IS_OFFICER', ctx.language);
      const dueAt = new Date(ctx.now.getTime() + this.settings.erasureWaitDays * DAY_MS);
      const [made] = await tx.rows<{ isNew: boolean }>(
        `insert into erasure_request (person_id, contributions, requested_at, due_at) values ($1, $2, $3, $4)
         on conflict (person_id) do update set contributions = excluded.contributions returning xmax = 0 as "isNew"`,
        [personId, contributions, ctx.now, dueAt],
      );
      if (made?.isNew) {
        await this.jobs.order(tx, ERASE_PERSON, { id: personId }, { runAt: dueAt, key: eraseKey(personId) });
        await this.note(tx, ctx, person, 'ERASURE_REQUESTED');
        await this.people.tell(tx, person, null, requestedMail(person, dueAt));
      }
      const request = await this.own(ctx, tx);
      if (!request) throw new Error('the request was not kept');
      return request;
    });
  }

  /** False: there is none. */
  withdraw(ctx: Context): Promise<boolean> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const person = await this.people.lock(tx, personId, ctx.now);
      const gone = await tx.rows(`delete from erasure_request where person_id = $1 returning 1`, [personId]);
      if (!person || gone.length === 0) return false;
      await this.jobs.cancel(tx, eraseKey(personId));
      await this.note(tx, ctx, person, 'ERASURE_WITHDRAWN');
      return true;
    });
  }

  private async note(
    tx: Tx,
    ctx: Context,
    person: Parameters<typeof associationsOf>[0] & { id: string },
    action: AuditAction,
  ): Promise<void> {
    const subject = { kind: 'PERSON' as const, id: person.id };
    await writeAudit(tx, ctx, ...associationsOf(person).map((association) => ({ action, association, subject })));
  }
}
