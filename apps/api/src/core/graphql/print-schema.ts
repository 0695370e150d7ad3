import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { isObjectType, lexicographicSortSchema, type GraphQLSchema } from 'graphql';

/** The published contract: types sorted, access and viewer marks shown as directives. */
export function printContract(schema: GraphQLSchema): string {
  const sorted = lexicographicSortSchema(schema);
  for (const type of Object.values(sorted.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { access, viewer } = field.extensions as { access?: string; viewer?: boolean };
      field.astNode = undefined;
      field.extensions = {
        directives: { ...(access && { access: { to: access } }), ...(viewer && { viewer: {} }) },
      };
    }
  }
  return `# Printed from the api (npm run schema). Do not edit.\n\n${printSchemaWithDirectives(sorted)}\n`;
}
