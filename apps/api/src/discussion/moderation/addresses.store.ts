import type { Language } from '../../core/access/actor.js';
import type { Reader } from '../../core/database/reader.js';

/** Somebody to whom a mail goes. */
export interface Address {
  id: string;
  name: string;
  language: Language;
  envelope: { to: string; language: Language; personId: string };
}

interface Row {
  id: string;
  name: string;
  email: string;
  language: Language;
}

const addressOf = ({ email, ...person }: Row): Address => ({
  ...person,
  envelope: { to: email, language: person.language, personId: person.id },
});

export async function addressesOf(db: Reader, ids: readonly string[]): Promise<Address[]> {
  const rows = await db.rows<Row>(
    `select id, name, email, language from person where id = any($1::uuid[]) order by id`,
    [ids],
  );
  return rows.map(addressOf);
}

/** Officers of today, of one association or (null) of all. */
export async function officersOf(db: Reader, association: string | null): Promise<Address[]> {
  const rows = await db.rows<Row>(
    `select distinct p.id, p.name, p.email, p.language from officer o join person p on p.id = o.person_id
     cross join (select (now() at time zone 'Europe/Berlin')::date as day) t
     where p.suspended_at is null and o.since <= t.day and (o.until is null or o.until > t.day)
       and ($1::text is null or o.association_key = $1) order by p.id`,
    [association],
  );
  return rows.map(addressOf);
}
