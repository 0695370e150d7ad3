import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { fieldsOf, type Client } from '../../../test/client.js';
import { comment, CREATE_COMMENT, commentInput, seenThread, tryComment } from '../../../test/ground/discussion.js';
import { upload } from '../../../test/ground/editorial.js';
import { TestApp } from '../../../test/test-app.js';

const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename
  ... on CommentSaved { comment { version bodyHtml editedAt } } ... on CommentChangedMeanwhile { current { version bodyHtml } }
  ... on CommentRefused { code } } }`;
const DELETE = `mutation ($id: ID!) { deleteComment(id: $id) }`;
const REACT = `mutation ($id: ID!, $kind: ReactionKind!, $on: Boolean!) { reactToComment(id: $id, kind: $kind, on: $on) {
  reactions { kind count } viewerReactions } }`;
const COMMENT = `query ($id: ID!) { comment(id: $id) { id number state bodyHtml versions { version bodyHtml } } }`;

let app: TestApp;
let annaPerson: BuiltPerson;
let benPerson: BuiltPerson;
let anna: Client;
let ben: Client;
let post: string;
beforeAll(async () => {
  app = await TestApp.start();
  annaPerson = await app.build.person({ name: 'Anna Beck' });
  benPerson = await app.build.person({ name: 'Ben Roth' });
  anna = await app.signInAs(annaPerson);
  ben = await app.signInAs(benPerson);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  post = await app.build.post();
});

const edit = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.data<{
      editComment: {
        __typename: string;
        code?: string;
        comment?: { version: number; bodyHtml: string };
        current?: { version: number };
      };
    }>(EDIT, { input })
  ).editComment;
const remove = async (client: Client, id: string) =>
  (await client.data<{ deleteComment: boolean }>(DELETE, { id })).deleteComment;
const states = async (client = ben) =>
  (await seenThread(client, post)).comments.nodes.map(({ number, state }) => `${number} ${state}`);
const html = async () => (await seenThread(ben, post)).comments.nodes.at(-1)?.bodyHtml;

describe('editing', () => {
  it('is the right of the author alone', async () => {
    const { id } = await comment(anna, post);
    const officer = await app.signInAs(await app.build.officer());
    for (const client of [ben, officer])
      expect(await edit(client, { id, version: 1, body: 'anders' })).toEqual({
        __typename: 'CommentRefused',
        code: 'NOT_ALLOWED',
      });
    const hidden = await comment(
      await app.signInAs(await app.build.person({ qualified: true })),
      await app.build.post({ audience: { qualifiedOnly: true } }),
    );
    expect(fieldsOf(await ben.gql(EDIT, { input: { id: hidden.id, version: 1, body: 'x' } }))).toEqual([
      'input.id UNKNOWN',
    ]);
  });

  it('keeps the text before and marks the comment', async () => {
    const { id } = await comment(anna, post, { body: 'eins' });
    expect(await edit(anna, { id, version: 1, body: 'zwei' })).toMatchObject({
      comment: { version: 2, bodyHtml: '<p>zwei</p>', editedAt: expect.any(String) },
    });
    await edit(anna, { id, version: 2, body: 'drei' });
    expect((await ben.data<{ comment: unknown }>(COMMENT, { id })).comment).toMatchObject({
      bodyHtml: '<p>drei</p>',
      versions: [
        { version: 2, bodyHtml: '<p>zwei</p>' },
        { version: 1, bodyHtml: '<p>eins</p>' },
      ],
    });
  });

  it('of two at once saves one and shows the other what stands there now', async () => {
    const { id } = await comment(anna, post);
    const both = await Promise.all(['links', 'rechts'].map((body) => edit(anna, { id, version: 1, body })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CommentChangedMeanwhile', 'CommentSaved']);
    expect((await app.db.rows(`select 1 from comment_version where comment_id = $1`, [id])).length).toBe(1);
  });
});

describe('deleting', () => {
  it('is the right of the author alone, takes the text and its versions away and is counted', async () => {
    const { id } = await comment(anna, post, { body: 'vertraulich' });
    await edit(anna, { id, version: 1, body: 'vertraulich, noch einmal' });
    expect(await remove(ben, id)).toBe(false);
    expect(await remove(anna, id)).toBe(true);
    expect(fieldsOf(await anna.gql(DELETE, { id }))).toEqual(['id UNKNOWN']);
    const thread = await seenThread(ben, post);
    expect([thread.commentCount, thread.lastNumber, thread.comments.nodes]).toEqual([0, 1, []]);
    const kept = await app.db.rows(`select 1 from comment where body || body_html || summary like '%vertraulich%'
      union all select 1 from comment_version where comment_id = '${id}'`);
    expect(kept).toEqual([]);
  });

  it('leaves a placeholder where it had replies, as long as one of them stands', async () => {
    const root = await comment(anna, post);
    const reply = await comment(ben, post, { replyTo: root.id });
    await remove(anna, root.id);
    expect(await states()).toEqual(['1 DELETED', '2 VISIBLE']);
    expect((await seenThread(ben, post)).comments.nodes[0]).toMatchObject({
      bodyHtml: null,
      body: null,
      reactions: [],
      pictures: [],
    });
    await remove(ben, reply.id);
    expect(await states()).toEqual([]);
    expect((await seenThread(ben, post)).commentCount).toBe(0);
  });

  it('makes replies and quotes that come too late impossible', async () => {
    const root = await comment(anna, post, { body: 'Das ist der Satz.' });
    const kept = await comment(ben, post, { replyTo: root.id, quote: { comment: root.id, text: 'der Satz' } });
    await remove(anna, root.id);
    expect(await tryComment(ben, post, { replyTo: root.id })).toMatchObject({
      code: 'ANSWERED_IS_GONE',
      retryAfter: null,
    });
    expect(await tryComment(ben, post, { quote: { comment: root.id } })).toMatchObject({ code: 'ANSWERED_IS_GONE' });
    expect((await seenThread(ben, post)).comments.nodes[1]?.quote).toEqual({
      commentId: null,
      number: null,
      text: null,
      author: null,
    });
    expect((await tryComment(anna, post, { replyTo: kept.id })).comment).toMatchObject({
      parentId: root.id,
      replyToId: kept.id,
    });
  });

  it('and a reply that come at once end with one of two truths, counted rightly', async () => {
    for (let round = 0; round < 8; round++) {
      await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
      post = await app.build.post();
      const root = await comment(anna, post);
      const [answer] = await Promise.all([tryComment(ben, post, { replyTo: root.id }), remove(anna, root.id)]);
      const written = answer.__typename === 'CommentSaved';
      expect(await states()).toEqual(written ? ['1 DELETED', '2 VISIBLE'] : []);
      expect((await seenThread(ben, post)).commentCount).toBe(written ? 1 : 0);
    }
  });
});

describe('reactions', () => {
  const react = async (client: Client, id: string, kind: string, on = true) =>
    (
      await client.data<{ reactToComment: { reactions: unknown[]; viewerReactions: string[] } | null }>(REACT, {
        id,
        kind,
        on,
      })
    ).reactToComment;

  it('are counted once a person and kind, and can be taken back', async () => {
    const { id } = await comment(anna, post);
    await react(ben, id, 'HELPFUL');
    await react(ben, id, 'HELPFUL');
    expect(await react(ben, id, 'SAME_HERE')).toEqual({
      reactions: [
        { kind: 'HELPFUL', count: 1 },
        { kind: 'SAME_HERE', count: 1 },
      ],
      viewerReactions: expect.arrayContaining(['HELPFUL', 'SAME_HERE']),
    });
    expect(await react(ben, id, 'HELPFUL', false)).toEqual({
      reactions: [{ kind: 'SAME_HERE', count: 1 }],
      viewerReactions: ['SAME_HERE'],
    });
    expect(await react(ben, id, 'HELPFUL', false)).toMatchObject({ reactions: [{ kind: 'SAME_HERE', count: 1 }] });
  });

  it('of many at once are all counted', async () => {
    const { id } = await comment(anna, post);
    const clients = await Promise.all(Array.from({ length: 20 }, async () => app.signInAs(await app.build.person())));
    await Promise.all(clients.map((client) => react(client, id, 'THANKS')));
    expect((await seenThread(ben, post)).comments.nodes[0]?.reactions).toEqual([{ kind: 'THANKS', count: 20 }]);
  });

  it('are not taken for the own comment', async () => {
    expect(await react(anna, (await comment(anna, post)).id, 'THANKS')).toBeNull();
  });
});

describe('quotes', () => {
  it('show the passage with its author', async () => {
    const first = await comment(anna, post, { body: 'Ein **langer** Satz,\nder weitergeht. Und noch einer.' });
    await comment(ben, post, { quote: { comment: first.id, text: 'langer Satz, der weitergeht' } });
    expect((await seenThread(anna, post)).comments.nodes[1]?.quote).toEqual({
      commentId: first.id,
      number: 1,
      text: 'langer Satz, der weitergeht',
      author: { name: 'Anna Beck' },
    });
    await comment(ben, post, { quote: { comment: first.id } });
    expect((await seenThread(anna, post)).comments.nodes[2]?.quote?.text).toContain('Ein langer Satz');
  });

  it('of words that nobody wrote, or from another thread, are refused', async () => {
    const first = await comment(anna, post, { body: 'Ich finde das gut.' });
    const answer = await ben.gql(CREATE_COMMENT, {
      input: commentInput(post, { quote: { comment: first.id, text: 'Ich finde das schlecht.' } }),
    });
    expect(fieldsOf(answer)).toEqual(['input.quote.text NOT_SAID']);
    const elsewhere = await comment(anna, await app.build.post());
    expect(await tryComment(ben, post, { quote: { comment: elsewhere.id } })).toMatchObject({
      code: 'ANSWERED_IS_GONE',
    });
    expect(await tryComment(ben, post, { replyTo: elsewhere.id })).toMatchObject({ code: 'ANSWERED_IS_GONE' });
  });
});

describe('mentions', () => {
  const mentioned = async (client: Client) => (await seenThread(client, post)).comments.nodes.at(-1)?.mentionsViewer;

  it('mark those whose name stands in the text', async () => {
    await comment(anna, post, { body: 'Hallo @Ben Roth, was meinst du? `@Ben Roth`', mentions: [benPerson.id] });
    expect(await html()).toBe(
      `<p>Hallo <a class="mention" href="/mitglieder/${benPerson.id}">@Ben Roth</a>, was meinst du? <code>@Ben Roth</code></p>`,
    );
    expect([await mentioned(ben), await mentioned(anna)]).toEqual([true, false]);
    await comment(anna, post, { body: 'ohne Namen', mentions: [benPerson.id] });
    expect(await mentioned(ben)).toBe(false);
  });

  it('leave out who may not see the thread, without a word', async () => {
    post = await app.build.post({ audience: { qualifiedOnly: true } });
    const qualified = await app.signInAs(await app.build.person({ qualified: true }));
    await comment(qualified, post, {
      body: 'Frag @Ben Roth',
      mentions: [benPerson.id, randomUUID(), 'OFFICERS:nirgends'],
    });
    const [row] = await app.db.rows<{ html: string; told: number }>(
      `select body_html as html, (select count(*)::int from comment_mention m where m.comment_id = c.id) as told from comment c where thread_id = $1`,
      [post],
    );
    expect(row).toEqual({ html: '<p>Frag @Ben Roth</p>', told: 0 });
  });

  it('of a group tell its people', async () => {
    const officer = await app.build.officer({ association: 'landkreistag' });
    await comment(anna, post, { body: '@Referat Landkreistag bitte ansehen', mentions: ['OFFICERS:landkreistag'] });
    expect(await html()).toContain('<a class="mention" href="/verbaende/landkreistag">@Referat Landkreistag</a>');
    expect(await mentioned(await app.signInAs(officer))).toBe(true);
  });

  it('are suggested to those who may see the thread, who take part first', async () => {
    const SUGGEST = `query ($t: ThreadInput!, $q: String!) { mentionSuggestions(thread: $t, typed: $q) { id kind label takesPart } }`;
    const suggest = async (typed: string, host = post) =>
      (
        await anna.data<{ mentionSuggestions: { id: string; kind: string; label: string; takesPart: boolean }[] }>(
          SUGGEST,
          {
            t: { kind: 'POST', id: host },
            q: typed,
          },
        )
      ).mentionSuggestions;
    const other = await app.build.person({ name: 'Bea Rothfuß' });
    await app.build.person({ name: 'Bruno Rothmann', association: null });
    await comment(ben, post);
    expect((await suggest('rot')).map(({ id, takesPart }) => [id, takesPart])).toEqual([
      [benPerson.id, true],
      [other.id, false],
    ]);
    expect((await suggest('')).map(({ takesPart }) => takesPart)).not.toContain(false);
    expect(await suggest('städte')).toContainEqual({
      id: 'OFFICERS:staedtetag',
      kind: 'GROUP',
      label: 'Referat Städtetag',
      takesPart: false,
    });
    expect(await suggest('%')).toEqual([]);
    const narrow = await app.build.post({ audience: { qualifiedOnly: true } });
    expect(fieldsOf(await anna.gql(SUGGEST, { t: { kind: 'POST', id: narrow }, q: 'rot' }))).toEqual([
      'thread UNKNOWN',
    ]);
  });
});

describe('pictures', () => {
  it('are seen by those who may read the comment, and by nobody else', async () => {
    const file = await upload(anna);
    expect((await ben.request(`/files/${file}`)).status).toBe(404);
    const { id } = await comment(anna, post, { pictures: [{ file, alt: 'Ein Plan' }] });
    expect((await seenThread(ben, post)).comments.nodes[0]?.pictures).toEqual([{ id: file, alt: 'Ein Plan' }]);
    expect((await ben.request(`/files/${file}`)).status).toBe(200);
    await remove(anna, id);
    expect((await ben.request(`/files/${file}`)).status).toBe(404);
  });

  it('of others are refused, and so are those without words', async () => {
    const file = await upload(ben);
    const answer = await anna.gql(CREATE_COMMENT, {
      input: commentInput(post, { pictures: [{ file, alt: 'fremd' }] }),
    });
    expect(fieldsOf(answer)).toEqual(['input.pictures.0.file UNKNOWN']);
    const silent = await anna.gql(CREATE_COMMENT, { input: commentInput(post, { pictures: [{ file, alt: ' ' }] }) });
    expect(fieldsOf(silent)).toEqual(['input.pictures.0.alt REQUIRED']);
  });
});

describe('hostile texts', () => {
  const refusal = async (patch: Record<string, unknown>) => {
    const answer = await anna.gql(CREATE_COMMENT, { input: commentInput(post, patch) });
    return { status: answer.status, fields: fieldsOf(answer) };
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['more than 10,000 characters', { body: 'a'.repeat(10_001) }, ['input.body TOO_LONG']],
    ['nothing', { body: '' }, ['input.body REQUIRED']],
    ['nothing to be seen', { body: '\u200b\u2060 \ufeff' }, ['input.body REQUIRED']],
    ['500 mentions', { mentions: Array.from({ length: 500 }, () => randomUUID()) }, ['input.mentions TOO_MANY']],
    ['HTML alone', { body: '<script>alert(1)</script>' }, ['input.body NOTHING_SHOWN']],
    ['a foreign picture alone', { body: '![x](https://fremd.example/pixel.gif)' }, ['input.body NOTHING_SHOWN']],
    ['quotes within quotes', { body: `${'>'.repeat(200)} tief` }, ['input.body QUOTED_TOO_DEEP']],
    ['a NUL byte', { body: 'a\u0000b' }, ['input CONTROL_CHARACTER']],
    ['a key that is none', { clientKey: 'eins' }, ['input.clientKey NOT_AN_ID']],
    ['a reply to what is none', { replyTo: 'eins' }, ['input.replyTo NOT_AN_ID']],
  ])('with %s are refused by field, and nothing is written', async (_, patch, fields) => {
    const found = await refusal(patch);
    expect(found.fields.map((field) => field.replace('variables.', ''))).toEqual(fields);
    expect((await seenThread(anna, post)).lastNumber).toBe(0);
  });

  it('of a megabyte are refused before they are read', async () => {
    const answer = await anna.gql(CREATE_COMMENT, { input: commentInput(post, { body: 'a'.repeat(1_048_576) }) });
    expect(answer.data).toBeNull();
    expect([413, 400, 200]).toContain(answer.status);
    expect((await seenThread(anna, post)).lastNumber).toBe(0);
  });

  it.each<[string, string, string]>([
    ['raw HTML', 'Hallo <img src=x onerror=alert(1)><b>du</b>', '<p>Hallo du</p>'],
    ['a link that runs', '[hier](javascript:alert(1))', '<p><a>hier</a></p>'],
    ['a link that hides it', '[hier](java\nscript:alert(1))', ''],
    ['data in a link', '[hier](data:text/html,x)', '<p><a>hier</a></p>'],
    ['a picture from elsewhere', 'Da ![x](https://fremd.example/pixel.gif)', '<p>Da </p>'],
    ['a text turned round', 'Rechnung \u202Efdp.exe', '<p>Rechnung fdp.exe</p>'],
    ['hidden characters', 'Ad\u200bmin\u2060', '<p>Admin</p>'],
  ])('with %s are made harmless', async (_, body, shown) => {
    await comment(anna, post, { body });
    const seen = (await html()) ?? '';
    expect(seen).not.toMatch(/<script|onerror|href="?javascript|data:text|fremd\.example|[\u202a-\u202e\u200b\u2060]/i);
    if (shown !== '') expect(seen).toBe(shown);
  });

  it('in names are made harmless where comments show them', async () => {
    const tricky = await app.build.person({ name: 'Karin \u202EGroß\u200b' });
    await comment(await app.signInAs(tricky), post);
    expect((await seenThread(ben, post)).comments.nodes[0]?.author?.name).toBe('Karin Groß');
  });
});
