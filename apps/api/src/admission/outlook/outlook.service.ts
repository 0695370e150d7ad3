import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { Database, type Reader } from '../../core/database/database.js';
import { AdministrationCatalog, type Administration, type Association } from '../../register/administration.catalog.js';
import { currentRule } from '../access-facts.store.js';

/** What somebody of an administration can expect. */
export interface Outlook {
  administration: Administration;
  /** Associations of which it is a member today. */
  memberOf: Association[];
  /** Associations that the rule names. */
  admitting: Association[];
  /** Those of both: each of them may decide; empty: the rule lets nobody of this administration in. */
  deciding: Association[];
}

/** Says before anybody applies who would decide, or that the rule admits none of the administration's associations. */
@Injectable()
export class OutlookService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Null where there is no such administration, or no longer. */
  async of(ags: string, now: Date, db: Reader = this.db): Promise<Outlook | null> {
    const administration = this.register.find(ags);
    if (!administration || administration.closedOn !== null) return null;
    const rows = await db.rows<{ association: string }>(
      `select distinct association_key as association from membership
       where ags = $1 and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)`,
      [ags, dayInBerlin(now)],
    );
    const admitting = await currentRule(db);
    const named = (wanted: (key: string) => boolean) => this.register.associations().filter(({ id }) => wanted(id));
    const isMember = (key: string) => rows.some(({ association }) => association === key);
    return {
      administration,
      memberOf: named(isMember),
      admitting: named((key) => admitting.includes(key)),
      deciding: named((key) => isMember(key) && admitting.includes(key)),
    };
  }

  /** Who decides about a single exception: the first association that the rule names. */
  exceptional({ admitting }: Outlook): Association {
    const [first = this.register.associations()[0]] = admitting;
    if (!first) throw new Error('there is no association');
    return first;
  }
}
