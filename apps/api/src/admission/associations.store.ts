import type { Reader } from '../core/database/database.js';

/** Associations that have to do with an administration: of which it is or was a member. Their officers read what happens there. */
export async function associationsAround(db: Reader, ags: string): Promise<string[]> {
  const rows = await db.rows<{ key: string }>(
    `select distinct association_key as key from membership where ags = $1 order by association_key`,
    [ags],
  );
  return rows.map(({ key }) => key);
}
