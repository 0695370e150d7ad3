import type { Reader, Tx } from '../../core/database/database.js';
import type { EventDraft } from './draft.graphql.js';

export interface DraftRow extends EventDraft {
  ownerId: string | null;
  writer: string | null;
  sequence: number;
}

const COLUMNS = `d.id, d.owner_id as "ownerId", d.title, d.form, d.version, d.writer, d.sequence, d.saved_at as "savedAt",
  (select p.name from person p where p.id = d.saved_by) as "savedBy"`;

/** Drafts that a condition over `d` names. */
export const draftRows = (
  db: Reader,
  condition: string,
  values: readonly unknown[],
  order = 'order by d.saved_at desc, d.id',
): Promise<DraftRow[]> => db.rows<DraftRow>(`select ${COLUMNS} from event_draft d where ${condition} ${order}`, values);

/** A draft under its lock; null where there is none. */
export async function lockDraft(tx: Tx, id: string): Promise<DraftRow | null> {
  const [row] = await draftRows(tx, 'd.id = $1', [id], 'for update of d');
  return row ?? null;
}

/** What was unfinished is in the event now: an editor that is still open finds a newer version than its own. */
export async function settleDraft(tx: Tx, eventId: string, personId: string, now: Date): Promise<void> {
  await tx.rows(
    `insert into event_draft (id, event_id, title, version, sequence, saved_by, saved_at) values ($1, $1, '', 1, 0, $2, $3)
     on conflict (id) do update set title = '', form = null, version = event_draft.version + 1, writer = null, sequence = 0,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [eventId, personId, now],
  );
}

/** Takes away what somebody had begun under a client key, because an event or a series is made of it. */
export async function forgetBegun(tx: Tx, clientKey: string, personId: string): Promise<void> {
  await tx.rows(`delete from event_draft where id = $1 and owner_id = $2`, [clientKey, personId]);
}

/** Deletes what nobody has touched for a long time. */
export async function forgetOldDrafts(tx: Tx, before: Date): Promise<void> {
  await tx.rows(`delete from event_draft where saved_at < $1 and (owner_id is not null or form is not null)`, [before]);
}
