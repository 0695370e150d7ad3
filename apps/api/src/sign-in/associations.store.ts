import type { Tx } from '../core/database/database.js';

/** Whose officers read about a person: who approved them, whose member their administration is or was, whose officer they are. */
export async function associationsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.rows<{ key: string }>(
    `select association_key as key from approval where person_id = $1 union select association_key from officer where person_id = $1
     union select m.association_key from membership m join person p on p.ags = m.ags where p.id = $1 order by key`,
    [personId],
  );
  return rows.map(({ key }) => key);
}
