import { Counter } from 'prom-client';
import { metrics } from '../telemetry/metrics.js';

/** How often an event was executed, and to how many it was given: for tests, bench and metrics. */
export const liveCounts = { executions: 0, deliveries: 0 };

const HELP = {
  executions: 'Live events executed and serialised; subscribers to whom the same is shown share one',
  deliveries: 'Live events given to subscribers',
} as const;

for (const count of ['executions', 'deliveries'] as const) {
  new Counter({
    name: `lotsennetz_live_${count}_total`,
    help: HELP[count],
    registers: [metrics],
    collect() {
      this.reset();
      this.inc(liveCounts[count]);
    },
  });
}
