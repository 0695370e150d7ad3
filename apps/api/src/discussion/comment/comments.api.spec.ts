import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  comment,
  commentInput,
  CREATE_COMMENT,
  numbers,
  onPost,
  seenThread,
  THREAD,
  threadOf,
  tryComment,
} from '../../../test/ground/discussion.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';
import { statementCount } from '../../core/database/statement-log.js';

let app: TestApp;
let [anna, ben]: Client[] = [];
let [annaPerson, benPerson]: BuiltPerson[] = [];
let post: string;
const who = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody signed in');
  return client;
};
const a = () => who(anna);
const b = () => who(ben);
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

describe('a thread', () => {
  it('is for those who may read its host; missing and forbidden look the same', async () => {
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    const narrow = await app.build.post({ audience: { qualifiedOnly: true } });
    const draft = await app.build.post({ state: 'DRAFT' });
    expect(codeOf(await app.client().gql(THREAD, { host: onPost(post) }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(THREAD, { host: onPost(post) }))).toBe('NO_ACCESS');
    for (const id of [narrow, draft, randomUUID()]) {
      expect(await threadOf(a(), id)).toBeNull();
      const answer = await a().gql(CREATE_COMMENT, { input: commentInput(id) });
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.thread UNKNOWN']]);
    }
    expect((await app.db.rows('select 1 from comment where thread_id = any($1)', [[narrow, draft]])).length).toBe(0);
  });

  it('exists without comments', async () => {
    expect(await seenThread(a(), post)).toMatchObject({
      id: post,
      commentCount: 0,
      lastNumber: 0,
      open: true,
      level: 'NORMAL',
      host: { kind: 'POST', path: `/beitraege/${post}` },
      viewerCan: { comment: true, moderate: false },
      comments: { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
    });
  });

  it('shows comments with one level of replies, counted', async () => {
    const first = await comment(a(), post, { body: 'Wer macht das **auch**?' });
    const second = await comment(b(), post);
    const reply = await comment(b(), post, { replyTo: first.id });
    const below = await comment(a(), post, { replyTo: reply.id });
    expect(reply).toMatchObject({ parentId: first.id, replyToId: first.id });
    expect(below).toMatchObject({ parentId: first.id, replyToId: reply.id });
    const thread = await seenThread(b(), post);
    expect(numbers(thread)).toEqual([1, 3, 4, 2]);
    expect(numbers(await seenThread(b(), post, { order: 'TIME' }))).toEqual([1, 2, 3, 4]);
    expect([thread.commentCount, thread.comments.nodes.map(({ replyCount }) => replyCount)]).toEqual([4, [2, 0, 0, 0]]);
    expect(thread.comments.nodes[0]).toMatchObject({
      bodyHtml: '<p>Wer macht das <strong>auch</strong>?</p>',
      author: { id: annaPerson?.id, name: 'Anna Beck', administration: expect.anything(), officerOf: null },
      viewerCan: { edit: false, delete: false, reply: true, react: true, report: true, hide: false },
    });
    expect(second.number).toBe(2);
    const { post: host } = await b().data<{ post: { commentCount: number } }>(
      'query ($id: ID!) { post(id: $id) { commentCount } }',
      { id: post },
    );
    expect(host.commentCount).toBe(4);
  });

  it('costs the same few statements whether 1, 20 or 50 comments are shown', async () => {
    await app.db.rows(`insert into thread (id, host_kind, last_number, comment_count) values ($1, 'POST', 100, 100)`, [
      post,
    ]);
    await app.db.rows(
      `insert into comment (id, thread_id, number, root_number, author_id, client_key, body, body_html, summary, quoted_text, reactions)
       select gen_random_uuid(), $1, n, n, $2, gen_random_uuid(), 'x', '<p>x</p>', 'x', 'y', '{"THANKS":2}' from generate_series(1, 100) n`,
      [post, annaPerson?.id],
    );
    const cost = (first: number) =>
      least(5, async () => {
        const before = statementCount();
        expect(numbers(await seenThread(b(), post, { first })).length).toBe(first);
        return statementCount() - before;
      });
    const costs = [await cost(1), await cost(20), await cost(50)];
    expect(costs).toEqual([4, 4, 4]);
  });
});

describe('pages', () => {
  const made = 23;
  beforeEach(async () => {
    await app.db.rows(`insert into thread (id, host_kind, last_number, comment_count) values ($1, 'POST', $2, $2)`, [
      post,
      made,
    ]);
    // Every third comment answers the first one.
    await app.db.rows(
      `with made as (
         insert into comment (id, thread_id, number, root_number, author_id, client_key, body, body_html, summary, created_at)
         select gen_random_uuid(), $1, n, case when n % 3 = 0 then 1 else n end, $2, gen_random_uuid(), 'x', '<p>x</p>', 'x', now() - interval '1 day'
         from generate_series(1, $3::int) n returning id, number)
       select 1 from made`,
      [post, annaPerson?.id, made],
    );
  });

  it.each(['THREADED', 'TIME'])('walk %s forwards and backwards without gaps or doubles', async (order) => {
    const whole = numbers(await seenThread(b(), post, { order, first: 50 }));
    expect(whole).toHaveLength(made);
    const forwards: number[] = [];
    let page = await seenThread(b(), post, { order, first: 5 });
    expect(page.comments.pageInfo.hasPreviousPage).toBe(false);
    forwards.push(...numbers(page));
    while (page.comments.pageInfo.hasNextPage) {
      page = await seenThread(b(), post, { order, first: 5, after: page.comments.pageInfo.endCursor });
      expect(page.comments.pageInfo.hasPreviousPage).toBe(true);
      forwards.push(...numbers(page));
    }
    expect(forwards).toEqual(whole);
    page = await seenThread(b(), post, { order, first: 5, start: 'END' });
    const backwards = numbers(page);
    expect(page.comments.pageInfo.hasNextPage).toBe(false);
    while (page.comments.pageInfo.hasPreviousPage) {
      page = await seenThread(b(), post, { order, first: 5, before: page.comments.pageInfo.startCursor });
      expect(page.comments.pageInfo.hasNextPage).toBe(true);
      backwards.unshift(...numbers(page));
    }
    expect(backwards).toEqual(whole);
  });

  it('begin with the first unread comment, in both orders, and at the end where all is read', async () => {
    const read = (upTo: number) =>
      b().data('mutation ($t: ThreadInput!, $n: Int!) { markThreadRead(thread: $t, upTo: $n) { readNumber } }', {
        t: onPost(post),
        n: upTo,
      });
    await read(10);
    const time = await seenThread(b(), post, { order: 'TIME', first: 4, start: 'UNREAD' });
    expect([numbers(time), time.unreadCount, time.firstUnreadNumber]).toEqual([[11, 12, 13, 14], 13, 11]);
    expect(time.comments.pageInfo.hasPreviousPage).toBe(true);
    // 12 answers the first comment, so that it is the first unread one on the way down.
    expect(numbers(await seenThread(b(), post, { first: 3, start: 'UNREAD' }))).toEqual([12, 15, 18]);
    await read(7);
    expect((await seenThread(b(), post)).readNumber).toBe(10);
    await read(1_000);
    const end = await seenThread(b(), post, { order: 'TIME', first: 4, start: 'UNREAD' });
    expect([end.readNumber, end.unreadCount, numbers(end)]).toEqual([made, 0, [20, 21, 22, 23]]);
  });

  it('begin with a comment that a link names, and with the first where it names none', async () => {
    const whole = await seenThread(b(), post, { order: 'TIME', first: 50 });
    const at = whole.comments.nodes[8]?.id;
    expect(numbers(await seenThread(b(), post, { order: 'TIME', first: 2, at }))).toEqual([9, 10]);
    expect(numbers(await seenThread(b(), post, { first: 2, at: randomUUID() }))).toEqual([1, 3]);
    expect(numbers(await seenThread(b(), post, { first: 2, at: 'kein-kommentar' }))).toEqual([1, 3]);
  });

  it.each(['bm9uc2Vuc2U', Buffer.from('["posts","1","2"]').toString('base64url'), 'x'])(
    'refuse the forged cursor %s',
    async (after) => {
      const answer = await b().gql(THREAD, { host: onPost(post), after });
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['after UNKNOWN_CURSOR']]);
    },
  );

  it('refuse a cursor of the other order', async () => {
    const { pageInfo } = (await seenThread(b(), post, { order: 'TIME', first: 2 })).comments;
    expect(codeOf(await b().gql(THREAD, { host: onPost(post), order: 'THREADED', after: pageInfo.endCursor }))).toBe(
      'BAD_INPUT',
    );
  });
});

describe('writing', () => {
  it('is done once for a client key, also by many at once', async () => {
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => comment(a(), post, { clientKey })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const thread = await seenThread(a(), post);
    expect([thread.commentCount, thread.lastNumber, numbers(thread)]).toEqual([1, 1, [1]]);
    const [facts] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from fact where kind = 'CommentWritten' and subject = $1`,
      [answers[0]?.id],
    );
    expect(facts?.count).toBe(1);
  });

  it('numbers the comments of 50 people who write at once, without gaps, and counts them', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => app.build.person()));
    const clients = await Promise.all(people.map((person) => app.signInAs(person)));
    const written = await Promise.all(clients.map((client) => comment(client, post)));
    expect(written.map(({ number }) => number).sort((x, y) => x - y)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    const thread = await seenThread(a(), post, { first: 50 });
    expect([thread.commentCount, thread.lastNumber, numbers(thread)]).toEqual([
      50,
      50,
      numbers(thread).sort((x, y) => x - y),
    ]);
    const order = await app.db.rows<{ number: number }>(
      `select (data->>'number')::int as number from fact where kind = 'CommentWritten' and data->>'thread' = $1 order by fact.xid, fact.id`,
      [post],
    );
    expect(order.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('is slowed down to ten comments a minute, with the seconds to wait', async () => {
    for (let index = 0; index < 10; index++) await comment(a(), post);
    const answer = await tryComment(a(), post);
    expect(answer).toMatchObject({ __typename: 'CommentRefused', code: 'TOO_FAST' });
    expect(answer.retryAfter).toBeGreaterThan(50);
    expect((await tryComment(b(), post)).__typename).toBe('CommentSaved');
  });

  it('ends with the host, which stays to be read by its officers alone', async () => {
    await comment(a(), post);
    await app.db.rows(`update post set state = 'WITHDRAWN', withdrawn_at = now() where id = $1`, [post]);
    expect(await threadOf(a(), post)).toBeNull();
    const officer = await app.signInAs(await app.build.officer());
    expect((await seenThread(officer, post)).open).toBe(false);
    expect(await tryComment(officer, post)).toMatchObject({ code: 'NOT_OPEN', retryAfter: null });
  });
});
