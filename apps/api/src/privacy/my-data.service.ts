import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { isCopied, PERSONAL_DATA } from './personal-data.list.js';

/** The copy of somebody's data (GDPR, articles 15 and 20): what every table holds about them, in one statement. */
@Injectable()
export class MyDataService {
  constructor(private readonly db: Database) {}

  async of(personId: string): Promise<string> {
    const parts = PERSONAL_DATA.filter(isCopied).map(
      ({ table, column, leaveOut = [] }) =>
        `'${table}', (select coalesce(jsonb_agg(to_jsonb(t) - array[${[column, ...leaveOut].map((name) => `'${name}'`).join(', ')}]::text[]), '[]')
          from ${table} t where t.${column} = $1)`,
    );
    // A function takes at most a hundred arguments.
    const groups = Array.from({ length: Math.ceil(parts.length / 40) }, (_, at) => parts.slice(at * 40, (at + 1) * 40));
    const [row] = await this.db.rows<{ data: object }>(
      `select (select to_jsonb(p) - 'id' from person p where p.id = $1)
         || ${groups.map((group) => `jsonb_build_object(${group.join(', ')})`).join(' || ')} as data`,
      [personId],
    );
    return JSON.stringify(row?.data ?? {}, null, 2);
  }
}
