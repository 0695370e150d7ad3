import type { Actor } from '../core/access/actor.js';
import type { Where } from '../core/database/conditions.js';

/** Whom something is addressed to. Empty lists and `false` mean everyone; entries of a list are alternatives. */
export interface Audience {
  kinds: readonly string[];
  sizeClasses: readonly string[];
  counties: readonly string[];
  qualifiedOnly: boolean;
}

/** Whether the audience holds the actor. Officers run the programme together: they see what any association offers. */
export function isAddressed(actor: Actor, audience: Audience): boolean {
  if (actor.officerOf !== null) return true;
  const { administration } = actor;
  const within = (list: readonly string[], value: string | null | undefined) =>
    list.length === 0 || (value != null && list.includes(value));
  return (
    within(audience.kinds, administration?.kind) &&
    within(audience.sizeClasses, administration?.sizeClass) &&
    within(audience.counties, administration?.countyKey) &&
    (!audience.qualifiedOnly || actor.qualified)
  );
}

/** The same rule for whole lists: the rows of a table (by its name in the statement) whose audience holds the actor. */
export function addressedTo(actor: Actor, table: string): Where {
  if (actor.officerOf !== null) return { sql: 'true', values: [] };
  const { administration } = actor;
  return {
    sql: `(${table}.audience_kinds = '{}' or ? = any(${table}.audience_kinds))
      and (${table}.audience_size_classes = '{}' or ? = any(${table}.audience_size_classes))
      and (${table}.audience_counties = '{}' or ? = any(${table}.audience_counties))
      and (not ${table}.audience_qualified_only or ?::boolean)`,
    values: [
      administration?.kind ?? '',
      administration?.sizeClass ?? '',
      administration?.countyKey ?? '',
      actor.qualified,
    ],
  };
}
