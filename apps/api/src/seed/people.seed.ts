import type { Tx } from '../core/database/database.js';
import { hashPassword } from '../sign-in/passwords.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { idOf } from './seed-ids.js';
import { memberships } from './story/memberships.js';
import { people } from './story/people.js';

const PRESUMED_SINCE = '2025-01-01';

/** The 9 Stadtkreise and 96 Große Kreisstädte as presumed members of the Städtetag, and the story's own memberships. */
export async function seedMemberships(tx: Tx): Promise<void> {
  await tx.rows(
    `insert into membership (id, ags, association_key, valid_from, source, confidence)
     select gen_random_uuid(), ags, 'staedtetag', $1::date, 'Vermutung nach Gemeindeart', 'presumed'
     from administration where kind in ('STADTKREIS', 'GROSSE_KREISSTADT') and closed_on is null`,
    [PRESUMED_SINCE],
  );
  await tx.rows(
    `insert into membership (id, ags, association_key, valid_from, valid_to, source, confidence)
     select gen_random_uuid(), ags, association, "from"::date, "to"::date, source, confidence
     from jsonb_to_recordset($1::jsonb)
       as m(ags text, association text, "from" text, "to" text, source text, confidence text)`,
    [JSON.stringify(memberships)],
  );
}

/** The people of the story with offices, approvals and the demo password. */
export async function seedPeople(tx: Tx): Promise<void> {
  const rows = people.map(({ key, ...person }) => ({
    ...person,
    id: idOf('person', key),
    officerOf: person.officerOf ?? null,
  }));
  await insertPeople(tx, rows, await hashPassword(DEMO_PASSWORD));
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  ags: string | null;
  function: string;
  qualifiedOn: string | null;
  officerOf: string | null;
  approvedBy: string | null;
  approvedOn: string | null;
}

async function insertPeople(tx: Tx, rows: readonly PersonRow[], passwordHash: string): Promise<void> {
  const json = JSON.stringify(rows);
  const record = `jsonb_to_recordset($1::jsonb) as p(id uuid, name text, email text, ags text, function text,
    "qualifiedOn" date, "officerOf" text, "approvedBy" text, "approvedOn" date)`;
  await tx.rows(
    `insert into person (id, name, email, ags, job_title, qualified_on, news_seen_until)
     select id, name, email, ags, function, "qualifiedOn", now() - interval '4 days' from ${record}`,
    [json],
  );
  await tx.rows(`insert into credential (person_id, password_hash) select id, $2 from ${record}`, [json, passwordHash]);
  await tx.rows(
    `insert into officer (person_id, association_key, since) select id, "officerOf", date '2025-01-01' from ${record}
     where "officerOf" is not null`,
    [json],
  );
  await tx.rows(
    `insert into approval (id, person_id, association_key, approved_on)
     select gen_random_uuid(), id, "approvedBy", "approvedOn" from ${record} where "approvedBy" is not null`,
    [json],
  );
}

/** Further members for load tests: mitglied-001@demo.example and so on, in towns of the Städtetag. */
export async function seedFurtherMembers(tx: Tx, count: number): Promise<void> {
  const towns = await tx.rows<{ ags: string }>(`select distinct ags from membership where association_key = 'staedtetag'
    and valid_to is null order by ags`);
  const rows = Array.from({ length: count }, (_, index): PersonRow => {
    const number = String(index + 1).padStart(3, '0');
    return {
      id: idOf('member', number),
      name: `Mitglied ${number}`,
      email: `mitglied-${number}@demo.example`,
      ags: towns[index % towns.length]?.ags ?? null,
      function: 'Lasttest',
      qualifiedOn: '2025-06-01',
      officerOf: null,
      approvedBy: 'staedtetag',
      approvedOn: '2025-06-02',
    };
  });
  await insertPeople(tx, rows, await hashPassword(DEMO_PASSWORD));
}
