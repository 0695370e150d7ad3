import { decideAccess, type AccessFacts } from '../access.rules.js';
import type { Day } from '../calendar/day.rules.js';

type Person = AccessFacts & { id: string };

/** What the rule and the memberships are at a moment. */
export interface World {
  people: readonly Person[];
  admitting: readonly string[];
}

/** How many people a change lets in and shuts out, the administrations with most of them first. */
export interface AccessEffect {
  admits: number;
  shutsOut: number;
  places: { ags: string; admits: number; shutsOut: number }[];
}

/** Compares who has access on a day before and after a change. */
export function compareWorlds(before: World, after: World, today: Day): AccessEffect {
  const was = admittedIn(before, today);
  const is = admittedIn(after, today);
  const places = new Map<string, { ags: string; admits: number; shutsOut: number }>();
  const count = (ags: string | null, what: 'admits' | 'shutsOut') => {
    const key = ags ?? '';
    const place = places.get(key) ?? { ags: key, admits: 0, shutsOut: 0 };
    place[what]++;
    places.set(key, place);
  };
  for (const [id, ags] of is) if (!was.has(id)) count(ags, 'admits');
  for (const [id, ags] of was) if (!is.has(id)) count(ags, 'shutsOut');
  const all = [...places.values()];
  return {
    admits: all.reduce((sum, { admits }) => sum + admits, 0),
    shutsOut: all.reduce((sum, { shutsOut }) => sum + shutsOut, 0),
    places: all.sort((a, b) => b.admits + b.shutsOut - (a.admits + a.shutsOut) || (a.ags < b.ags ? -1 : 1)),
  };
}

const admittedIn = ({ people, admitting }: World, today: Day): Map<string, string | null> =>
  new Map(
    people.flatMap((person) =>
      decideAccess(person, admitting, today).decision.admitted ? [[person.id, person.ags] as const] : [],
    ),
  );
