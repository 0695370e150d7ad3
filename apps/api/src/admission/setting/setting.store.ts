import type { Reader } from '../../core/database/database.js';
import { DEFAULT_GRACE_DAYS } from '../access-facts.store.js';
import { OPEN_STATES } from '../application/application.store.js';

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

const COLUMNS = `four_eyes as "fourEyes", reminder_days as "reminderDays", grace_days as "graceDays", invitation_days as "invitationDays"`;

export async function settingOf(db: Reader, association: string): Promise<AdmissionSetting> {
  const [row] = await db.rows<AdmissionSetting>(`select ${COLUMNS} from admission_setting where association_key = $1`, [
    association,
  ]);
  return row ?? DEFAULT_SETTING;
}

/** The setting, and how many applications wait for the association. One statement. */
export async function settingAndOpen(
  db: Reader,
  association: string,
): Promise<{ setting: AdmissionSetting; open: number }> {
  const [row] = await db.rows<{ setting: AdmissionSetting | null; open: number }>(
    `select (select row_to_json(s) from (select ${COLUMNS} from admission_setting where association_key = $1) s) as setting,
       (select count(*)::int from application where association_key = $1 and state in ${OPEN_STATES}) as open`,
    [association],
  );
  return { setting: row?.setting ?? DEFAULT_SETTING, open: row?.open ?? 0 };
}
