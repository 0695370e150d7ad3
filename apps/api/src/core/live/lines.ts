import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Lifecycle } from '../http/lifecycle.js';
import { metrics } from '../telemetry/metrics.js';
import { GOING_AWAY, LIVE } from './live.limits.js';
import { Reauthorisation, type AuthorisedLine } from './reauthorisation.js';

/** All open lines of this replica: how many a person has, and their common end. */
@Injectable()
export class Lines {
  private readonly open = new Set<AuthorisedLine>();
  private readonly perPerson = new Map<string, number>();

  constructor(
    private readonly reauthorisation: Reauthorisation,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => {
      for (const line of [...this.open]) line.close(...GOING_AWAY);
    });
    metrics.removeSingleMetric('lotsennetz_live_lines');
    const lines = this.open;
    metrics.registerMetric(
      new Gauge({
        name: 'lotsennetz_live_lines',
        help: 'Open sockets and event streams',
        registers: [],
        collect() {
          this.set(lines.size);
        },
      }),
    );
  }

  /** Takes a line in; false where its person has too many. */
  add(line: AuthorisedLine): boolean {
    const { personId } = line.actor;
    const count = this.perPerson.get(personId) ?? 0;
    if (count >= LIVE.linesPerPerson) return false;
    this.perPerson.set(personId, count + 1);
    this.open.add(line);
    this.reauthorisation.add(line);
    return true;
  }

  remove(line: AuthorisedLine): void {
    if (!this.open.delete(line)) return;
    this.reauthorisation.remove(line);
    const { personId } = line.actor;
    const count = (this.perPerson.get(personId) ?? 1) - 1;
    if (count > 0) this.perPerson.set(personId, count);
    else this.perPerson.delete(personId);
  }
}
