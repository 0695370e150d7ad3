// The published contract: how schema.graphql is printed, and whether a kept file still says the same.
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { isObjectType, lexicographicSortSchema } from 'graphql';

/** The schema as text: types and fields sorted, access and viewer marks shown as directives. */
export function printContract(schema) {
  const sorted = lexicographicSortSchema(schema);
  for (const type of Object.values(sorted.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { access, viewer } = field.extensions;
      field.astNode = undefined;
      field.extensions = { directives: { ...(access && { access: { to: access } }), ...(viewer && { viewer: {} }) } };
    }
  }
  return `# Printed from the api (npm run schema). Do not edit.\n\n${printSchemaWithDirectives(sorted)}\n`;
}

/** Where a kept file differs from what is printed, in words; null where it does not. */
export function staleness(name, printed, kept) {
  if (printed === kept) return null;
  const lines = [printed, kept].map((text) => text.split('\n'));
  const at = lines[0].findIndex((line, index) => line !== lines[1][index]);
  const shown = ([text, line]) => `  ${text} ${line === undefined ? '(no such line)' : line.trim() || '(empty line)'}`;
  const index = at === -1 ? lines[0].length : at;
  return [
    `${name} is stale from line ${index + 1}:`,
    shown(['printed:', lines[0][index]]),
    shown(['file:   ', lines[1][index]]),
    'Write it anew with: npm run schema',
  ].join('\n');
}
