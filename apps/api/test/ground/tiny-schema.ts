import {
  extendSchema,
  getDirectiveValues,
  GraphQLSchema,
  isObjectType,
  parse,
  specifiedDirectives,
  type GraphQLObjectType,
} from 'graphql';
import { accessDirective, viewerDirective } from '../../src/core/graphql/schema/directives.js';
import { CursorScalar, DateScalar, DateTimeScalar } from '../../src/core/graphql/schema/scalars.js';

const ground = new GraphQLSchema({
  types: [CursorScalar, DateScalar, DateTimeScalar],
  directives: [...specifiedDirectives, accessDirective, viewerDirective],
});

/** A schema of a spec's own, with access and viewer marks where the decorators put them in the platform's. */
export function tinySchema(definitions: string): GraphQLSchema {
  const schema = extendSchema(ground, parse(definitions));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.astNode) continue;
      const access = getDirectiveValues(accessDirective, field.astNode);
      const viewer = getDirectiveValues(viewerDirective, field.astNode);
      field.extensions = { ...(access && { access: access['to'] }), ...(viewer && { viewer: true }) };
    }
  }
  const root = (name: string) => schema.getType(name) as GraphQLObjectType | undefined;
  const roots = { query: root('Query'), mutation: root('Mutation'), subscription: root('Subscription') };
  return new GraphQLSchema({ ...schema.toConfig(), ...roots });
}
