import { Injectable } from '@nestjs/common';
import { SIZE_CLASSES } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { momentOf } from '../berlin-time.js';
import type { EventKind } from '../event/event.rules.js';
import type { EventStatistics } from './office.graphql.js';
import { told, toldTogether } from './small-numbers.rules.js';

interface Attended {
  kind: EventKind;
  personId: string;
  ags: string | null;
}

interface Held {
  kind: EventKind;
  state: string;
  count: number;
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
    const [held, attended] = await Promise.all([
      this.db.rows<Held>(
        `select e.kind, e.state, count(*)::int as count from event e
         where ${span} and e.state in ('PUBLISHED','CANCELLED') group by e.kind, e.state order by e.kind`,
        values,
      ),
      this.db.rows<Attended>(
        `select e.kind, r.person_id as "personId", p.ags from event e join rsvp r on r.event_id = e.id
         join person p on p.id = r.person_id
         where ${span} and e.state = 'PUBLISHED' and r.attended_at is not null`,
        values,
      ),
    ]);
    const took = held.filter(({ state }) => state === 'PUBLISHED');
    const sum = (rows: readonly Held[]) => rows.reduce((total, { count }) => total + count, 0);
    return {
      events: sum(took),
      cancelled: sum(held) - sum(took),
      people: told(new Set(attended.map(({ personId }) => personId)).size),
      administrations: new Set(attended.flatMap(({ ags }) => ags ?? [])).size,
      kinds: took.map(({ kind, count }) => ({
        kind,
        events: count,
        attendances: told(attended.filter((each) => each.kind === kind).length),
      })),
      ...this.reach(attended),
    };
  }

  private reach(attended: readonly Attended[]): Pick<EventStatistics, 'counties' | 'sizeClasses'> {
    const counties = new Map<string, Group>();
    const sizes = new Map<string, Group>();
    for (const { personId, ags } of attended) {
      const administration = ags === null ? null : this.register.find(ags);
      if (!administration || ags === null) continue;
      const county = administration.county ?? { key: ags, name: administration.displayName };
      add(counties, county.key, county.name, personId, ags);
      add(sizes, administration.sizeClass, administration.sizeClass, personId, ags);
    }
    const byName = [...counties.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
    const bySize = SIZE_CLASSES.flatMap((size) => sizes.get(size) ?? []);
    const people = (groups: readonly Group[]) => toldTogether(groups.map((group) => group.people.size));
    const [countyPeople, sizePeople] = [people(byName), people(bySize)];
    return {
      counties: byName.map(({ key, name, administrations }, index) => ({
        county: { key, name },
        people: countyPeople[index] ?? null,
        administrations: administrations.size,
      })),
      sizeClasses: bySize.map(({ key, administrations }, index) => ({
        sizeClass: key,
        people: sizePeople[index] ?? null,
        administrations: administrations.size,
      })),
    };
  }
}

interface Group {
  key: string;
  name: string;
  people: Set<string>;
  administrations: Set<string>;
}

function add(groups: Map<string, Group>, key: string, name: string, person: string, ags: string): void {
  const group = groups.get(key) ?? { key, name, people: new Set(), administrations: new Set() };
  group.people.add(person);
  group.administrations.add(ags);
  groups.set(key, group);
}
