import { Injectable } from '@nestjs/common';
import { SIZE_CLASSES } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { momentOf } from '../berlin-time.js';
import { EVENT_KINDS, type EventKind } from '../event/event.rules.js';
import { told, toldTogether } from './small-numbers.rules.js';
import type { EventStatistics } from './statistics.graphql.js';

interface Held {
  kind: EventKind;
  events: number;
  cancelled: number;
  attendances: number;
}

/** People of an administration who attended; of none: people who work nowhere just now. */
interface Came {
  ags: string | null;
  people: number;
}

/** Reach of events over a time. Two statements, whatever the number of events. */
@Injectable()
export class EventStatisticsService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Days in Berlin, both included. */
  async figures(ctx: Context, from: string, to: string, association: string | null): Promise<EventStatistics> {
    if (to < from) throw badInput({ field: 'to', code: 'END_BEFORE_START' });
    const until = new Date(momentOf(`${to}T23:59:59`).getTime() + 1_000);
    const values = [momentOf(`${from}T00:00:00`), until < ctx.now ? until : ctx.now, association];
    const span = `e.starts_at >= $1 and e.ends_at <= $2 and ($3::text is null or e.association_key = $3)`;
    const [held, came] = await Promise.all([
      this.db.rows<Held>(
        `select e.kind, count(*) filter (where e.state = 'PUBLISHED')::int as events,
           count(*) filter (where e.state = 'CANCELLED')::int as cancelled,
           coalesce(sum((select count(*) from rsvp r where r.event_id = e.id and r.attended_at is not null))
             filter (where e.state = 'PUBLISHED'), 0)::int as attendances
         from event e where ${span} and e.state in ('PUBLISHED','CANCELLED') group by e.kind`,
        values,
      ),
      this.db.rows<Came>(
        `select p.ags, count(distinct r.person_id)::int as people from event e join rsvp r on r.event_id = e.id
         join person p on p.id = r.person_id
         where ${span} and e.state = 'PUBLISHED' and r.attended_at is not null group by p.ags`,
        values,
      ),
    ]);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const took = EVENT_KINDS.flatMap((kind) => held.find((each) => each.kind === kind && each.events > 0) ?? []);
    return {
      events: sum(took.map(({ events }) => events)),
      cancelled: sum(held.map(({ cancelled }) => cancelled)),
      people: told(sum(came.map(({ people }) => people))),
      administrations: came.filter(({ ags }) => ags !== null).length,
      kinds: took.map(({ kind, events, attendances }) => ({ kind, events, attendances: told(attendances) })),
      ...this.reach(came),
    };
  }

  private reach(came: readonly Came[]): Pick<EventStatistics, 'counties' | 'sizeClasses'> {
    const peopleOf = new Map(came.map(({ ags, people }) => [ags, people]));
    const counties = new Map<string, Group>();
    const sizes = new Map<string, Group>();
    for (const { ags, county, displayName, sizeClass, closedOn } of this.register.all()) {
      const here = peopleOf.get(ags) ?? 0;
      if (closedOn !== null && here === 0) continue;
      add(counties, county ?? { key: ags, name: displayName }, here);
      add(sizes, { key: sizeClass, name: sizeClass }, here);
    }
    const byName = [...counties.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
    return {
      counties: tellingOf(byName).map(({ key, name, ...figures }) => ({ county: { key, name }, ...figures })),
      sizeClasses: tellingOf(SIZE_CLASSES.flatMap((size) => sizes.get(size) ?? [])).map(
        ({ key, people, administrations, registered }) => ({ sizeClass: key, people, administrations, registered }),
      ),
    };
  }
}

interface Group {
  key: string;
  name: string;
  people: number;
  administrations: number;
  registered: number;
}

function add(groups: Map<string, Group>, { key, name }: { key: string; name: string }, people: number): void {
  const group = groups.get(key) ?? { key, name, people: 0, administrations: 0, registered: 0 };
  group.people += people;
  group.administrations += people > 0 ? 1 : 0;
  group.registered += 1;
  groups.set(key, group);
}

/** Groups with the people that may be told of them. */
function tellingOf(groups: readonly Group[]) {
  const shown = toldTogether(groups.map(({ people }) => people));
  return groups.map((group, index) => ({ ...group, people: shown[index] ?? null }));
}
