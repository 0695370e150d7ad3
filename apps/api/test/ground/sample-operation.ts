import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface RootField {
  operation: 'query' | 'mutation' | 'subscription';
  name: string;
  /** As declared by @Access; undefined where nothing is declared. */
  access: string | undefined;
  field: GraphQLField<unknown, unknown>;
}

/** All root fields of the schema, so that a new one is tried without a word in a spec. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      operation,
      name: field.name,
      access: field.extensions['access'] as string | undefined,
      field,
    })),
  );
}

export interface SampleOperation {
  document: string;
  variables: Record<string, unknown>;
}

/** An operation with that root field that passes validation, every argument given by a variable. */
export function sampleOperation({ operation, name, field }: RootField): SampleOperation {
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const list = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    document: `${operation} ${list(declared)} { ${name}${list(given)}${selection} }`,
    variables: Object.fromEntries(field.args.map((argument) => [argument.name, sampleOf(argument.type)])),
  };
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, sampleOf(field.type)]));
  switch (type.name) {
    case 'Int':
      return 1;
    case 'Boolean':
      return false;
    case 'Float':
      return 1.5;
    case 'Date':
      return new Date().toISOString().slice(0, 10);
    case 'DateTime':
      return new Date(Date.now() + 60_000).toISOString();
    case 'Cursor':
      return null;
    case 'ID':
      return randomUUID();
    case 'String':
      return 'Text';
    default:
      throw new Error(`no sample of ${type.name}`);
  }
}

/** Paths of all leaves of a value, e.g. `['input', 'content', 'title']`. */
export function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** A copy with another value at a path. */
export function withLeaf<T>(value: T, path: readonly string[], leaf: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return leaf as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = withLeaf(copy[key], rest, leaf);
  return copy as T;
}
