import type { GraphQLSchema } from 'graphql';
import type { AccessLevel } from '../../access/actor.js';

/** Root fields below a level, by name: what may pass the gate before parsing. */
export function rootFieldsOpenTo(schema: GraphQLSchema, levels: readonly AccessLevel[]): Set<string> {
  const open = new Set<string>();
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const access = field.extensions['access'] as AccessLevel | undefined;
      if (access && levels.includes(access)) open.add(field.name);
    }
  }
  return open;
}
