import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { tinySchema } from '../../../test/ground/tiny-schema.js';
import { planOperation } from './operation-plan.js';

const schema = tinySchema(`
  type Query {
    me: Person @access(to: ANYONE)
    posts(first: Int = 20): PostConnection! @access(to: MEMBER)
    drafts(first: Int! = 10): PostConnection! @access(to: OFFICER)
    topics: [[Topic!]!]! @access(to: MEMBER)
    node: Node @access(to: MEMBER)
    thing: Thing @access(to: MEMBER)
    count: Int! @access(to: ANYONE)
    forgotten: Person
  }
  type Mutation { leave: Boolean @access(to: SIGNED_IN) }
  interface Node { id: ID! posts(first: Int = 20): PostConnection! }
  type Person implements Node { id: ID!, salary: Int @access(to: OFFICER), posts(first: Int = 20): PostConnection! }
  type Topic { name: String! }
  type Post { id: ID!, author: Person!, topics: [Topic!]!, mine: Boolean @viewer }
  type PostConnection { nodes: [Post!]! }
  union Thing = Person | Topic
`);

function plan(text: string, name?: string) {
  const document = parse(text);
  return planOperation(schema, document, getOperationAST(document, name) as OperationDefinitionNode);
}
const levels = (text: string, name?: string) => {
  const found = plan(text, name).levels;
  return found && [...found].sort((a, b) => a.localeCompare(b));
};
const cost = (text: string, variables: Record<string, unknown> = {}) => plan(text).cost(variables);

describe('access of an operation', () => {
  it('is that of all its root fields together', () => {
    expect(levels('{ me { id } }')).toEqual(['ANYONE']);
    expect(levels('{ me { id } posts { nodes { id } } }')).toEqual(['ANYONE', 'MEMBER']);
    expect(levels('mutation { leave }')).toEqual(['SIGNED_IN']);
    expect(levels('{ __typename }')).toEqual([]);
  });

  it('includes declarations of fields below, through fragments and lists', () => {
    expect(levels('{ me { salary } }')).toEqual(['ANYONE', 'OFFICER']);
    expect(levels('{ me { ...F } } fragment F on Person { ... on Person { pay: salary } }')).toEqual([
      'ANYONE',
      'OFFICER',
    ]);
    expect(levels('{ thing { ... on Person { salary } } }')).toEqual(['MEMBER', 'OFFICER']);
  });

  it('is nobody’s where a root field declares none, wherever it hides', () => {
    expect(levels('{ forgotten { id } }')).toBeNull();
    expect(levels('{ me { id } it: forgotten { id } }')).toBeNull();
    expect(levels('{ ...F } fragment F on Query { ... { forgotten { id } } }')).toBeNull();
  });

  it('is that of the chosen operation of a document alone', () => {
    const document =
      'query A { me { id } } query B { ...F forgotten { id } } fragment F on Query { drafts { nodes { id } } }';
    expect(levels(document, 'A')).toEqual(['ANYONE']);
    expect(levels(document, 'B')).toBeNull();
  });
});

describe('what else is known before an operation runs', () => {
  it('is whether it depends on the viewer', () => {
    expect(plan('{ posts { nodes { id } } }').viewerDependent).toBe(false);
    expect(plan('{ posts { nodes { ...F } } } fragment F on Post { m: mine }').viewerDependent).toBe(true);
  });

  it('is which root fields it selects', () => {
    const { rootFields } = plan(
      '{ a: posts { nodes { id } } ...F } fragment F on Query { me { id } posts { nodes { id } } }',
    );
    expect(rootFields).toEqual(['posts', 'me']);
  });
});

describe('cost', () => {
  it.each([
    ['nothing for values', '{ count }', 0],
    ['one for an object', '{ me { id } }', 1],
    ['three times what a list holds', '{ topics { name } }', 3],
    ['the default page for a paged field', '{ posts { nodes { id } } }', (1 + 3) * 2],
    ['the page that is asked for', '{ posts(first: 100) { nodes { id } } }', (1 + 3) * 10],
    ['a page begun as a whole one', '{ posts(first: 11) { nodes { id } } }', (1 + 3) * 2],
    ['at least one page', '{ posts(first: -50) { nodes { id } } }', 1 + 3],
    ['at most the largest page', '{ posts(first: 2000000000) { nodes { id } } }', (1 + 3) * 10],
    [
      'pages in pages multiplied',
      '{ posts { nodes { author { posts { nodes { id } } } } } }',
      (1 + (1 + 1 + 8) * 3) * 2,
    ],
    ['what is selected through an interface', '{ node { posts { nodes { id } } } }', 1 + (1 + 3) * 2],
    [
      'every alternative of a union',
      '{ thing { ... on Person { posts { nodes { id } } } ... on Topic { name } } }',
      1 + (1 + 3) * 2,
    ],
  ])('counts %s: %s', (_, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it('reads the page size from the variables, from their defaults and from the field’s default', () => {
    const document = 'query ($first: Int = 100) { posts(first: $first) { nodes { id } } }';
    expect(cost(document, { first: 10 })).toBe(4);
    expect(cost(document)).toBe(40);
    expect(cost('query ($first: Int) { posts(first: $first) { nodes { id } } }')).toBe(8);
  });

  it('takes a wrong page size as the largest', () => {
    const document = 'query ($first: Int!) { drafts(first: $first) { nodes { id } } }';
    expect(cost(document, { first: null })).toBe(40);
    expect(cost(document, { first: '5' })).toBe(40);
  });

  it('counts a fragment for every use and looks at it once', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} x${i}: me { id } ...F${i + 1} }`,
    );
    const began = performance.now();
    const total = cost(`{ ...F0 } ${fragments.join(' ')} fragment F40 on Query { me { id } }`);
    expect(total).toBe(2 ** 41 - 1);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
