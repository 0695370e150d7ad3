import { Injectable } from '@nestjs/common';
import type { Language } from '../core/access/actor.js';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { pageOf, pageSize, type Page } from '../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor } from '../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import type { AuditFilter, AuditLine, AuditLogArgs, AuditValue } from './audit-log.graphql.js';
import { AUDIT_ACTIONS, type AuditAction } from '../core/audit/audit-actions.js';

interface Row {
  id: string;
  at: Date;
  action: AuditAction;
  association: string | null;
  subjectKind: string;
  subjectId: string;
  subjectName: string | null;
  before: object | null;
  after: object | null;
  reason: string | null;
  requestId: string | null;
  actorName: string | null;
}

/**
 * Lines of the own association and those of all. `$1`: association. Names are looked up as of today: a line holds none, so
 * that an account that is erased leaves none behind. Names of people stand only in lines of the own association.
 */
const SELECT = `select l.id::text, l.at, l.action, l.association_key as association, l.subject_kind as "subjectKind", l.subject_id as "subjectId",
    case when l.association_key is null then null
         when l.subject_kind = 'PERSON' then (select name from person where id = l.subject_id::uuid)
         when l.subject_kind = 'APPLICATION' then (select name from application where id = l.subject_id::uuid)
         when l.subject_kind = 'INVITATION' then (select name from invitation where id = l.subject_id::uuid) end as "subjectName",
    l.before, l.after, l.reason, l.request_id as "requestId", (select name from person where id = l.actor_id) as "actorName"
  from audit_line l where (l.association_key is null or l.association_key = $1)
    and ($2::text[] is null or l.action = any($2)) and ($3::text is null or l.subject_id = $3)
    and ($4::text is null or l.actor_id::text = $4)
    and ($5::timestamptz is null or l.at >= $5) and ($6::timestamptz is null or l.at < $6)
    and ($7::bigint is null or l.id < $7)
  order by l.id desc limit $8`;

/** Officers read what their association decided and what concerns all. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Latest first. One statement whatever the length. */
  async list(ctx: Context, { filter, first, after }: AuditLogArgs): Promise<Page<AuditLine>> {
    const size = pageSize(first);
    const [last = null] = after ? decodeCursor('audit', after, [(key) => /^\d{1,18}$/.test(key)]) : [];
    const lines = await this.read(ctx, filter ?? {}, last, size + 1);
    return pageOf(
      lines,
      size,
      (line) => line,
      (line) => encodeCursor('audit', [line.id]),
    );
  }

  async read(ctx: Context, filter: AuditFilter, before: string | null, count: number): Promise<AuditLine[]> {
    const rows = await this.db.rows<Row>(SELECT, [
      ctx.viewer.officerOf,
      filter.actions ?? null,
      filter.subject ?? null,
      filter.actor ?? null,
      filter.from ?? null,
      filter.to ?? null,
      before,
      count,
    ]);
    return rows.map((row) => ({
      ...row,
      title: AUDIT_ACTIONS[row.action][ctx.language],
      association: row.association === null ? null : this.register.association(row.association),
      subjectName:
        row.subjectKind === 'ADMINISTRATION'
          ? (this.register.find(row.subjectId)?.displayName ?? null)
          : row.subjectName,
      before: valuesOf(row.before),
      after: valuesOf(row.after),
    }));
  }
}

const valuesOf = (values: object | null): AuditValue[] =>
  Object.entries(values ?? {}).flatMap(([name, value]: [string, unknown]) =>
    value === null || value === undefined ? [] : [{ name, value: textOf(value) }],
  );

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return JSON.stringify(value);
}

/** Every action in words, sorted as a reader of the language expects. */
export const actionWords = (language: Language): { action: AuditAction; title: string }[] =>
  (Object.keys(AUDIT_ACTIONS) as AuditAction[])
    .map((action) => ({ action, title: AUDIT_ACTIONS[action][language] }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
