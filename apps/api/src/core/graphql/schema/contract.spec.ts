import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNullableType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { tinySchema } from '../../../../test/ground/tiny-schema.js';
import { buildSchema } from '../../../schema.js';

type OutputField = GraphQLField<unknown, unknown>;

/** Words that mean the same throughout the contract, and types that are described where they are used. */
const CONVENTIONS = /^(id|input|filter|first|after|version|.+Edge|.+Input|.+Result)$/;

/**
 * What of a contract lacks a description: every type and directive needs one, every root field and every argument. Other
 * fields need one where their name cannot say all: a number its unit or what it counts, an answer that may be null when.
 */
function undescribed(schema: GraphQLSchema): string[] {
  const roots = new Set<GraphQLNamedType | null | undefined>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]);
  const missing: string[] = [];
  const needs = (place: string, described: { name: string; description?: string | null | undefined }) => {
    if (!CONVENTIONS.test(described.name) && !described.description?.trim()) missing.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const isRoot = roots.has(type);
    if (!isRoot) needs(type.name, type);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values<OutputField | GraphQLInputField>(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const isAnswer = 'args' in field;
      if (isRoot || isNumber(field.type) || (isAnswer && isNullableType(field.type))) needs(place, field);
      if (!isAnswer) continue;
      for (const argument of field.args) needs(`${place}(${argument.name})`, argument);
    }
  }
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive)) needs(`@${directive.name}`, directive);
  return missing;
}

const isNumber = (type: GraphQLType): boolean => ['Int', 'Float'].includes(getNamedType(type).name);

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
      type Query { a(limit: Int, first: Int, id: ID): Thing! }
      type Thing { id: ID!, name: String!, size: Int!, kind: Kind, kinds: [Kind!]!, at: DateTime, url(width: Int): String! }
      enum Kind { A }
      input Filter { count: Int, name: String }
      input AddInput { name: String }
      union AddResult = Thing
      union Any = Thing
      interface Face { counts: [Int!]! }
      scalar Colour
    `);
    expect(undescribed(schema).sort((a, b) => a.localeCompare(b, 'en'))).toEqual([
      '@mark',
      'Any',
      'Colour',
      'Face',
      'Face.counts',
      'Filter',
      'Filter.count',
      'Kind',
      'Query.a',
      'Query.a(limit)',
      'Thing',
      'Thing.at',
      'Thing.kind',
      'Thing.size',
      'Thing.url(width)',
    ]);
  });

  it('takes a described one', () => {
    const schema = tinySchema(`
      type Query { "All." a("1 to 100." first: Int): Thing }
      "A thing." type Thing { id: ID!, "Grams." weight: Int, kind: Kind!, "Null: any." colour: String }
      "What it is." enum Kind { A }
    `);
    expect(undescribed(schema)).toEqual([]);
  });

  it('finds an input that contains itself by way of another', () => {
    const schema = tinySchema('type Query { a(in: A): Int } input A { b: [B!] } input B { a: A } input C { a: A }');
    expect(recursiveInputs(schema)).toEqual(['A', 'B']);
  });
});
