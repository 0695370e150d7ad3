import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import type { PersonType } from './person.graphql.js';

interface Row {
  id: string;
  name: string;
  ags: string | null;
  officerOf: string | null;
}

/** People by id, batched per operation: one statement a page, whatever its length. */
@Injectable()
export class PersonLoader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  load(ctx: Context, id: string): Promise<PersonType | null> {
    return this.of(ctx).load(id);
  }

  private of(ctx: Context): DataLoader<string, PersonType | null> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byIds(ids)));
  }

  async byIds(ids: readonly string[]): Promise<(PersonType | null)[]> {
    const rows = await this.db.rows<Row>(
      `select p.id, p.name, p.ags, o.association_key as "officerOf"
       from person p
       cross join (select (now() at time zone 'Europe/Berlin')::date as day) t
       left join lateral (select association_key from officer o
         where o.person_id = p.id and o.since <= t.day and (o.until is null or o.until > t.day)
         order by o.since desc limit 1) o on true
       where p.id = any($1::uuid[])`,
      [[...new Set(ids)]],
    );
    const byId = new Map(rows.map((row) => [row.id, this.face(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private face(row: Row): PersonType {
    return {
      id: row.id,
      name: row.name,
      administration: row.ags ? this.register.find(row.ags) : null,
      officerOf: row.officerOf ? this.register.association(row.officerOf) : null,
    };
  }
}
