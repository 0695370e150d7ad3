import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { tinySchema } from '../../../test/tiny-schema.js';
import { buildSchema } from '../../schema.js';

type OutputField = GraphQLField<unknown, unknown>;

/** Whether the name of a field or argument says all there is to say. A moment names what happened then: `signedInAt`. */
const isSelfExplaining = (name: string) => /At$/.test(name) || PLAIN_NAMES.has(name);
const PLAIN_NAMES = new Set(
  'id key name title email to subject password language appearance alt input node nodes edges cursor pageInfo viewerCan'.split(
    ' ',
  ),
);

/**
 * What of a contract lacks a description: every type and directive needs one, every root field, every argument and every
 * other field, unless its name says it all, its type says it or it is one of a type's abilities ("what the viewer may do").
 */
function undescribed(schema: GraphQLSchema): string[] {
  const roots = new Set<GraphQLNamedType | null | undefined>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]);
  const missing: string[] = [];
  const needs = (place: string, described: { description?: string | null | undefined }) => {
    if (!described.description?.trim()) missing.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const isRoot = roots.has(type);
    if (!isRoot) needs(type.name, type);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values<OutputField | GraphQLInputField>(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const isClear =
        isSelfExplaining(field.name) || type.name.endsWith('Abilities') || saysItself(getNamedType(field.type));
      if (isRoot || !isClear) needs(place, field);
      if (!('args' in field)) continue;
      for (const argument of field.args)
        if (!isSelfExplaining(argument.name)) needs(`${place}(${argument.name})`, argument);
    }
  }
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive)) needs(`@${directive.name}`, directive);
  return missing;
}

/** Whether the type's own description explains a field of that type: `kind: AdministrationKind`, `author: Person`. */
const saysItself = (type: GraphQLNamedType): boolean =>
  !isSpecifiedScalarType(type) && !['Date', 'DateTime', 'Cursor'].includes(type.name) && Boolean(type.description);

/** Input types that contain themselves: the compiler of operations would never end on them. */
function recursiveInputs(schema: GraphQLSchema): string[] {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const parts = (type: GraphQLInputObjectType) =>
    Object.values(type.getFields())
      .map((field) => getNamedType(field.type))
      .filter(isInputObjectType);
  const reaches = (
    from: GraphQLInputObjectType,
    to: GraphQLInputObjectType,
    seen = new Set<GraphQLInputObjectType>(),
  ): boolean => parts(from).some((part) => part === to || (!seen.has(part) && reaches(part, to, seen.add(part))));
  return inputs.filter((type) => reaches(type, type)).map(({ name }) => name);
}

describe('the contract', () => {
  it('describes what it offers', async () => {
    expect(undescribed(await buildSchema())).toEqual([]);
  });

  it('has no input that contains itself', async () => {
    expect(recursiveInputs(await buildSchema())).toEqual([]);
  });
});

describe('the check of the contract', () => {
  it('finds every kind of gap', () => {
    const schema = tinySchema(`
      directive @mark on FIELD_DEFINITION
      type Query { a(first: Int, id: ID): Thing }
      type Abilities { edit: Boolean }
      type Thing { id: ID, size: Int, kind: Kind, at: DateTime, madeAt: DateTime, url(width: Int): String }
      enum Kind { A }
      input In { count: Int }
      union Any = Thing
      interface Face { count: Int }
      scalar Colour
    `);
    expect(undescribed(schema).sort((a, b) => a.localeCompare(b, 'en'))).toEqual([
      '@mark',
      'Abilities',
      'Any',
      'Colour',
      'Face',
      'Face.count',
      'In',
      'In.count',
      'Kind',
      'Query.a',
      'Query.a(first)',
      'Thing',
      'Thing.at',
      'Thing.kind',
      'Thing.size',
      'Thing.url',
      'Thing.url(width)',
    ]);
  });

  it('takes a described one', () => {
    const schema = tinySchema(`
      type Query { "All." a("1 to 100." first: Int): Thing }
      "A thing." type Thing { id: ID, "Grams." weight: Int, kind: Kind }
      "What it is." enum Kind { A }
    `);
    expect(undescribed(schema)).toEqual([]);
  });

  it('finds an input that contains itself by way of another', () => {
    const schema = tinySchema('type Query { a(in: A): Int } input A { b: [B!] } input B { a: A } input C { a: A }');
    expect(recursiveInputs(schema)).toEqual(['A', 'B']);
  });
});
