/** SQL for whether person `p` has a second factor that counts: codes of an app, or a passkey. */
export const HAS_FACTOR = `(exists (select from totp t where t.person_id = p.id and t.confirmed_at is not null)
  or exists (select from passkey k where k.person_id = p.id))`;
