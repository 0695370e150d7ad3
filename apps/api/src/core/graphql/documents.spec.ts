import { beforeEach, describe, expect, it } from '@jest/globals';
import { type GraphQLError, type DocumentNode } from 'graphql';
import { tinySchema } from '../../../test/ground/tiny-schema.js';
import type { Actor } from '../access/actor.js';
import { Context } from '../access/context.js';
import { Refused } from '../access/refusals.js';
import { Documents, type PreparedOperation } from './documents.js';
import { formatError } from './format-error.js';
import { LIMITS } from './guard/limits.js';

const schema = tinySchema(`
  type Query {
    find(input: FindInput, day: Date): Int @access(to: ANYONE)
    posts(first: Int = 20): [Post!]! @access(to: MEMBER)
    forgotten: Int
  }
  type Post { id: ID!, replies(first: Int = 20): [Post!]! }
  input FindInput { count: Int!, names: [String!]!, part: PartInput }
  input PartInput { size: Int! }
`);
const ctx = new Context(null, 'de', 'request-1');
const member = { access: { admitted: true }, officerOf: null } as Actor;

let documents: Documents;
beforeEach(() => {
  documents = new Documents();
  documents.use(schema, false);
});

function prepare(text: string, name: string | null = null): PreparedOperation {
  const prepared = documents.operation(documents.parse(text) as DocumentNode, name);
  if (!prepared) throw new Error('no such operation');
  return prepared;
}
const errorsOf = (text: string) => (documents.parse(text) as readonly GraphQLError[]).map(({ message }) => message);

describe('a document', () => {
  it('is parsed and validated once, and so is a wrong one', () => {
    expect(documents.parse('{ find }')).toBe(documents.parse('{ find }'));
    expect(documents.parse('{ nothing }')).toBe(documents.parse('{ nothing }'));
    expect(errorsOf('{ nothing }')).toEqual(['Cannot query field "nothing" on type "Query".']);
  });

  it.each([
    ['too many letters', `{ find } #${'x'.repeat(LIMITS.documentCharacters)}`, /too long/],
    ['too many tokens', `{ ${'a '.repeat(LIMITS.documentTokens)} }`, /2000 tokens/],
    ['no end', '{ find', /Syntax Error/],
    ['introspection', '{ __schema { description } }', /switched off/],
    ['too many aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: find`).join(' ')} }`, /30 aliases/],
  ])('with %s is refused', (_, text, reason) => {
    expect(errorsOf(text)).toEqual([expect.stringMatching(reason)]);
  });

  it('is forgotten when many others came', () => {
    const first = documents.parse('{ a: find }');
    for (let number = 0; number < 500; number++) documents.parse(`{ a${number}: find }`);
    expect(documents.parse('{ a: find }')).not.toBe(first);
    expect(documents.parse('{ a499: find }')).toBe(documents.parse('{ a499: find }'));
  });

  it('gives the operation that is named, compiled once', () => {
    const text = 'query A { find } query B { posts { id } }';
    expect(prepare(text, 'B').rootFields).toEqual(['posts']);
    expect(prepare(text, 'B')).toBe(prepare(text, 'B'));
    expect(() => prepare(text)).toThrow('no such operation');
    expect(() => prepare(text, 'C')).toThrow('no such operation');
  });
});

describe('an operation', () => {
  const admit = (text: string, actor: Actor | null, variables = {}) => documents.admit(prepare(text), actor, variables);

  it('is open to whom its fields declare', () => {
    expect(() => admit('{ find }', null)).not.toThrow();
    expect(() => admit('{ posts { id } }', member)).not.toThrow();
    expect(() => admit('{ posts { id } }', null)).toThrow(new Refused('UNAUTHENTICATED'));
  });

  it('without a declared access is closed to everybody', () => {
    expect(() => admit('{ forgotten }', member)).toThrow(new Refused('FORBIDDEN'));
    expect(() => admit('{ find forgotten }', null)).toThrow(new Refused('FORBIDDEN'));
  });

  it('is refused when its variables make it too expensive', () => {
    const text = 'query ($first: Int = 100) { posts(first: $first) { replies(first: 100) { replies { id } } } }';
    expect(() => admit(text, member, { first: 10 })).not.toThrow();
    expect(() => admit(text, member)).toThrow(new Refused('TOO_EXPENSIVE'));
  });

  it.each<[what: string, variables: object, fields: string[]]>([
    ['a wrong value', { input: { count: 1.5, names: [] } }, ['input.count']],
    ['a wrong value in a list', { input: { count: 1, names: ['a', 2] } }, ['input.names.1']],
    ['a wrong value in a part', { input: { count: 1, names: [], part: { size: 'big' } } }, ['input.part.size']],
    ['a missing value', { input: { names: [] } }, ['input']],
    ['a wrong day', { day: '2026-02-30' }, ['day']],
    ['several', { input: { count: 'x', names: [1] }, day: '' }, ['input.count', 'input.names.0', 'day']],
  ])('tells the place of %s in the variables', async (_, variables, fields) => {
    const prepared = prepare('query ($input: FindInput, $day: Date) { find(input: $input, day: $day) }');
    const { data, errors = [] } = await documents.run(prepared, ctx, { ...variables });
    const shown = errors.map((error) => formatError(error, 'de', 'request-1').extensions);
    expect(data).toBeUndefined();
    expect(shown.map((extensions) => extensions?.['code'])).toEqual(fields.map(() => 'BAD_INPUT'));
    expect(
      shown.flatMap((extensions) => extensions?.['fields'] as { field: string }[]).map(({ field }) => field),
    ).toEqual(fields);
  });

  it('takes the default of a required variable that is left out, and refuses null for it', async () => {
    const prepared = prepare('query ($count: Int! = 4) { find(input: { count: $count, names: [] }) }');
    expect(await documents.run(prepared, ctx, {}, { find: 4 })).toEqual({ data: { find: 4 } });
    expect(await documents.run(prepared, ctx, { count: 5 }, { find: 5 })).toEqual({ data: { find: 5 } });
    expect((await documents.run(prepared, ctx, { count: null })).errors).toHaveLength(1);
  });

  it('runs with what its event brings', async () => {
    expect(await documents.run(prepare('{ find }'), ctx, {}, { find: 3 })).toEqual({ data: { find: 3 } });
  });
});
