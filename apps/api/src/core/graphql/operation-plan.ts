import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  separateOperations,
  TypeInfo,
  typeFromAST,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AccessLevel } from '../access/actor.js';

/** What is known of an operation before it runs, read once from document and schema. */
export interface OperationPlan {
  readonly operation: OperationDefinitionNode;
  /** Levels that all have to be met; null: a root field lacks a declared access, so nobody may run it. */
  readonly levels: ReadonlySet<AccessLevel> | null;
  /** Whether some selected field depends on the viewer. */
  readonly viewerDependent: boolean;
  /** Names of the selected root fields, those of fragments included. */
  readonly rootFields: readonly string[];
  /** Estimated cost with these variables. */
  cost(variables: Record<string, unknown>): number;
}

interface FieldExtensions {
  access?: AccessLevel;
  viewer?: boolean;
}

const extensionsOf = (field: GraphQLField<unknown, unknown>): FieldExtensions => field.extensions as FieldExtensions;

/** Reads access and viewer marks of every field that the operation selects, fragments included. */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan {
  // Other operations of the document and their fragments are no part of it.
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const levels = new Set<AccessLevel>();
  const rootFields = new Set<string>();
  const root = schema.getRootType(operation.operation);
  let undeclared = false;
  let viewerDependent = false;
  const types = new TypeInfo(schema);
  visit(
    own,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        if (!field || field.name.startsWith('__')) return;
        const { access, viewer } = extensionsOf(field);
        const isRoot = types.getParentType() === root;
        if (isRoot) rootFields.add(field.name);
        if (access) levels.add(access);
        else if (isRoot) undeclared = true;
        if (viewer) viewerDependent = true;
      },
    }),
  );
  return {
    operation,
    levels: undeclared ? null : levels,
    viewerDependent,
    rootFields: [...rootFields],
    cost: (variables) => costOf(schema, own, operation, { ...defaultsOf(schema, operation), ...variables }),
  };
}

/** What variables hold where the client sends none: the cost is that of what will run. */
function defaultsOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const declared = defaultValue && typeFromAST(schema, type);
    if (isInputType(declared)) defaults[variable.name.value] = valueFromAST(defaultValue, declared);
  }
  return defaults;
}

const isList = (type: GraphQLOutputType): boolean => (isNonNullType(type) ? isList(type.ofType) : isListType(type));

/**
 * Cost: one for every object field, times the page size in tens for what lies below a paged field, and times three below
 * a plain list. A page of 20 with its usual parts costs about 20; nested pages multiply.
 */
function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const known = new Map<string, number>();

  const factorOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
    if (!field.args.some((argument) => argument.name === 'first')) return isList(field.type) ? 3 : 1;
    let first: unknown = 100;
    try {
      first = getArgumentValues(field, node, variables)['first'];
    } catch {
      // Wrong arguments are refused where they are read; here they count as the largest page.
    }
    return Math.max(1, Math.ceil((typeof first === 'number' ? Math.min(first, 100) : 100) / 10));
  };
  const ofSet = (typeName: string, set: SelectionSetNode): number => {
    const type = schema.getType(typeName);
    let sum = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        const below = field && getNamedType(field.type);
        if (!field || !below || !isCompositeType(below) || !node.selectionSet) continue;
        sum += (1 + ofSet(below.name, node.selectionSet)) * factorOf(field, node);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        sum += ofSet(node.typeCondition?.name.value ?? typeName, node.selectionSet);
      } else {
        sum += ofFragment(node.name.value);
      }
    }
    return sum;
  };
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const kept = known.get(name) ?? ofSet(fragment.typeCondition.name.value, fragment.selectionSet);
    known.set(name, kept);
    return kept;
  };
  return ofSet(schema.getRootType(operation.operation)?.name ?? '', operation.selectionSet);
}
