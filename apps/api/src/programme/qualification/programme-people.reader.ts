import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { Conditions } from '../catalogue/conditions.js';
import type { ProgrammeAccount, ProgrammeAccountsArgs } from './programme-people.graphql.js';

type Row = Omit<ProgrammeAccount, 'administration'> & { ags: string | null };
const LIST = 'programme-accounts';

/** Finds people for the officers of all associations: they run the programme together. */
@Injectable()
export class ProgrammePeopleReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** By name, one statement. */
  async list({ search, first, after }: ProgrammeAccountsArgs): Promise<Page<ProgrammeAccount>> {
    const size = pageSize(first);
    const where = new Conditions();
    const part = search?.trim();
    if (part) {
      const pattern = where.bind(`%${part.replace(/[\\%_]/g, '\\$&')}%`);
      where.add(`p.name ilike ${pattern} or p.email::text ilike ${pattern}`);
    }
    if (after) {
      const [name, id] = decodeCursor(LIST, after, [() => true, isUuid]);
      where.add('(p.name, p.id) > (?, ?::uuid)', name, id);
    }
    const rows = await this.db.rows<Row>(
      `select p.id, p.name, p.email, p.ags, p.qualified_on::text as "qualifiedOn" from person p
       where ${where.sql} order by p.name, p.id limit ${size + 1}`,
      where.values,
    );
    return pageOf(
      rows,
      size,
      ({ ags, ...row }) => ({ ...row, administration: ags === null ? null : this.register.find(ags) }),
      ({ name, id }) => encodeCursor(LIST, [name, id]),
    );
  }
}
