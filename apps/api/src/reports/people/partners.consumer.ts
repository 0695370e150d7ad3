import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../../core/facts/fact-consumer.js';
import type { Fact } from '../../core/facts/fact.js';
import { RegisterImported } from '../../register/register.facts.js';

/** Partners in what was written, as kept in a column of documents: each key once, in its order. */
const followed = (
  column: string,
) => `jsonb_set(${column}, '{partners}', (select jsonb_agg(k.key order by k.place) from (
    select coalesce(m.to, e.key) as key, min(e.place) as place
    from jsonb_array_elements_text(${column}->'partners') with ordinality as e(key, place) left join m on m.from = e.key group by 1) k))`;
const MOVES = `with m as (select * from jsonb_to_recordset($1::jsonb) as m("from" text, "to" text))`;

/** Partners who have a new key in the register are named by it also in drafts and earlier editions. */
@Injectable()
export class PartnersConsumer implements FactConsumer {
  readonly name = 'report-partners';
  readonly kinds = [RegisterImported.kind];

  constructor(consumers: FactConsumers) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    if (!RegisterImported.is(fact) || !fact.data.moved?.length) return;
    const values = [JSON.stringify(fact.data.moved), fact.data.moved.map(({ from }) => from)];
    for (const [table, column] of [
      ['report', 'content'],
      ['report', 'draft'],
      ['report_edition', 'content'],
    ] as const)
      await tx.rows(
        `${MOVES} update ${table} set ${column} = ${followed(column)} where ${column}->'partners' ?| $2::text[]`,
        values,
      );
  }
}
