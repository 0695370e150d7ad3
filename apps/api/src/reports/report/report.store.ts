import type { Tx } from '../../core/database/database.js';
import { COLUMN_LIST, COLUMN_RECORD, COLUMN_VALUES, columnsOf } from './report.columns.js';
import type { ReportContent } from './report.content.js';
import type { ReportAuthor, ReportVisibility } from './report.policy.js';
import type { ReportState } from './report.rules.js';

/** A report as a change needs it, locked. */
export interface LockedReport {
  id: string;
  ags: string;
  state: ReportState;
  content: ReportContent;
  draft: ReportContent | null;
  version: number;
  edition: number;
  visibility: ReportVisibility;
  originId: string | null;
  lineage: string[];
  authors: ReportAuthor[];
}

/** Locks a report and reads what decides about it; null where there is none. */
export async function locked(tx: Tx, id: string): Promise<LockedReport | null> {
  const [row] = await tx.rows<LockedReport>(
    `select id, ags, state, content, draft, version, edition, visibility, origin_id as "originId", lineage,
       (select coalesce(json_agg(json_build_object('personId', a.person_id, 'ags', a.ags)), '[]')
        from report_author a where a.report_id = r.id) as authors
     from report r where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

export interface NewReport {
  id: string;
  clientKey: string;
  ags: string;
  administrationName: string;
  content: ReportContent;
  savedBy: string;
  now: Date;
  originId?: string;
  lineage?: readonly string[];
}

/** Inserts a draft with its first author; null where the client key is taken. */
export async function insertReport(tx: Tx, report: NewReport): Promise<string | null> {
  const { id, clientKey, ags, administrationName, content, savedBy, now, originId, lineage } = report;
  const [made] = await tx.rows<{ id: string }>(
    `insert into report (id, client_key, ags, state, saved_by, saved_at, origin_id, lineage, ${COLUMN_LIST})
     select $2, $3, $4, 'DRAFT', $5, $6, $7, $8::uuid[], ${COLUMN_VALUES}
     from jsonb_to_record($1::jsonb) as c(${COLUMN_RECORD})
     on conflict (client_key) do nothing returning id`,
    [JSON.stringify(columnsOf(content, administrationName)), id, clientKey, ags, savedBy, now, originId, lineage ?? []],
  );
  if (!made) return null;
  await tx.rows(
    `insert into report_author (report_id, person_id, ags, is_contact, position) values ($1, $2, $3, true, 0)`,
    [id, savedBy, ags],
  );
  return id;
}

/** Makes content what readers see, with all that is derived from it. */
export async function showContent(
  tx: Tx,
  id: string,
  content: ReportContent,
  administrationName: string,
): Promise<void> {
  await tx.rows(
    `update report r set (${COLUMN_LIST}) = (select ${COLUMN_VALUES} from jsonb_to_record($1::jsonb) as c(${COLUMN_RECORD}))
     where r.id = $2`,
    [JSON.stringify(columnsOf(content, administrationName)), id],
  );
}

/** Files that the report's content or its draft refer to; the others are let go. */
export async function linkFiles(
  tx: Tx,
  id: string,
  shown: ReportContent | null,
  draft: ReportContent | null,
): Promise<void> {
  const filesOf = (content: ReportContent | null) =>
    content ? [...content.pictures, ...content.files].map(({ file }) => file) : [];
  const seen = new Set(filesOf(shown));
  const all = [...new Set([...seen, ...filesOf(draft)])];
  await tx.rows(`delete from report_file where report_id = $1 and not (file_id = any($2::uuid[]))`, [id, all]);
  await tx.rows(
    `insert into report_file (report_id, file_id, shown)
     select $1, f.id, f.id = any($3::uuid[]) from unnest($2::uuid[]) as f(id)
     on conflict (report_id, file_id) do update set shown = excluded.shown`,
    [id, all, [...seen]],
  );
}
