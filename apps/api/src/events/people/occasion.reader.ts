import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Tx } from '../../core/database/database.js';
import { FollowUps, type Gatherings, type Occasion } from '../../core/ports/follow-ups.js';

interface Counted {
  id: string;
  title: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  run: string | null;
  day: number | null;
  by: string | null;
  came: string[];
}

/** `named`: whether it is said at all for which seminar day it counts. */
export type NamedOccasion = Occasion & { named: boolean };

/** Events as occasions at which people were seen. */
@Injectable()
export class OccasionReader implements Gatherings {
  constructor(followUps: FollowUps) {
    followUps.takeGatherings(this);
  }

  occasions(
    tx: Tx,
    which: { run: string } | { events: readonly string[] },
    people: readonly string[],
  ): Promise<Occasion[]> {
    return 'run' in which
      ? this.read(
          tx,
          `e.counts_for_run = $2::uuid and exists (select from rsvp r
             where r.event_id = e.id and r.person_id = any($1) and r.attended_at is not null)`,
          which.run,
          people,
        )
      : this.read(tx, 'e.id = any($2::uuid[])', which.events, people);
  }

  /** One event; `among`: whose coming is asked for, null: everybody's. Null: there is no such event. */
  async occasion(tx: Tx, event: string, among: readonly string[] | null): Promise<NamedOccasion | null> {
    const [occasion] = await this.read(tx, 'e.id = $2::uuid', event, among);
    return occasion ?? null;
  }

  private async read(
    tx: Tx,
    condition: string,
    value: unknown,
    among: readonly string[] | null,
  ): Promise<NamedOccasion[]> {
    const rows = await tx.rows<Counted>(
      `select e.id, e.title, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt", e.counts_for_run as run,
         e.counts_for_day as day, e.counts_by as by,
         array(select r.person_id from rsvp r where r.event_id = e.id and r.attended_at is not null
           and ($1::uuid[] is null or r.person_id = any($1)) order by r.person_id) as came
       from event e where ${condition} order by e.starts_at, e.id`,
      [among, value],
    );
    return rows.map(({ id, title, state, startsAt, endsAt, run, day, by, came }) => ({
      ...{ event: id, title, by, came, among, named: run !== null },
      ...{ from: dayInBerlin(startsAt), to: dayInBerlin(endsAt) },
      counts: state === 'PUBLISHED' && run !== null && day !== null ? { run, day } : null,
    }));
  }
}
