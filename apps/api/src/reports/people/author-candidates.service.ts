import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import type { PersonType } from '../../people/person.graphql.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';

const MOST = 12;
const LONGEST = 80;

/** People who may be named as co-authors, by the beginning of a name: colleagues first. */
@Injectable()
export class AuthorCandidates {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  async find(ctx: Context, search: string): Promise<PersonType[]> {
    const words = search.trim();
    if (words.length > LONGEST) throw badInput({ field: 'search', code: 'TOO_LONG', params: { max: LONGEST } });
    if (words.length < 2) return [];
    const rows = await this.db.rows<{ id: string; name: string; ags: string }>(
      `select p.id, p.name, p.ags from person p
       where p.ags is not null and p.suspended_at is null and p.id <> $3
         and (p.name ilike $1 or p.name ilike '% ' || $1)
         and exists (select from approval a where a.person_id = p.id and a.approved_on <= current_date
           and (a.ended_on is null or a.ended_on > current_date))
       order by p.ags = $2 desc, p.name, p.id limit ${MOST}`,
      [`${words.replace(/[\\%_]/g, '\\$&')}%`, ctx.viewer.administration?.ags ?? '', ctx.viewer.personId],
    );
    return rows.map(({ id, name, ags }) => ({
      id,
      name,
      administration: this.register.find(ags),
      officerOf: null,
    }));
  }
}
