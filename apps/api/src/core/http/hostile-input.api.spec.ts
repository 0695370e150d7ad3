import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  leavesOf,
  rootFields,
  sampleOperation,
  withLeaf,
  type RootField,
  type SampleOperation,
} from '../../../test/ground/sample-operation.js';
import { TestApp } from '../../../test/test-app.js';
import { Documents } from '../graphql/documents.js';

// Every operation of every area is asked: the more there are, the longer it takes.
jest.setTimeout(180_000);

let app: TestApp;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

interface Argument {
  field: RootField;
  path: readonly string[];
  sample: SampleOperation;
}

/** Every leaf of every argument of every query and mutation. */
function everyArgument(): Argument[] {
  return rootFields(app.get(Documents).current)
    .filter(({ operation, name }) => operation !== 'subscription' && name !== 'signOut')
    .flatMap((field) => {
      const sample = sampleOperation(field);
      return leavesOf(sample.variables).map((path) => ({ field, path, sample }));
    });
}

const isText = (value: unknown, path: readonly string[]): boolean =>
  typeof path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value) === 'string';

interface Tried {
  where: string;
  status: number;
  code: unknown;
  fields: string[];
  data: unknown;
}

/** Asks with one leaf after the other replaced, some at a time. */
async function tryLeaves(leaf: unknown, wanted: (argument: Argument) => boolean = () => true): Promise<Tried[]> {
  const waiting = everyArgument().filter(wanted);
  const tried: Tried[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { field, path, sample } = next;
      const answer = await officer.gql(sample.document, withLeaf(sample.variables, path, leaf));
      const { status, data } = answer;
      tried.push({
        where: `${field.name} ${path.join('.')}`,
        status,
        code: codeOf(answer),
        fields: fieldsOf(answer),
        data,
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return tried;
}

describe('every argument of every operation', () => {
  it('is answered without an internal error by its sample', async () => {
    const samples = new Map(everyArgument().map(({ field, sample }) => [field.name, sample]));
    for (const [name, { document, variables }] of samples) {
      const { status, errors } = await officer.gql(document, variables);
      expect([name, status, codeOf({ errors }) === 'INTERNAL']).toEqual([name, 200, false]);
    }
    expect(samples.size).toBeGreaterThan(15);
  });

  it.each<[string, string]>([
    ['NUL', 'Text\0'],
    ['a bell', '\u0007'],
    ['an escape sequence', '\u001b[2J'],
  ])('refuses %s', async (_, text) => {
    const tried = await tryLeaves(text, ({ sample, path }) => isText(sample.variables, path));
    expect(tried.filter(({ status, code, data }) => status !== 400 || code !== 'BAD_INPUT' || data !== null)).toEqual(
      [],
    );
    expect(tried.length).toBeGreaterThan(20);
  });

  it.each<[string, unknown]>([
    ['an object', { a: 1 }],
    ['a list of a list', [[{}]]],
    ['a number beyond all bounds', 1e308],
    ['a fraction', 0.5],
    ['a boolean', true],
    ['null', null],
    ['an empty text', ''],
    ['another text', 'kein Wert'],
    ['a text that other languages would run', `'; drop table person; -- \${7*7} <script>alert(1)</script> {{7*7}}`],
    ['two hundred thousand characters', 'x'.repeat(200_000)],
    ['a prototype', { __proto__: { admin: true }, constructor: { prototype: { admin: true } } }],
  ])('takes or refuses %s, but never breaks', async (_, value) => {
    const tried = await tryLeaves(value);
    const isClear = ({ code, fields }: Tried) =>
      code === undefined || code === 'FORBIDDEN' || (code === 'BAD_INPUT' && fields.length > 0);
    expect(tried.filter((one) => !isClear(one))).toEqual([]);
    expect(tried.length).toBeGreaterThan(40);
  });
});

describe('a text written into the operation', () => {
  it.each([
    ['an escape', '{ administrations(filter: { search: "Ulm\\u0000" }) { nodes { ags } } }'],
    ['an open escape', '{ administrations(filter: { search: "Ulm\\u{0}" }) { nodes { ags } } }'],
    ['a long open escape', '{ administrations(filter: { search: "Ulm\\u{00000}" }) { nodes { ags } } }'],
    ['NUL itself', '{ administrations(filter: { search: "Ulm\0" }) { nodes { ags } } }'],
    ['NUL in a block', '{ administrations(filter: { search: """Ulm\0""" }) { nodes { ags } } }'],
  ])('is refused with %s', async (_, document) => {
    const answer = await officer.gql(document);
    expect([answer.status, answer.data]).toEqual([400, null]);
    expect(codeOf(answer)).toBe('BAD_INPUT');
  });

  it('keeps its line breaks and tabs', async () => {
    const html = await officer.data('query ($markdown: String!) { renderMarkdown(markdown: $markdown) }', {
      markdown: 'eins\n\n- zwei\r\n\n\tdrei',
    });
    expect(html).toEqual({ renderMarkdown: expect.stringContaining('<li>') });
  });
});

describe('a cursor', () => {
  const LISTS = ['posts', 'bookmarkedPosts', 'editorialPosts', 'administrations'];
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const uuid = '0198c0de-0000-7000-8000-000000000000';
  const listOf: Record<string, string> = {
    posts: 'posts',
    bookmarkedPosts: 'bookmarks',
    editorialPosts: 'editorial',
    administrations: 'administrations',
  };

  it.each(LISTS)('of %s that this list did not give is refused', async (name) => {
    const list = listOf[name];
    const forged = [
      'AAAA',
      'x',
      encode([]),
      encode({}),
      encode('text'),
      encode(null),
      encode([list]),
      encode([list, '1']),
      encode([list, 1, uuid]),
      encode([list, '-1', uuid]),
      encode([list, '1e3', uuid]),
      encode([list, '99999999999999999999', uuid]),
      encode([list, '1', 'no-uuid']),
      encode([list, `1'`, uuid]),
      encode([list, '1\0', uuid]),
      encode([list, '1', uuid, 'more']),
      encode([list, ['1'], uuid]),
      encode(['facts', '1', '1']),
      ...LISTS.filter((other) => other !== name).map((other) =>
        encode(other === 'administrations' ? [other, '08421000'] : [listOf[other], '1', uuid]),
      ),
    ];
    for (const after of forged) {
      const answer = await officer.gql(
        `query ($after: Cursor) { ${name}(after: $after) { pageInfo { hasNextPage } } }`,
        { after },
      );
      expect([after, codeOf(answer), answer.data]).toEqual([after, 'BAD_INPUT', null]);
      expect(fieldsOf(answer)).toEqual(['after UNKNOWN_CURSOR']);
    }
  });

  it.each([
    ['a blank', 'a b'],
    ['an umlaut', 'ä'],
    ['padding', '='],
    ['201 characters', 'x'.repeat(201)],
    ['a path', '../../etc'],
  ])('with %s is refused', async (_, after) => {
    const answer = await officer.gql('query ($after: Cursor) { posts(after: $after) { pageInfo { hasNextPage } } }', {
      after,
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['after WRONG_TYPE']]);
  });
});
