import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

const kept = new WeakMap<object, ReadonlySet<string>>();

/**
 * Names of all fields selected below a field, at any depth: what a list has to load. Kept per document, so that it is
 * worked out once however often an operation runs.
 */
export function selectedBelow(info: GraphQLResolveInfo): ReadonlySet<string> {
  const key = info.fieldNodes[0];
  const known = key && kept.get(key);
  if (known) return known;
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        names.add(node.name.value);
        collect(node.selectionSet);
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        collect(info.fragments[node.name.value]?.selectionSet);
      }
    }
  };
  for (const node of info.fieldNodes) collect(node.selectionSet);
  if (key) kept.set(key, names);
  return names;
}
