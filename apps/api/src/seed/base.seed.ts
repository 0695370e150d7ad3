import type { Database } from '../core/database/database.js';
import { associations } from './story/associations.js';
import { topics } from './story/topics.js';

/** What every installation needs, demo or not: the three associations and the topics. Existing rows are left alone. */
export async function seedBase(db: Database): Promise<void> {
  await db.rows(
    `insert into association (key, name, short_name, description, contact_email, position)
     select key, name, short_name, description, contact, position
     from jsonb_to_recordset($1::jsonb) as a(key text, name text, short_name text, description text, contact text, position int)
     on conflict (key) do nothing`,
    [
      JSON.stringify(
        associations.map(({ key, name, shortName, description, contact }, position) => ({
          key,
          name,
          short_name: shortName,
          description: description.de,
          contact,
          position,
        })),
      ),
    ],
  );
  await db.rows(
    `insert into topic (id, name_de, name_en, kind, position)
     select id, name_de, name_en, kind, position
     from jsonb_to_recordset($1::jsonb) as t(id text, name_de text, name_en text, kind text, position int)
     on conflict (id) do nothing`,
    [
      JSON.stringify(
        topics.map(({ key, name, kind }, position) => ({
          id: key,
          name_de: name.de,
          name_en: name.en,
          kind,
          position,
        })),
      ),
    ],
  );
}
