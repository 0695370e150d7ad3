import type { Reader } from '../../core/database/database.js';
import { DEFAULT_GRACE_DAYS } from '../access-facts.store.js';

/** How an association runs its way in. */
export interface AdmissionSetting {
  /** Two officers have to agree to an approval. */
  fourEyes: boolean;
  /** Working days after which a waiting case is brought to mind. */
  reminderDays: number;
  /** Days between the day on which a yearly confirmation is due and the pause of access. */
  graceDays: number;
  /** Days for which an invitation may be accepted. */
  invitationDays: number;
}

export const DEFAULT_SETTING: AdmissionSetting = {
  fourEyes: false,
  reminderDays: 3,
  graceDays: DEFAULT_GRACE_DAYS,
  invitationDays: 14,
};

export async function settingOf(db: Reader, association: string): Promise<AdmissionSetting> {
  const [row] = await db.rows<AdmissionSetting>(
    `select four_eyes as "fourEyes", reminder_days as "reminderDays", grace_days as "graceDays", invitation_days as "invitationDays"
     from admission_setting where association_key = $1`,
    [association],
  );
  return row ?? DEFAULT_SETTING;
}
