import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { comment, onPost, seenThread } from '../../../test/ground/discussion.js';
import { upload, uploadDocument } from '../../../test/ground/editorial.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { UnusedFilesJob } from '../../files/unused-files.job.js';

const SAVE = `mutation ($input: SaveDraftInput!) { saveCommentDraft(input: $input) { place sequence body } }`;
const LEVEL = `mutation ($t: ThreadInput!, $l: FollowLevel) { setFollowLevel(thread: $t, level: $l) { level } }`;
const READ = `mutation ($t: ThreadInput!, $n: Int!) { markThreadRead(thread: $t, upTo: $n) { readNumber unreadCount } }`;

let app: TestApp;
let author: BuiltPerson;
let anna: Client;
let ben: Client;
let post: string;
beforeAll(async () => {
  app = await TestApp.start();
  author = await app.build.officer();
  anna = await app.signInAs(await app.build.person());
  ben = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  post = await app.build.post({ author });
});

const save = async (sequence: number, body: string, place?: string, client = anna) =>
  (
    await client.data<{ saveCommentDraft: { sequence: number; body: string } }>(SAVE, {
      input: { thread: onPost(post), sequence, body, ...(place && { place }) },
    })
  ).saveCommentDraft;
const drafts = async (client = anna) => (await seenThread(client, post)).drafts;

describe('drafts', () => {
  it('are kept for their writer alone, one a place', async () => {
    const { id } = await comment(ben, post);
    await save(1, 'Entwurf');
    await save(1, 'Antwort', id);
    expect(await drafts()).toEqual([
      { place: post, sequence: 1, body: 'Entwurf' },
      { place: id, sequence: 1, body: 'Antwort' },
    ]);
    expect(await drafts(ben)).toEqual([]);
  });

  it('are not replaced by an older one, in whatever order they arrive', async () => {
    const now = Date.now();
    await save(now + 2, 'der neue');
    expect(await save(now + 1, 'der alte')).toEqual({ place: post, sequence: now + 2, body: 'der neue' });
    expect(await save(now + 2, 'derselbe noch einmal')).toMatchObject({ body: 'der neue' });
    const numbers = Array.from({ length: 30 }, (_, index) => now + 10 + index);
    await Promise.all(numbers.sort(() => Math.random() - 0.5).map((number) => save(number, `Stand ${number}`)));
    expect(await drafts()).toEqual([{ place: post, sequence: now + 39, body: `Stand ${now + 39}` }]);
  });

  it('keep what is attached until they go, for their writer alone', async () => {
    const [picture, file] = [await upload(anna), await uploadDocument(anna, 'Plan.pdf')];
    const attached = { pictures: [{ file: picture, alt: '' }], files: [file] };
    const input = (sequence: number, patch: object = {}) => ({ thread: onPost(post), sequence, body: '', ...patch });
    await anna.data(SAVE, { input: input(1, attached) });
    const kept = async (client = anna) =>
      (
        await client.data<{ thread: { drafts: { attached: object[] }[] } }>(
          `query ($t: ThreadInput!) { thread(host: $t) { drafts { attached { id alt fileName } } } }`,
          { t: onPost(post) },
        )
      ).thread.drafts;
    expect(await kept()).toEqual([
      {
        attached: [
          { id: picture, alt: '', fileName: null },
          { id: file, alt: null, fileName: 'Plan.pdf' },
        ],
      },
    ]);
    expect(await kept(ben)).toEqual([]);
    // Somebody else's upload is none that could be attached, and an older save takes nothing away.
    expect(fieldsOf(await ben.gql(SAVE, { input: input(1, attached) }))).toEqual([
      'input.pictures.0.file UNKNOWN',
      'input.files.0 UNKNOWN',
    ]);
    await anna.data(SAVE, { input: input(1) });
    expect(await kept()).toHaveLength(1);
    const left = async () => {
      await app.db.rows(`update stored_file set created_at = now() - interval '90 days'`);
      await app.get(UnusedFilesJob).sweep(new Date());
      const rows = await app.db.rows<{ id: string }>(`select id from stored_file where id = any($1::uuid[])`, [
        [picture, file],
      ]);
      return rows.length;
    };
    expect(await left()).toBe(2);
    await anna.data(SAVE, { input: input(2) });
    expect(await kept()).toEqual([]);
    await until('they are swept', async () => (await left()) === 0);
  });

  it('leave what was attached to the comment that was sent', async () => {
    const file = await uploadDocument(anna, 'Plan.pdf');
    await anna.data(SAVE, { input: { thread: onPost(post), sequence: 1, body: 'Hier', files: [file] } });
    await comment(anna, post, { body: 'Hier', files: [file], draftSequence: 2 });
    expect(await drafts()).toEqual([]);
    const rows = await app.db.rows(`select 1 from comment_draft where files <> '[]' or pictures <> '[]'`);
    expect(rows).toEqual([]);
  });

  it('do not come back once they were sent', async () => {
    await save(5, 'fast fertig');
    await comment(anna, post, { draftSequence: 7 });
    expect(await drafts()).toEqual([]);
    await save(6, 'kam zu spät an');
    expect(await drafts()).toEqual([]);
    await save(8, 'der nächste Gedanke');
    expect(await drafts()).toMatchObject([{ body: 'der nächste Gedanke' }]);
    await save(9, '');
    expect(await drafts()).toEqual([]);
  });

  it('that were never saved before they were sent do not appear afterwards', async () => {
    await comment(anna, post, { draftSequence: 3 });
    await save(2, 'unterwegs überholt');
    expect(await drafts()).toEqual([]);
  });

  it('are for threads that their writer may see, with a sequence that counts', async () => {
    const narrow = await app.build.post({ audience: { qualifiedOnly: true } });
    const input = { thread: onPost(narrow), sequence: 1, body: 'x' };
    expect(fieldsOf(await anna.gql(SAVE, { input }))).toEqual(['input.thread UNKNOWN']);
    for (const sequence of [-1, 1.5, 2 ** 60])
      expect(codeOf(await anna.gql(SAVE, { input: { ...input, thread: onPost(post), sequence } }))).toBe('BAD_INPUT');
    expect(
      fieldsOf(await anna.gql(SAVE, { input: { ...input, thread: onPost(post), body: 'a'.repeat(10_001) } })),
    ).toEqual(['input.body TOO_LONG']);
  });
});

describe('the follow level', () => {
  const level = async (client: Client, value: string | null) =>
    (await client.data<{ setFollowLevel: { level: string } }>(LEVEL, { t: onPost(post), l: value })).setFollowLevel
      .level;

  it('comes from what somebody is and did, unless they chose', async () => {
    expect((await seenThread(await app.signInAs(author), post)).level).toBe('WATCH');
    expect((await seenThread(anna, post)).level).toBe('NORMAL');
    await comment(anna, post);
    expect((await seenThread(anna, post)).level).toBe('FOLLOW');
    expect(await level(anna, 'MUTE')).toBe('MUTE');
    await comment(anna, post);
    expect((await seenThread(anna, post)).level).toBe('MUTE');
    expect(await level(anna, null)).toBe('FOLLOW');
  });

  it('can be chosen before there is a comment, and only where the thread can be seen', async () => {
    expect(await level(ben, 'WATCH')).toBe('WATCH');
    expect(fieldsOf(await ben.gql(LEVEL, { t: onPost(randomUUID()), l: 'WATCH' }))).toEqual(['thread UNKNOWN']);
  });
});

describe('the read position', () => {
  it('counts the unread comments of others, is private and never goes back', async () => {
    for (let index = 0; index < 3; index++) await comment(ben, post);
    await comment(anna, post);
    expect((await seenThread(anna, post)).unreadCount).toBe(3);
    const read = async (upTo: number) =>
      (await anna.data<{ markThreadRead: unknown }>(READ, { t: onPost(post), n: upTo })).markThreadRead;
    expect(await read(2)).toEqual({ readNumber: 2, unreadCount: 1 });
    expect(await read(1)).toEqual({ readNumber: 2, unreadCount: 1 });
    await Promise.all([read(4), read(3)]);
    expect((await seenThread(anna, post)).readNumber).toBe(4);
    expect((await seenThread(ben, post)).readNumber).toBe(0);
    expect(
      await app.db.rows(`select 1 from fact where data->>'thread' = $1 and kind not like 'Comment%'`, [post]),
    ).toEqual([]);
  });
});
