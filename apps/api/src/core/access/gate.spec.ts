import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getOperationAST, GraphQLError, Kind, parse, visit } from 'graphql';
import { passesGate, rootFieldsOf } from './gate.js';

const listed = new Set(['me', 'signIn']);
const fieldsOf = (document: string) => [...(rootFieldsOf(document) ?? ['refused'])].sort();

describe('root fields of a document', () => {
  it.each<[what: string, document: string, fields: string[]]>([
    ['a short query', '{ me }', ['me']],
    ['a named operation with variables', 'query Me($a: Int = 1, $b: In = { me: 2 }) { me posts }', ['me', 'posts']],
    ['fields below', '{ me { id administration { name } } }', ['me']],
    ['arguments', 'mutation { signIn(input: { email: "a", list: [{ b: 1 }] }) { __typename } }', ['signIn']],
    ['an alias', '{ me: posts { id } }', ['posts']],
    ['a field named before an alias', '{ posts posts: me }', ['me', 'posts']],
    ['an alias without blanks', '{a:posts,b:me}', ['me', 'posts']],
    ['directives of a field', '{ me @include(if: $posts) @skip(if: false) { id } }', ['me']],
    ['a directive of the operation', 'query Q @cached(for: { posts: 1 }) { me }', ['me']],
    ['the name of a directive after a blank', '{ me @ include(if: true) }', ['me']],
    ['strings that look like a document', 'query ($a: String = "{ posts }") { me(a: "} { posts", b: $a) }', ['me']],
    ['block strings', '{ me(a: """ } posts { " """) posts(b: """\\""" } me {""") { id } }', ['me', 'posts']],
    ['comments', '# { posts }\n{ me # posts }\n}', ['me']],
    ['several operations', 'query A { me } query B { posts } mutation C { signIn }', ['me', 'posts', 'signIn']],
    ['a subscription', 'subscription { newsChanged { cursor } }', ['newsChanged']],
    ['a byte order mark', '\ufeff{ me }', ['me']],
    [
      'fragments on other types',
      '{ me { ...F } } fragment F on Me { id access { ...G } } fragment G on A { b }',
      ['me'],
    ],
    ['a fragment on a root type', '{ me } fragment F on Query @d(a: "b") { posts { id } }', ['me', 'posts']],
    ['a fragment before the operation', 'fragment F on Me { id } query on { me { ...F } posts }', ['me', 'posts']],
    ['a field called as a keyword', '{ query mutation fragment on }', ['fragment', 'mutation', 'on', 'query']],
    ['introspection', '{ __schema { types { name } } __typename }', ['__schema', '__typename']],
  ])('are found past %s', (_, document, fields) => {
    expect(fieldsOf(document)).toEqual(fields);
  });

  it.each([
    ['a spread at the root', '{ ...F } fragment F on Query { posts }'],
    ['an inline fragment at the root', '{ ... on Query { posts } }'],
    ['an inline fragment without type', '{ me ... @include(if: true) { posts } }'],
    ['too many closing braces', '{ me } } { posts }'],
    ['too many closing parentheses', '{ me ) posts }'],
    ['an open brace', '{ me { id }'],
    ['an open parenthesis that hides what follows', '{ me(a: 1 { } posts }'],
    ['a text without end', '{ me(a: "posts) }'],
    ['letters beyond GraphQL', '{ mе }'],
    ['a homoglyph in an alias', '{ ме: posts }'],
    ['a control character', '{ me \u0000 }'],
  ])('cannot be told with %s', (_, document) => {
    expect(rootFieldsOf(document)).toBeNull();
  });

  it('cannot be told beyond the limit of tokens, and telling that is cheap', () => {
    const began = performance.now();
    expect(rootFieldsOf(`{ ${'me '.repeat(2_500)} }`)).toBeNull();
    expect(rootFieldsOf('{ me { '.repeat(100_000))).toBeNull();
    expect(rootFieldsOf(`{ me(a: ${'['.repeat(100_000)}`)).toBeNull();
    expect(performance.now() - began).toBeLessThan(200);
    expect(fieldsOf('{ me me me }')).toEqual(['me']);
    expect(rootFieldsOf('{ me me me }', 3)).toBeNull();
  });

  it('are never fewer than a parser finds, whatever the tokens', () => {
    const token = fc.constantFrom(
      ...['{', '}', '(', ')', ':', '@', '...', '$', '=', '[', ']', '!', '|', '&', ','],
      ...['me', 'posts', 'signIn', 'query', 'fragment', 'on', 'F', 'Query', '"{"', '""" } """', '1', '#\n', 'true'],
    );
    const document = fc.array(token, { maxLength: 24 }).map((tokens) => tokens.join(' '));
    const valid = fc
      .array(
        fc.constantFrom('me', 'posts', 'a: me', 'me: posts', 'me(a: { b: "}" })', 'me @x(a: 1) { posts }', '...F'),
        {
          minLength: 1,
        },
      )
      .map((fields) => `query A { ${fields.join(' ')} } fragment F on Query { posts }`);
    let parsed = 0;
    fc.assert(
      fc.property(fc.oneof(document, valid), (text) => {
        const truth = rootFieldsByParser(text);
        if (truth === null) return;
        parsed++;
        const found = rootFieldsOf(text);
        if (found === null) return;
        for (const field of truth) expect(found).toContain(field);
      }),
      { numRuns: 3_000 },
    );
    expect(parsed).toBeGreaterThan(500);
  });
});

/** What graphql-js finds, fragments on any type included; null where it finds no document. */
function rootFieldsByParser(text: string): Set<string> | null {
  try {
    const document = parse(text);
    const fields = new Set<string>();
    visit(document, {
      OperationDefinition(node) {
        for (const selection of node.selectionSet.selections)
          if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      },
    });
    return getOperationAST(document) ? fields : null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

describe('the gate', () => {
  it.each(['{ me { id } }', 'mutation { signIn { __typename } }', '{ __typename }', '{ a: me { id } }'])(
    'lets a document of listed fields through: %s',
    (document) => expect(passesGate(document, listed)).toBe(true),
  );

  it.each([
    '{ posts { nodes { id } } }',
    '{ me { id } posts { nodes { id } } }',
    '{ me: posts { nodes { id } } }',
    'query A { me { id } } query B { posts { nodes { id } } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Post") { name } }',
    '{ constructor }',
    '{ ...F } fragment F on Query { me { id } }',
    'type Query { me: Int }',
    '{ }',
    '',
    'me',
  ])('stops everything else: %s', (document) => {
    expect(passesGate(document, listed)).toBe(false);
  });
});
