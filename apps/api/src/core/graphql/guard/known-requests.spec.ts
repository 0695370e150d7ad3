import { beforeEach, describe, expect, it } from '@jest/globals';
import { tinySchema } from '../../../../test/ground/tiny-schema.js';
import type { Actor } from '../../access/actor.js';
import { Context } from '../../access/context.js';
import { Documents } from '../documents.js';
import { KnownRequests } from './known-requests.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const member = { access: { admitted: true }, officerOf: null } as Actor;
const ctx = new Context(member, 'de', 'request-1');
const stranger = new Context(null, 'de', 'request-2');

let executed: number;
let known: KnownRequests;
let documents: Documents;
beforeEach(() => {
  const schema = tinySchema(`
    type Query {
      count(from: Int!): Int @access(to: MEMBER)
      broken: Int @access(to: ANYONE)
      dear(first: Int = 20): [Page!] @access(to: ANYONE)
    }
    type Subscription { counted: Int @access(to: MEMBER) }
    type Page { pages(first: Int = 20): [Page!] }
  `);
  executed = 0;
  const { count, broken } = schema.getQueryType()?.getFields() ?? {};
  if (!count || !broken) throw new Error('the schema has other fields');
  count.resolve = (_: unknown, { from }: { from: number }) => {
    executed++;
    return from + 1;
  };
  broken.resolve = () => {
    throw new Error('secret of the database');
  };
  documents = new Documents();
  documents.use(schema, false);
  known = new KnownRequests(documents);
  known.learn('application/json', JSON_TYPE);
});

const COUNT = 'query Count($from: Int!) { count(from: $from) }';
const ask = (body: unknown, as: Context = ctx, accept = 'application/json') => known.answer(as, accept, body);
const bodyOf = async (body: unknown): Promise<unknown> => JSON.parse((await ask(body))?.body ?? 'null');

describe('a request that was answered before in the same manner', () => {
  beforeEach(() => void documents.parse(COUNT));

  it('is answered the short way', async () => {
    expect(await ask({ query: COUNT, variables: { from: 1 } })).toEqual({
      contentType: JSON_TYPE,
      body: '{"data":{"count":2}}\n',
    });
    expect(await bodyOf({ query: COUNT, variables: { from: 2 }, operationName: 'Count' })).toEqual({
      data: { count: 3 },
    });
  });

  it('tells of an error no more than the long way', async () => {
    documents.parse('{ broken }');
    const answer = await ask({ query: '{ broken }' }, stranger);
    expect(answer?.body).not.toContain('secret');
    expect(JSON.parse(answer?.body ?? '')).toEqual({
      errors: [expect.objectContaining({ path: ['broken'], extensions: { code: 'INTERNAL', requestId: 'request-2' } })],
      data: { broken: null },
    });
  });
});

describe('the long way is left', () => {
  it.each<[string, unknown]>([
    ['a document that was not looked at', { query: COUNT, variables: { from: 1 } }],
    ['no document', { variables: {} }],
    ['a list', [{ query: '{ broken }' }]],
    ['nothing', null],
  ])('to %s', async (_, body) => {
    expect(await ask(body)).toBeNull();
    expect(executed).toBe(0);
  });

  it.each<[string, unknown]>([
    ['extensions', { extensions: { persistedQuery: {} } }],
    ['variables that are a text', { variables: '{}' }],
    ['variables that are a list', { variables: [] }],
    ['an unknown name of the operation', { operationName: 'Other' }],
    ['a name that is no text', { operationName: 1 }],
    ['wrong variables', { variables: { from: 'one' } }],
  ])('to %s', async (_, part) => {
    documents.parse(COUNT);
    expect(await ask({ query: COUNT, variables: { from: 1 }, ...(part as object) })).toBeNull();
    expect(executed).toBe(0);
  });

  it('to a form of answer that was not asked for before', async () => {
    documents.parse(COUNT);
    expect(await ask({ query: COUNT, variables: { from: 1 } }, ctx, 'text/html')).toBeNull();
  });

  it('to whoever may not run it, and to what is too expensive', async () => {
    const deep = '{ dear(first: 100) { pages(first: 100) { pages(first: 100) { pages { __typename } } } } }';
    for (const text of [COUNT, deep]) documents.parse(text);
    expect(await ask({ query: COUNT, variables: { from: 1 } }, stranger)).toBeNull();
    expect(await ask({ query: deep })).toBeNull();
    expect(executed).toBe(0);
  });

  it('to a subscription and to a document that is wrong', async () => {
    for (const text of ['subscription { counted }', '{ nothing }']) {
      documents.parse(text);
      expect(await ask({ query: text })).toBeNull();
    }
  });
});
