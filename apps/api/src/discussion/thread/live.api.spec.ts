import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import { comment, onPost, seenThread } from '../../../test/ground/discussion.js';
import { LiveReader, type ReaderOptions } from '../../../test/live-client.js';
import { TestApp } from '../../../test/test-app.js';
import { sleep, until } from '../../../test/waiting.js';
import { liveCounts } from '../../core/live/live-counts.js';

const UPDATES = `subscription ($thread: ID!, $after: Cursor) { threadUpdates(thread: $thread, after: $after) {
  cursor thread { commentCount lastNumber closedAt slowSeconds }
  updates { kind commentId typist { name } comment { id number state bodyHtml author { name } reactions { kind count } } } } }`;
const OWN_UPDATES = `subscription ($thread: ID!, $after: Cursor) { threadUpdates(thread: $thread, after: $after) {
  cursor updates { kind commentId comment { id number body mentionsViewer viewerReactions viewerCan { edit } } } } }`;

interface Update {
  cursor: string | null;
  kind: string;
  commentId: string | null;
  thread?: { commentCount: number; lastNumber: number } | null;
  typist?: { name: string } | null;
  comment: {
    id: string;
    number: number;
    state?: string;
    bodyHtml?: string | null;
    body?: string | null;
    reactions?: { kind: string; count: number }[];
    viewerCan?: { edit: boolean };
  } | null;
}

let app: TestApp;
let annaPerson: BuiltPerson;
let anna: Client;
let ben: Client;
let post: string;
const open: LiveReader[] = [];
beforeAll(async () => {
  app = await TestApp.start();
  annaPerson = await app.build.person({ name: 'Anna Beck' });
  anna = await app.signInAs(annaPerson);
  ben = await app.signInAs(await app.build.person({ name: 'Ben Roth' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  post = await app.build.post();
});
afterEach(() => open.splice(0).forEach((reader) => reader.stop()));

async function follow(client: Client, options: ReaderOptions = {}, thread = post): Promise<LiveReader> {
  const reader = new LiveReader(client, { query: UPDATES, variables: { thread }, ...options });
  open.push(reader);
  await until('the line is open', () => reader.connections > 0);
  await sleep(60);
  return reader;
}
interface Delivery extends Pick<Update, 'cursor' | 'thread'> {
  updates: Omit<Update, 'cursor' | 'thread'>[];
}
/** Every update with what its delivery says of all. */
const updates = (reader: LiveReader): Update[] =>
  reader.events<Delivery>().flatMap(({ updates: told, ...rest }) => told.map((one) => ({ ...one, ...rest })));
const told = (reader: LiveReader, count: number) => until(`${count} updates`, () => updates(reader).length >= count);

describe('threadUpdates', () => {
  it('tells new, changed and removed comments and counts of reactions, in order', async () => {
    const reader = await follow(ben);
    const first = await comment(anna, post, { body: 'eins' });
    await anna.data(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
      input: { id: first.id, version: 1, body: 'eins!' },
    });
    await ben.data(`mutation ($id: ID!) { reactToComment(id: $id, kind: HELPFUL, on: true) { id } }`, { id: first.id });
    await anna.data(`mutation ($id: ID!) { deleteComment(id: $id) }`, { id: first.id });
    await told(reader, 4);
    expect(updates(reader).map(({ kind }) => kind)).toEqual([
      expect.stringMatching(/COMMENT_(ADDED|REMOVED)/),
      expect.stringMatching(/COMMENT_(CHANGED|REMOVED)/),
      expect.stringMatching(/REACTIONS_CHANGED|COMMENT_REMOVED/),
      'COMMENT_REMOVED',
    ]);
    expect(updates(reader).at(-1)).toMatchObject({
      commentId: first.id,
      comment: null,
      thread: { commentCount: 0, lastNumber: 1 },
    });
  });

  it('shows a comment as it is, with author and counts', async () => {
    const reader = await follow(ben);
    const { id } = await comment(anna, post, { body: 'Hallo *Runde*' });
    await told(reader, 1);
    expect(updates(reader)[0]).toEqual({
      cursor: expect.any(String),
      kind: 'COMMENT_ADDED',
      commentId: id,
      typist: null,
      thread: { commentCount: 1, lastNumber: 1, closedAt: null, slowSeconds: 0 },
      comment: {
        id,
        number: 1,
        state: 'VISIBLE',
        bodyHtml: '<p>Hallo <em>Runde</em></p>',
        author: { name: 'Anna Beck' },
        reactions: [],
      },
    });
    await ben.data(`mutation ($id: ID!) { reactToComment(id: $id, kind: HELPFUL, on: true) { id } }`, { id });
    await told(reader, 2);
    expect(updates(reader)[1]).toMatchObject({
      kind: 'REACTIONS_CHANGED',
      comment: { reactions: [{ kind: 'HELPFUL', count: 1 }] },
    });
  });

  it('tells only of its own thread, and nothing to those who may not see the host', async () => {
    const narrow = await app.build.post({ audience: { qualifiedOnly: true } });
    const qualified = await app.signInAs(await app.build.person({ qualified: true }));
    const [other, outsider, insider] = [
      await follow(ben),
      await follow(ben, {}, narrow),
      await follow(qualified, {}, narrow),
    ];
    await comment(qualified, narrow, { body: 'unter uns' });
    await told(insider, 1);
    await sleep(100);
    expect([updates(other), updates(outsider)]).toEqual([[], []]);
  });

  it('ends for readers when the host is withdrawn: nothing is delivered after', async () => {
    const reader = await follow(ben);
    const officer = await app.signInAs(await app.build.officer());
    await comment(anna, post);
    await told(reader, 1);
    await app.db.rows(`update post set state = 'WITHDRAWN', withdrawn_at = now() where id = $1`, [post]);
    const ofOfficer = await follow(officer);
    const { comments } = await seenThread(officer, post);
    await app.db.write(null, (tx) => {
      tx.record({
        kind: 'CommentReacted',
        subject: comments.nodes[0]?.id ?? '',
        data: { thread: post, kind: 'THANKS' },
      });
      return Promise.resolve();
    });
    await told(ofOfficer, 1);
    await sleep(100);
    expect(updates(reader)).toHaveLength(1);
  });

  it('is caught up after a lost line: every comment once, in order', async () => {
    const readers = await Promise.all([1, 2, 3].map(() => follow(ben, { resume: true })));
    const writers = await Promise.all(Array.from({ length: 5 }, async () => app.signInAs(await app.build.person())));
    for (let round = 0; round < 8; round++) {
      const sent = writers.map((writer) => comment(writer, post, { body: `Runde ${round}` }));
      if (round % 2 === 1) for (const reader of readers) reader.cut();
      await Promise.all(sent);
    }
    for (const reader of readers) {
      await told(reader, 40);
      expect(updates(reader).map(({ comment: told }) => told?.number)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
    }
    expect(readers.some(({ connections }) => connections > 1)).toBe(true);
  });

  it('tells much at a time in a rush, each once and in order, also to who comes back in the midst of it', async () => {
    const first = await follow(ben);
    const { id } = await comment(anna, post);
    await told(first, 1);
    const after = updates(first)[0]?.cursor ?? null;
    const [live, late] = [await follow(ben), await follow(anna, { after })];
    const rush = (kinds: readonly string[]) =>
      app.db.write(null, (tx) => {
        for (const kind of kinds) tx.record({ kind, subject: id, data: { thread: post } });
        return Promise.resolve();
      });
    const happened = Array.from({ length: 60 }, (_, number) => (number % 3 === 0 ? 'CommentReacted' : 'CommentEdited'));
    await rush(happened);
    const back = await follow(ben, { after });
    await rush(['ThreadChanged']);
    for (const reader of [live, late, back]) {
      await until('everything', () => updates(reader).at(-1)?.kind === 'THREAD_CHANGED');
      expect(updates(reader).map(({ kind }) => kind)).toEqual([
        ...happened.map((kind) => (kind === 'CommentReacted' ? 'REACTIONS_CHANGED' : 'COMMENT_CHANGED')),
        'THREAD_CHANGED',
      ]);
      expect(reader.deliveries.length).toBeLessThan(10);
    }
  });

  it('goes on from the cursor of the page that was read', async () => {
    await comment(anna, post);
    const { liveCursor, comments } = await seenThread(ben, post);
    await comment(anna, post);
    await comment(anna, post);
    const reader = await follow(ben, { after: liveCursor });
    await told(reader, 2);
    await sleep(50);
    const seen = [...comments.nodes.map(({ number }) => number), ...updates(reader).map(({ comment: c }) => c?.number)];
    expect([...new Set(seen)]).toEqual([1, 2, 3]);
  });

  it('shares one execution among all who follow alike, and executes what depends on the viewer for each', async () => {
    const readers = await Promise.all([anna, ben, ben].map((client) => follow(client)));
    const own = await Promise.all([anna, ben].map((client) => follow(client, { query: OWN_UPDATES })));
    const before = liveCounts.executions;
    await comment(anna, post, { body: 'selbst' });
    for (const reader of [...readers, ...own]) await told(reader, 1);
    expect(liveCounts.executions - before).toBe(3);
    expect(own.map((reader) => updates(reader)[0]?.comment)).toMatchObject([
      { body: 'selbst', viewerCan: { edit: true } },
      { body: null, viewerCan: { edit: false } },
    ]);
  });
});

const TYPING = `mutation ($thread: ThreadInput!) { tellTyping(thread: $thread) }`;
const typing = async (client: Client): Promise<boolean> =>
  (await client.data<{ tellTyping: boolean }>(TYPING, { thread: onPost(post) })).tellTyping;

describe('typing', () => {
  it('is told only by those who want that, to others than themselves, and kept nowhere', async () => {
    const [reader, own] = [await follow(ben), await follow(anna)];
    await comment(ben, post);
    for (const one of [reader, own]) await told(one, 1);
    expect(await typing(anna)).toBe(false);
    await anna.data('mutation { updateDiscussionSettings(input: { showsTyping: true }) { showsTyping mails } }');
    const [before] = await app.db.rows<{ count: number }>('select count(*)::int as count from fact');
    expect(await typing(anna)).toBe(true);
    expect(await typing(anna)).toBe(true);
    await told(reader, 2);
    await sleep(100);
    expect(updates(reader).slice(1)).toEqual([
      expect.objectContaining({ kind: 'TYPING', cursor: null, comment: null, typist: { name: 'Anna Beck' } }),
    ]);
    expect(updates(own)).toHaveLength(1);
    expect(await app.db.rows('select count(*)::int as count from fact')).toEqual([before]);
    const late = await follow(ben, { after: (await seenThread(ben, post)).liveCursor });
    expect(updates(late)).toEqual([]);
  });

  it('reaches those who are on another replica', async () => {
    const second = await TestApp.start({ besides: app });
    try {
      await comment(ben, post);
      const reader = await follow(ben, { url: () => second.url });
      await until('told', async () => (await typing(anna)) && updates(reader).at(-1)?.kind === 'TYPING');
      expect(updates(reader).at(-1)).toMatchObject({ kind: 'TYPING', typist: { name: annaPerson.name } });
    } finally {
      await second.close();
    }
  });
});
