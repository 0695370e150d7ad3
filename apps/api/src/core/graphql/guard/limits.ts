import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Limits of one operation (security.md, "Limits to start with"). */
export const LIMITS = {
  documentCharacters: 10_000,
  documentTokens: 2_000,
  depth: 10,
  aliases: 30,
  directives: 8,
  /** Fields and fragments with every fragment spread out where it is used: that many are compiled. */
  selections: 2_000,
  mutationRootFields: 5,
  cost: 300,
  bodyBytes: 256 * 1024,
} as const;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  /** Grows with a power of two where fragments use others twice. */
  selections: number;
  /** Fields at the root, those of fragments included. */
  roots: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, directives: 0, selections: 0, roots: 0 };

/** Measures an operation with each fragment looked at once: the check must not be the attack (CVE-2026-34573). */
function measure(document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const known = new Map<string, Measure>();
  const open = new Set<string>();

  const ofFragment = (name: string): Measure => {
    const kept = known.get(name);
    if (kept) return kept;
    const fragment = fragments.get(name);
    if (!fragment || open.has(name)) return NOTHING;
    open.add(name);
    const result = of(fragment.selectionSet);
    open.delete(name);
    const measured = { ...result, directives: result.directives + (fragment.directives?.length ?? 0) };
    known.set(name, measured);
    return measured;
  };
  const below = (node: SelectionNode): Measure => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    // Introspection is deep by nature and has its own switch.
    if (node.kind === Kind.FIELD && node.name.value.startsWith('__')) return NOTHING;
    return node.selectionSet ? of(node.selectionSet) : NOTHING;
  };
  const of = (set: SelectionSetNode): Measure => {
    const sum = { ...NOTHING };
    for (const node of set.selections) {
      const inner = below(node);
      const isField = node.kind === Kind.FIELD;
      sum.depth = Math.max(sum.depth, inner.depth + (isField ? 1 : 0));
      sum.aliases += inner.aliases + (isField && node.alias ? 1 : 0);
      sum.directives += inner.directives + (node.directives?.length ?? 0);
      sum.selections += inner.selections + 1;
      sum.roots += isField ? 1 : inner.roots;
    }
    return sum;
  };
  const whole = of(operation.selectionSet);
  return { ...whole, directives: whole.directives + (operation.directives?.length ?? 0) };
}

const tooExpensive = (what: string) =>
  new GraphQLError(`The operation exceeds the limit of ${what}.`, { extensions: { code: 'TOO_EXPENSIVE' } });

/** Refuses operations that are too deep, repeat fields by alias or directive, or change too much at once. */
export const operationLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const size = measure(context.getDocument(), operation);
    if (size.depth > LIMITS.depth) context.reportError(tooExpensive(`${LIMITS.depth} levels`));
    if (size.aliases > LIMITS.aliases) context.reportError(tooExpensive(`${LIMITS.aliases} aliases`));
    if (size.directives > LIMITS.directives) context.reportError(tooExpensive(`${LIMITS.directives} directives`));
    if (size.selections > LIMITS.selections) context.reportError(tooExpensive(`${LIMITS.selections} selections`));
    if (operation.operation === 'mutation' && size.roots > LIMITS.mutationRootFields) {
      context.reportError(tooExpensive(`${LIMITS.mutationRootFields} changes`));
    }
  },
});

/** Introspection is off in production: schema.graphql is the published contract. */
export const noIntrospection: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    if (node.name.value === '__schema' || node.name.value === '__type') {
      context.reportError(new GraphQLError('Introspection is switched off.', { nodes: [node] }));
    }
  },
});
