import type { AuditAction } from './audit-actions.js';
import type { Tx } from '../database/database.js';

/** What a line is about. */
export type AuditSubject =
  | 'PERSON'
  | 'APPLICATION'
  | 'INVITATION'
  | 'ADMINISTRATION'
  | 'ACCESS_RULE'
  | 'ADMISSION_SETTING'
  | 'REGISTER_EDITION'
  | 'IMPORT'
  | 'FUNDING_RULES'
  | 'FUNDING_CASE'
  | 'SETTLEMENT'
  | 'REPORT'
  | 'CERTIFICATE'
  | 'EVENT'
  | 'COMMENT'
  | 'QUESTION'
  | 'THREAD';

/**
 * One line of the audit log. `before` and `after` hold ids, days and settings, never names, addresses or texts about a
 * person: a line outlives the account it speaks of.
 */
export interface AuditLine {
  action: AuditAction;
  /** Whose officers may read it; null: those of every association. */
  association: string | null;
  subject: { kind: AuditSubject; id: string };
  before?: object | null;
  after?: object | null;
  /** Reason of a rule or a membership. */
  reason?: string | null;
}

/** Who makes a line, under which request; a {@link Context} fits. */
interface Author {
  readonly actor: { readonly personId: string } | null;
  readonly requestId: string | null;
}

/** Appends lines inside the transaction that makes them true: a change without its line is impossible. One statement. */
export async function writeAudit(tx: Tx, author: Author | null, ...lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.rows(
    `insert into audit_line (action, association_key, actor_id, subject_kind, subject_id, before, after, reason, request_id)
     select l.value->>'action', l.value->>'association', $2::uuid, l.value->'subject'->>'kind', l.value->'subject'->>'id',
       nullif(l.value->'before', 'null'), nullif(l.value->'after', 'null'), l.value->>'reason', $3
     from jsonb_array_elements($1::jsonb) with ordinality as l order by l.ordinality`,
    [JSON.stringify(lines), author?.actor?.personId ?? null, author?.requestId ?? null],
  );
}
