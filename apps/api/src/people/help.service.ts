import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { Database } from '../core/database/database.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import type { HelpSettings, HelpSettingsInput } from './help.graphql.js';
import { HELP } from './help.limits.js';

interface Row {
  monthlyCap: number;
  absentUntil: string | null;
  topics: string[];
}

/** What people know about and how often they may be asked. Nobody is asked who did not name a topic. */
@Injectable()
export class HelpService {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicCatalog,
  ) {}

  async of(ctx: Context): Promise<HelpSettings> {
    const today = dayInBerlin(ctx.now);
    const [row] = await this.db.rows<Row>(
      `select coalesce(h.monthly_cap, $2) as "monthlyCap",
         case when h.absent_until >= $3::date then h.absent_until::text end as "absentUntil",
         array(select topic_id from person_expertise e where e.person_id = p.id order by topic_id) as topics
       from person p left join person_help h on h.person_id = p.id where p.id = $1`,
      [ctx.viewer.personId, HELP.usualCap, today],
    );
    if (!row) throw new Error('the person of a session is missing');
    return { ...row, topics: this.topics.named(ctx.language, row.topics) };
  }

  async update(ctx: Context, { topics, monthlyCap, absentUntil }: HelpSettingsInput): Promise<HelpSettings> {
    if (!topics.every((topic) => this.topics.has(topic))) throw badInput({ field: 'input.topics', code: 'UNKNOWN' });
    await this.db.write(ctx, async (tx) => {
      await tx.rows(
        `insert into person_help (person_id, monthly_cap, absent_until) values ($1, $2, $3::date)
         on conflict (person_id) do update set monthly_cap = excluded.monthly_cap, absent_until = excluded.absent_until`,
        [ctx.viewer.personId, monthlyCap, absentUntil ?? null],
      );
      await tx.rows(
        `with gone as (delete from person_expertise where person_id = $1 and not (topic_id = any($2::text[])))
         insert into person_expertise (person_id, topic_id) select $1, unnest($2::text[]) on conflict do nothing`,
        [ctx.viewer.personId, topics],
      );
    });
    return this.of(ctx);
  }
}
