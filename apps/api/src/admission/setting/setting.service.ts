import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Refused } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Reader } from '../../core/database/database.js';
import { confirmationsDueBefore } from '../access-facts.store.js';
import { PersonAccessChanged } from '../admission.facts.js';
import { officersOf } from '../officers.store.js';
import type { AdmissionSettings, UpdateAdmissionSettingsInput } from './setting.graphql.js';
import { settingOf, type AdmissionSetting } from './setting.store.js';

/** Settings of the officer's own association. */
@Injectable()
export class SettingService {
  constructor(private readonly db: Database) {}

  async find(ctx: Context, db: Reader = this.db): Promise<AdmissionSettings> {
    const association = ownAssociation(ctx);
    const officers = await officersOf(db, association, dayInBerlin(ctx.now));
    return { ...(await settingOf(db, association)), officers: officers.length };
  }

  /** Null where four eyes are wanted and there are not enough of them: nobody could be let in any more. */
  async update(ctx: Context, input: UpdateAdmissionSettingsInput): Promise<AdmissionSettings | null> {
    const association = ownAssociation(ctx);
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`select pg_advisory_xact_lock(hashtext('admission setting ' || $1))`, [association]);
      const { officers, ...before } = await this.find(ctx, tx);
      if (input.fourEyes === true && officers < 2) return null;
      const after: AdmissionSetting = {
        fourEyes: input.fourEyes ?? before.fourEyes,
        reminderDays: input.reminderDays ?? before.reminderDays,
        graceDays: input.graceDays ?? before.graceDays,
        invitationDays: input.invitationDays ?? before.invitationDays,
      };
      await tx.rows(
        `insert into admission_setting (association_key, four_eyes, reminder_days, grace_days, invitation_days, updated_by, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (association_key) do update set four_eyes = excluded.four_eyes, reminder_days = excluded.reminder_days,
           grace_days = excluded.grace_days, invitation_days = excluded.invitation_days, updated_by = excluded.updated_by,
           updated_at = excluded.updated_at`,
        [
          association,
          after.fourEyes,
          after.reminderDays,
          after.graceDays,
          after.invitationDays,
          ctx.viewer.personId,
          ctx.now,
        ],
      );
      await writeAudit(tx, ctx, {
        action: 'ADMISSION_SETTINGS_CHANGED',
        association,
        subject: { kind: 'ADMISSION_SETTING', id: association },
        before,
        after,
      });
      // Another grace period may open or pause access at once: caches and open connections look again.
      if (after.graceDays !== before.graceDays)
        for (const { id } of await confirmationsDueBefore(tx, dayInBerlin(ctx.now), 'infinity'))
          tx.record(PersonAccessChanged(id, { what: 'confirmation' }));
      return { ...after, officers };
    });
  }
}

function ownAssociation(ctx: Context): string {
  const { officerOf } = ctx.viewer;
  if (officerOf === null) throw new Refused('FORBIDDEN');
  return officerOf;
}
