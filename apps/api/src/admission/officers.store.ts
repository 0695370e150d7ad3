import type { Language } from '../core/access/actor.js';
import type { Reader } from '../core/database/database.js';
import type { Day } from './calendar/day.rules.js';

export interface OfficerAddress {
  id: string;
  name: string;
  email: string;
  language: Language;
  association: string;
}

/** Officers of today, of one association or (null) of all, without suspended ones. */
export const officersOf = (db: Reader, association: string | null, today: Day): Promise<OfficerAddress[]> =>
  db.rows<OfficerAddress>(
    `select p.id, p.name, p.email, p.language, o.association_key as association from officer o join person p on p.id = o.person_id
     where p.suspended_at is null and o.since <= $2::date and (o.until is null or o.until > $2::date)
       and ($1::text is null or o.association_key = $1)
     order by o.association_key, p.name, p.id`,
    [association, today],
  );
