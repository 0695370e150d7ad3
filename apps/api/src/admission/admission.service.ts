import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { Database, type Reader } from '../core/database/database.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { currentRule, factsAndRule, factsOfPeople } from './access-facts.store.js';
import { decideAccess, type AccessOutcome } from './access.rules.js';
import { startOfDayInBerlin } from './berlin-day.js';
import { isPrivateProvider, judgeMailDomain, type MailDomainHint } from './queue/mail-domain.rules.js';

export interface AccessOfPerson extends Omit<AccessOutcome, 'changesOn'> {
  /** Moment at which to decide anew; null: none known. */
  validUntil: Date | null;
  admitting: readonly string[];
}

@Injectable()
export class AdmissionService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Associations that the access rule names today. */
  admitting(): Promise<readonly string[]> {
    return currentRule(this.db);
  }

  /** What the domain of an address says about working at an administration: a hint for officers, never a decision. */
  async mailDomainHint(db: Reader, email: string, ags: string): Promise<MailDomainHint> {
    const domains = await domainsAt(db, ags);
    const known = domains.filter((domain) => !isPrivateProvider(domain));
    return judgeMailDomain(email, known, this.register.find(ags)?.displayName ?? '');
  }

  /** Decides whether a person is let in at a moment. One statement. */
  async accessOf(personId: string, now: Date): Promise<AccessOfPerson> {
    const today = dayInBerlin(now);
    const { admitting, ...facts } = await factsAndRule(this.db, personId, today);
    const { changesOn, ...outcome } = decideAccess(facts, admitting, today);
    return { ...outcome, admitting, validUntil: changesOn === null ? null : startOfDayInBerlin(changesOn) };
  }

  /** The same for many, by id; unknown people are left out. Two statements. */
  async accessOfPeople(personIds: readonly string[], now: Date): Promise<Map<string, AccessOfPerson>> {
    const today = dayInBerlin(now);
    const [admitting, people] = await Promise.all([currentRule(this.db), factsOfPeople(this.db, personIds, today)]);
    return new Map(
      people.map(({ id, ...facts }) => {
        const { changesOn, ...outcome } = decideAccess(facts, admitting, today);
        const validUntil = changesOn === null ? null : startOfDayInBerlin(changesOn);
        return [id, { ...outcome, admitting, validUntil }];
      }),
    );
  }
}

/** Domains that approved people of an administration use, the most usual ones first. */
async function domainsAt(db: Reader, ags: string): Promise<string[]> {
  const rows = await db.rows<{ domain: string }>(
    `select lower(split_part(p.email::text, '@', 2)) as domain from person p
     where p.ags = $1 and exists (select from approval v where v.person_id = p.id) group by 1 order by count(*) desc, 1 limit 100`,
    [ags],
  );
  return rows.map(({ domain }) => domain);
}
