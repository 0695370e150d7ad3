import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { Database, type Reader } from '../core/database/database.js';
import { decideAccess, type AccessFacts, type AccessOutcome } from './access.rules.js';
import { startOfDayInBerlin } from './berlin-day.js';

/** Who the rule admits when nobody has set one: members of the Städtetag. */
const DEFAULT_ADMITTING = ['staedtetag'];

export interface AccessOfPerson extends Omit<AccessOutcome, 'changesOn'> {
  /** Moment at which to decide anew; null: none known. */
  validUntil: Date | null;
  admitting: readonly string[];
}

@Injectable()
export class AdmissionService {
  constructor(private readonly db: Database) {}

  /** Associations that the access rule names today. */
  async admitting(): Promise<string[]> {
    const [rule] = await this.db.rows<{ associations: string[] }>(
      `select associations from access_rule order by decided_at desc, id desc limit 1`,
    );
    return rule?.associations ?? DEFAULT_ADMITTING;
  }

  /** Decides whether a person is let in at a moment. One statement. */
  async accessOf(personId: string, now: Date): Promise<AccessOfPerson> {
    const { admitting, ...facts } = await readAccessFacts(this.db, personId);
    const { changesOn, ...outcome } = decideAccess(facts, admitting, dayInBerlin(now));
    return { ...outcome, admitting, validUntil: changesOn === null ? null : startOfDayInBerlin(changesOn) };
  }
}

async function readAccessFacts(db: Reader, personId: string): Promise<AccessFacts & { admitting: string[] }> {
  const [row] = await db.rows<AccessFacts & { admitting: string[] | null }>(
    `select p.suspended_at is not null as suspended, p.ags,
       (select associations from access_rule order by decided_at desc, id desc limit 1) as admitting,
       coalesce((select json_agg(json_build_object('association', association_key, 'from', valid_from, 'to', valid_to))
         from membership m where m.ags = p.ags), '[]') as memberships,
       coalesce((select json_agg(json_build_object('association', association_key, 'from', approved_on, 'ended', ended_on))
         from approval a where a.person_id = p.id), '[]') as approvals,
       coalesce((select json_agg(json_build_object('until', ends_on))
         from access_exception e where e.person_id = p.id), '[]') as exceptions,
       coalesce((select json_agg(json_build_object('association', association_key, 'since', since, 'until', until))
         from officer o where o.person_id = p.id), '[]') as offices
     from person p where p.id = $1`,
    [personId],
  );
  if (!row) throw new Error('no such person');
  return { ...row, admitting: row.admitting ?? DEFAULT_ADMITTING };
}
