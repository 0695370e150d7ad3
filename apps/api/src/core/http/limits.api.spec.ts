import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Answer, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let member: Client;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  member = await app.signInAs(await app.build.person());
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const messages = ({ errors }: Answer) => errors.map(({ message }) => message);

describe('an operation', () => {
  it.each<[string, string, string]>([
    [
      '30 aliases',
      `{ ${times(30, (i) => `a${i}: topics { id }`)} }`,
      `{ ${times(31, (i) => `a${i}: topics { id }`)} }`,
    ],
    [
      '8 directives',
      `{ ${times(8, (i) => `a${i}: topics @include(if: true) { id }`)} }`,
      `{ ${times(9, (i) => `a${i}: topics @include(if: true) { id }`)} }`,
    ],
    [
      '30 aliases in fragments that are used twice',
      `{ ...F ...F } fragment F on Query { ${times(15, (i) => `a${i}: topics { id }`)} }`,
      `{ ...F ...F } fragment F on Query { ${times(16, (i) => `a${i}: topics { id }`)} }`,
    ],
    ['10,000 characters', `{ topics { id } } #${'x'.repeat(9_980)}`, `{ topics { id } } #${'x'.repeat(9_990)}`],
  ])('may have %s and no more', async (_, within, beyond) => {
    expect((await member.gql(within)).errors).toEqual([]);
    const answer = await member.gql(beyond);
    expect(answer.data).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('may have 2,000 tokens and no more', async () => {
    const document = (words: number) => `{ topics { ${'id '.repeat(words)} } }`;
    expect((await member.gql(document(1_990))).text).not.toContain('2000 tokens');
    const answer = await member.gql(document(2_000));
    expect([answer.status, answer.data]).toEqual([400, null]);
    expect(answer.text).toContain('2000 tokens');
  });

  it('may have 10 levels, whether the fields exist or not', async () => {
    const nested = (levels: number) => `{ ${'a { '.repeat(levels - 1)}b${' }'.repeat(levels - 1)} }`;
    const refusal = 'The operation exceeds the limit of 10 levels.';
    expect(messages(await member.gql(nested(10)))).not.toContain(refusal);
    expect(messages(await member.gql(nested(11)))).toContain(refusal);
  });

  it('may make 5 changes and makes none where there are more', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const change = (count: number) =>
      `mutation { ${times(count, (i) => `a${i}: updateSettings(input: { language: EN }) { language }`)} }`;
    expect(messages(await client.gql(change(6)))).toEqual(['The operation exceeds the limit of 5 changes.']);
    const stored = () => app.db.rows('select language from person where id = $1', [person.id]);
    expect(await stored()).toEqual([{ language: 'de' }]);
    expect((await client.gql(change(5))).errors).toEqual([]);
    expect(await stored()).toEqual([{ language: 'en' }]);
  });

  it('is refused when its cost is too high, also by pages asked for in variables', async () => {
    const document = (pages: number) =>
      `query ($first: Int!) { ${times(
        pages,
        (i) =>
          `a${i}: posts(first: $first) { nodes { association { id } author { administration { county { key } } } } }`,
      )} }`;
    expect((await member.gql(document(1), { first: 20 })).errors).toEqual([]);
    const answer = await member.gql(document(4), { first: 100 });
    expect([codeOf(answer), answer.data]).toEqual(['TOO_EXPENSIVE', null]);
    expect((await member.gql(document(4), { first: 5 })).errors).toEqual([]);
  });

  it('with fragments that unfold without end is answered at once', async () => {
    const levels = 60;
    const fragments = times(levels, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const start = performance.now();
    const answer = await member.gql(`{ ...F0 } ${fragments} fragment F${levels} on Query { a: topics { id } }`);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(answer.data).toBeNull();
    const loop = await member.gql('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(loop.data).toBeNull();
    expect(loop.status).toBe(400);
  });

  it('comes alone, never in a batch', async () => {
    const one = { query: '{ topics { id } }' };
    const answer = await member.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([one, one]),
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('"topics"');
  });
});

describe('a page', () => {
  const LISTS = ['posts', 'bookmarkedPosts', 'editorialPosts', 'administrations'];

  it.each(LISTS)('of %s has 1 to 100 items', async (list) => {
    const document = `query ($first: Int!) { ${list}(first: $first) { pageInfo { hasNextPage } } }`;
    for (const first of [0, -1, 101, 2_147_483_647]) {
      const answer = await officer.gql(document, { first });
      expect([codeOf(answer), fieldsOf(answer), answer.data]).toEqual(['BAD_INPUT', ['first OUT_OF_RANGE'], null]);
    }
    for (const first of [1, 100]) expect((await officer.gql(document, { first })).errors).toEqual([]);
  });
});

describe('a body', () => {
  const send = (body: string | Uint8Array, type = 'application/json') =>
    member.request('/graphql', { method: 'POST', headers: { 'content-type': type }, body });

  it('may have 256 kB', async () => {
    const padded = (bytes: number) => {
      const start = '{"query":"{ topics { id } }","extensions":{"x":"';
      return `${start}${'a'.repeat(bytes - start.length - 3)}"}}`;
    };
    expect((await send(padded(256 * 1024))).errors).toEqual([]);
    const answer = await send(padded(256 * 1024 + 1));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'TOO_EXPENSIVE']);
  });

  it('of a megabyte is refused although it does not say its length', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(97));
        if (++sent === 16) controller.close();
      },
    });
    let sent = 0;
    const response = await fetch(new URL('/graphql', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
    // The app goes on.
    expect(await member.data('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"query":'],
    ['another type of JSON', '"{ topics { id } }"'],
    ['null', 'null'],
    ['a number', '1'],
    ['no operation', '{}'],
    ['an operation that is no text', '{"query":{"a":1}}'],
    ['variables that are none', '{"query":"{ topics { id } }","variables":"x"}'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0xfd]).toString('latin1')],
  ])('of %s is answered as wrong', async (_, body) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).not.toBe('INTERNAL');
    expect(answer.data).toBeNull();
  });
});
