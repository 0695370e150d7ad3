import {
  getNamedType,
  isObjectType,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** Where a variable of an operation goes: which argument, and what it may be an id of. */
export interface Usage {
  definition: VariableDefinitionNode;
  argument: string;
  /** Names of types, the likeliest first. */
  about: string[];
}

/** The variables of an operation with their use; one that is not an argument of a field is about nothing. */
export function usagesOf(schema: GraphQLSchema, text: string): Usage[] {
  const usages = new Map<string, Usage>();
  const types = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      VariableDefinition: (definition) => {
        const name = definition.variable.name.value;
        usages.set(name, { definition, argument: name, about: [] });
        return false;
      },
      Argument: (node) => {
        const usage = node.value.kind === 'Variable' ? usages.get(node.value.name.value) : undefined;
        const field = types.getFieldDef();
        if (!usage || !field) return;
        usage.argument = node.name.value;
        usage.about.push(...typesOf(schema, field.name, getNamedType(field.type)));
      },
    }),
  );
  return [...usages.values()];
}

/** `publishPost: PublishPostResult` is about posts by its name, and by what its answer holds. */
function typesOf(schema: GraphQLSchema, field: string, type: GraphQLNamedType): string[] {
  const names = Object.keys(schema.getTypeMap()).filter((name) => field.toLowerCase().includes(name.toLowerCase()));
  const byName = names.sort((a, b) => b.length - a.length);
  const members = isUnionType(type) ? type.getTypes() : [type];
  const below = members
    .filter(isObjectType)
    .flatMap((member) => [member.name, ...Object.values(member.getFields()).map((own) => getNamedType(own.type).name)]);
  return [...new Set([...byName, ...below])];
}
