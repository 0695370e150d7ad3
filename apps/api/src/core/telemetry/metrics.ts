import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import { statementCount } from '../database/statement-log.js';

/** All metrics of the process; no label holds a person. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

new Counter({
  name: 'lotsennetz_sql_statements_total',
  help: 'SQL statements sent, transaction brackets not counted',
  registers: [metrics],
  collect() {
    this.reset();
    this.inc(statementCount());
  },
});
