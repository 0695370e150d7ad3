import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../test/ground/builders.js';
import type { Client } from '../../test/client.js';
import { comment, CREATE_COMMENT, commentInput, onPost, seenThread, THREAD } from '../../test/ground/discussion.js';
import { TestApp } from '../../test/test-app.js';
import { until } from '../../test/waiting.js';

/** What is asked with the id of a comment; the answer must be that to an id that nothing has. */
const BY_ID: Record<string, [string, (id: string) => Record<string, unknown>]> = {
  'read it': ['query ($id: ID!) { comment(id: $id) { id bodyHtml author { name } } }', (id) => ({ id })],
  'read its earlier texts': ['query ($id: ID!) { comment(id: $id) { versions { bodyHtml } } }', (id) => ({ id })],
  'react to it': ['mutation ($id: ID!) { reactToComment(id: $id, kind: THANKS, on: true) { id } }', (id) => ({ id })],
  'delete it': ['mutation ($id: ID!) { deleteComment(id: $id) }', (id) => ({ id })],
  'edit it': [
    'mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }',
    (id) => ({ input: { id, version: 1, body: 'fremd' } }),
  ],
  'report it': [
    'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { id } }',
    (comment) => ({ input: { comment, ground: 'INSULT', text: '' } }),
  ],
};

let app: TestApp;
let insiderPerson: BuiltPerson;
let outsiderPerson: BuiltPerson;
let insider: Client;
let outsider: Client;
let other: Client;
/** News for the qualified alone, with a comment below. */
let narrow: string;
let hidden: string;
beforeAll(async () => {
  app = await TestApp.start();
  insiderPerson = await app.build.person({ name: 'Ina Beck', qualified: true });
  outsiderPerson = await app.build.person({ name: 'Otto Roth' });
  insider = await app.signInAs(insiderPerson);
  outsider = await app.signInAs(outsiderPerson);
  other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  narrow = await app.build.post({ title: 'Nur für Qualifizierte', audience: { qualifiedOnly: true } });
  hidden = (await comment(insider, narrow, { body: 'unter uns' })).id;
});

/** All of an answer but the number of the request. */
const answerTo = async (client: Client, query: string, variables: Record<string, unknown>): Promise<unknown> => {
  const { data, errors } = await client.gql(query, variables);
  expect(errors.map(({ extensions }) => extensions?.['code'])).not.toContain('GRAPHQL_VALIDATION_FAILED');
  return {
    data,
    errors: errors.map(({ message, path, extensions }) => ({ message, path, ...extensions, requestId: null })),
  };
};

describe('a comment in a thread outside the audience looks like none', () => {
  it.each(Object.entries(BY_ID))('to who would %s', async (_, [query, variables]) => {
    expect(await answerTo(outsider, query, variables(hidden))).toEqual(
      await answerTo(outsider, query, variables(randomUUID())),
    );
    expect((await seenThread(insider, narrow)).comments.nodes).toEqual([
      expect.objectContaining({ id: hidden, bodyHtml: '<p>unter uns</p>', reactions: [] }),
    ]);
  });

  it.each([
    ['answers', (id: string) => ({ replyTo: id })],
    ['quotes', (id: string) => ({ quote: { comment: id, text: null } })],
  ])('to who %s it from a thread of their own', async (_, patch) => {
    const open = await app.build.post();
    const input = (id: string) => commentInput(open, patch(id));
    expect(await answerTo(outsider, CREATE_COMMENT, { input: input(hidden) })).toEqual(
      await answerTo(outsider, CREATE_COMMENT, { input: input(randomUUID()) }),
    );
    expect((await seenThread(outsider, open)).commentCount).toBe(0);
  });

  it('to whose address leads there from a thread that they may see', async () => {
    const open = await app.build.post();
    await comment(outsider, open, { body: 'hier' });
    const page = (at: string) => answerTo(outsider, THREAD, { host: onPost(open), at });
    const { data } = (await page(hidden)) as { data: { thread: { liveCursor?: string } } };
    const { data: nothing } = (await page(randomUUID())) as { data: { thread: { liveCursor?: string } } };
    delete data.thread.liveCursor;
    delete nothing.thread.liveCursor;
    expect(data).toEqual(nothing);
    expect(await answerTo(outsider, THREAD, { host: onPost(narrow), at: hidden })).toEqual(
      await answerTo(outsider, THREAD, { host: onPost(randomUUID()), at: hidden }),
    );
  });
});

describe('groups', () => {
  it('name nobody who may not see the thread, and say nothing of their members', async () => {
    const group = `ADMINISTRATION:${outsiderPerson.ags ?? ''}`;
    const named = { body: 'Frage an @Otto Roth und die anderen', mentions: [outsiderPerson.id, group] };
    const { bodyHtml } = await comment(insider, narrow, named);
    expect(bodyHtml).not.toContain('mention');
    await until('it is told', async () => {
      const [row] = await app.db.rows<{ behind: boolean }>(
        `select exists (select from fact f, fact_place p where p.consumer = 'notifications' and (f.xid, f.id) > (p.xid, p.id)) as behind`,
      );
      return row?.behind === false;
    });
    const told = await app.db.rows(`select 1 from notification where person_id = $1`, [outsiderPerson.id]);
    expect(told).toEqual([]);
    const { mentionSuggestions } = await insider.data<{ mentionSuggestions: { label: string }[] }>(
      `query ($t: ThreadInput!) { mentionSuggestions(thread: $t, typed: "ot") { id label detail } }`,
      { t: onPost(narrow) },
    );
    expect(mentionSuggestions).toEqual([]);
  });
});

describe('reports', () => {
  it('are told to the officers of the association whose thread it is, and to nobody else', async () => {
    const reader = await app.signInAs(await app.build.person({ qualified: true }));
    await reader.data(`mutation ($input: ReportCommentInput!) { reportComment(input: $input) { id } }`, {
      input: { comment: hidden, ground: 'INSULT', text: 'Bitte ansehen.' },
    });
    const queue = `{ moderationCases(state: OPEN) { nodes { comment { id } reports { text reporter { name } } } } }`;
    expect(await other.data(queue)).toEqual({ moderationCases: { nodes: [] } });
    for (const client of [insider, outsider])
      expect(await client.data('{ ownCommentReports { text } }')).toEqual({ ownCommentReports: [] });
    const officer = await app.signInAs(await app.build.officer());
    expect(await officer.data(queue)).toMatchObject({ moderationCases: { nodes: [{ comment: { id: hidden } }] } });
  });
});
