import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { LIMITS, noIntrospection, operationLimits } from './limits.js';

const schema = buildSchema(`
  type Query { me: Person, people: [Person!]! }
  type Mutation { rename(to: String): Person, leave: Boolean }
  type Person { id: ID, name: String, boss: Person }
`);
const check = (document: string, rules = [operationLimits]) =>
  validate(schema, parse(document), rules).map(({ message }) => message);
const refusal = (what: string) => [`The operation exceeds the limit of ${what}.`];

const nested = (depth: number) => `{ ${'boss { '.repeat(depth - 1)}id${' }'.repeat(depth - 1)} }`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('depth', () => {
  it('is allowed up to the limit and refused beyond it', () => {
    expect(check(`{ me ${nested(LIMITS.depth - 1)} }`)).toEqual([]);
    expect(check(`{ me ${nested(LIMITS.depth)} }`)).toEqual(refusal('10 levels'));
  });

  it('counts through fragments, which are no level themselves', () => {
    const document = (depth: number) =>
      `{ me { ...F } } fragment F on Person { ... on Person { ...G } } fragment G on Person ${nested(depth)}`;
    expect(check(document(LIMITS.depth - 1))).toEqual([]);
    expect(check(document(LIMITS.depth))).toEqual(refusal('10 levels'));
  });
});

describe('aliases', () => {
  it('are allowed up to the limit and refused beyond it', () => {
    const document = (count: number) => `{ ${times(count, (i) => `a${i}: me { id }`)} }`;
    expect(check(document(LIMITS.aliases))).toEqual([]);
    expect(check(document(LIMITS.aliases + 1))).toEqual(refusal('30 aliases'));
  });

  it('count once for every use of a fragment', () => {
    const document = `{ a: me { ...F } b: me { ...F } c: me { ...F } }
      fragment F on Person { ${times(10, (i) => `n${i}: name`)} }`;
    expect(check(document)).toEqual(refusal('30 aliases'));
  });

  it('of __typename count like others', () => {
    expect(check(`{ ${times(31, (i) => `t${i}: __typename`)} }`)).toEqual(refusal('30 aliases'));
  });
});

describe('selections', () => {
  const doubling = (count: number) =>
    `{ me { ...F0 } } ${times(count, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`)}
     fragment F${count} on Person { id }`;

  it('are counted as if every fragment stood where it is used', () => {
    expect(check(doubling(8))).toEqual([]);
    expect(check(doubling(10))).toEqual(refusal('2000 selections'));
    // Compiled, these would never end.
    expect(check(doubling(60))).toEqual(refusal('2000 selections'));
  });
});

describe('directives', () => {
  const skip = (count: number) => '@skip(if: false) '.repeat(count);

  it('are allowed up to the limit and refused beyond it', () => {
    expect(check(`{ me ${skip(LIMITS.directives)} { id } }`)).toEqual([]);
    expect(check(`{ me ${skip(LIMITS.directives + 1)} { id } }`)).toEqual(refusal('8 directives'));
  });

  it.each([
    ['an operation', `query ${skip(9)} { me { id } }`],
    ['a fragment', `{ me { ...F } } fragment F on Person ${skip(9)} { id }`],
    ['a spread', `{ me { ...F ${skip(9)} } } fragment F on Person { id }`],
    ['an inline fragment', `{ me { ... ${skip(9)} { id } } }`],
    ['__typename', `{ __typename ${skip(9)} }`],
  ])('of %s count as well', (_, document) => {
    expect(check(document)).toEqual(refusal('8 directives'));
  });
});

describe('changes of one mutation', () => {
  const renames = (count: number) => times(count, (i) => `r${i}: rename { id }`);

  it('are allowed up to the limit and refused beyond it', () => {
    expect(check(`mutation { ${renames(5)} }`)).toEqual([]);
    expect(check(`mutation { ${renames(6)} }`)).toEqual(refusal('5 changes'));
    expect(check(`{ ${times(6, (i) => `m${i}: me { id }`)} }`)).toEqual([]);
  });

  it('cannot hide in fragments', () => {
    expect(check(`mutation { ...F } fragment F on Mutation { ${renames(6)} }`)).toEqual(refusal('5 changes'));
    expect(check(`mutation { leave ... on Mutation { ${renames(5)} } }`)).toEqual(refusal('5 changes'));
  });

  it('are counted for each operation of a document', () => {
    expect(check(`mutation A { ${renames(5)} } mutation B { ${renames(5)} }`)).toEqual([]);
  });
});

describe('the check itself', () => {
  it('looks at each fragment once, however often they spread each other', () => {
    const fragments = times(
      25,
      (i) => `fragment F${i} on Person { a: boss { ...F${i + 1} } b: boss { ...F${i + 1} } }`,
    );
    const began = performance.now();
    expect(check(`{ me { ...F0 } } ${fragments} fragment F25 on Person { id }`)).toHaveLength(3);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('ends with fragments that spread themselves, which graphql-js refuses', () => {
    const ring = '{ me { ...A } } fragment A on Person { ...B } fragment B on Person { ...A id }';
    expect(check(ring)).toEqual([]);
    expect(check(ring, [...specifiedRules, operationLimits])).toHaveLength(1);
  });

  it('keeps validation of the longest document within a moment', () => {
    const began = performance.now();
    check(`{ ${'me { id } '.repeat(490)} }`, [...specifiedRules, operationLimits]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('introspection', () => {
  const document = '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { name } } } } } } } } }';

  it('is not limited where it is on', () => {
    expect(check(document)).toEqual([]);
  });

  it('is refused where it is off, also by alias and fragment', () => {
    const off = ['Introspection is switched off.'];
    expect(check(document, [noIntrospection])).toEqual(off);
    expect(check('{ a: __type(name: "Person") { name } }', [noIntrospection])).toEqual(off);
    expect(check('{ ...F } fragment F on Query { __schema { description } }', [noIntrospection])).toEqual(off);
    expect(check('{ __typename me { __typename } }', [noIntrospection])).toEqual([]);
  });
});
