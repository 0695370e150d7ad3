import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { comment, onPost, seenThread, tryComment } from '../../../test/ground/discussion.js';
import { mailsSettled } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';

const REPORT = `mutation ($input: ReportCommentInput!) { reportComment(input: $input) { id ground text decision } }`;
const MODERATE = `mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { __typename
  ... on CommentModerated { comment { id state bodyHtml body } } ... on ModerationRefused { state } } }`;
const QUEUE = `query ($state: ModerationCaseState, $first: Int, $after: Cursor) { moderationCases(state: $state, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { id reportCount decision reason decidedBy { name } host { title path }
    comment { id body state author { name } } reports { ground text reporter { name } } } } }`;
const OWN = `{ ownCommentReports { ground decision reason } }`;
const CLOSE = `mutation ($t: ThreadInput!, $r: String!) { closeThread(thread: $t, reason: $r) { closedAt closedReason } }`;
const REOPEN = `mutation ($t: ThreadInput!) { reopenThread(thread: $t) { closedAt } }`;
const SLOW = `mutation ($t: ThreadInput!, $s: Int!) { slowDownThread(thread: $t, seconds: $s) { slowSeconds } }`;

interface Case {
  id: string;
  reportCount: number;
  decision: string | null;
  reason: string | null;
  comment: { id: string; body: string | null; state: string };
  reports: { ground: string; text: string; reporter: { name: string } | null }[];
}

let app: TestApp;
let [author, reader, officer, other]: Client[] = [];
let people: Record<'author' | 'reader' | 'officer', BuiltPerson>;
let post: string;
let id: string;
const the = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody signed in');
  return client;
};
beforeAll(async () => {
  app = await TestApp.start();
  people = {
    author: await app.build.person({ name: 'Anna Beck' }),
    reader: await app.build.person({ name: 'Ben Roth' }),
    officer: await app.build.officer({ name: 'Karin Groß' }),
  };
  author = await app.signInAs(people.author);
  reader = await app.signInAs(people.reader);
  officer = await app.signInAs(people.officer);
  other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  await app.db.rows(`delete from moderation_case`);
  await app.db.rows(`delete from mail`);
  await app.db.rows(`delete from mailbox`);
  post = await app.build.post({ title: 'Neues Portal' });
  id = (await comment(the(author), post, { body: 'So ein **Unsinn**' })).id;
});

const report = (client = the(reader), patch: Record<string, unknown> = {}) =>
  client.gql<{ reportComment: { id: string } | null }>(REPORT, {
    input: { comment: id, ground: 'INSULT', text: 'Das trifft Kollegen.', ...patch },
  });
const moderate = async (decision: string, client = the(officer)) =>
  (
    await client.data<{ moderateComment: { __typename: string; state?: string; comment?: Case['comment'] } }>(
      MODERATE,
      {
        input: { comment: id, decision, reason: 'Ton bitte sachlich.' },
      },
    )
  ).moderateComment;
const queue = async (variables: Record<string, unknown> = {}, client = the(officer)) =>
  (
    await client.data<{ moderationCases: { nodes: Case[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      QUEUE,
      variables,
    )
  ).moderationCases;
const mails = () =>
  app.db.rows<{ recipient: string; subject: string }>(`select recipient, subject from mail order by ordered_at, id`);
/** Texts of the mails, once all have left. */
const delivered = async () => {
  await mailsSettled(app);
  return app.db.rows<{ recipient: string; text: string }>(`select recipient, text from mailbox`);
};
const subjectsTo = async (person: BuiltPerson) =>
  (await mails()).filter(({ recipient }) => recipient === person.email).map(({ subject }) => subject);

describe('reporting a comment', () => {
  it('is for those who may read it, and not for the own one', async () => {
    expect(codeOf(await app.client().gql(REPORT, { input: { comment: id, ground: 'OTHER', text: 'x' } }))).toBe(
      'UNAUTHENTICATED',
    );
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    expect(codeOf(await report(outsider))).toBe('NO_ACCESS');
    expect((await report(the(author))).data?.reportComment).toBeNull();
    const narrow = await app.build.post({ audience: { qualifiedOnly: true } });
    const qualified = await app.signInAs(await app.build.person({ qualified: true }));
    const hidden = await comment(qualified, narrow);
    const answer = await report(the(reader), { comment: hidden.id });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.comment UNKNOWN']]);
  });

  it('gives a receipt, tells the officers once, and is done once by each person', async () => {
    const first = await report();
    const again = await report(the(reader), { text: 'noch einmal' });
    expect(again.data).toEqual(first.data);
    await report(await app.signInAs(await app.build.person()));
    const [one, ...rest] = (await queue()).nodes;
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      reportCount: 2,
      decision: null,
      comment: { id, body: 'So ein **Unsinn**' },
      host: { title: 'Neues Portal', path: `/beitraege/${post}` },
    });
    expect(one?.reports.map(({ text }) => text)).toEqual(['Das trifft Kollegen.', 'Das trifft Kollegen.']);
    expect(await subjectsTo(people.reader)).toEqual(['Ihre Meldung ist eingegangen']);
    expect(await subjectsTo(people.officer)).toEqual(['Ein Kommentar wurde gemeldet']);
  });

  it('needs words where the ground is something else', async () => {
    const answer = await report(the(reader), { ground: 'OTHER', text: ' \u200b ' });
    expect(fieldsOf(answer)).toEqual(['input.text REQUIRED']);
  });
});

describe('the queue', () => {
  it('is for officers of the association alone', async () => {
    await report();
    expect(codeOf(await the(reader).gql(QUEUE))).toBe('FORBIDDEN');
    expect((await queue({}, the(other))).nodes).toEqual([]);
    expect((await queue()).nodes).toHaveLength(1);
  });

  it('pages open cases, oldest first, and decided ones, latest first', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      id = (await comment(the(author), post)).id;
      await report();
      ids.push(id);
    }
    const first = await queue({ first: 3 });
    const rest = await queue({ first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ comment: { id: of } }) => of)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    for (const one of ids) {
      id = one;
      await moderate('DISMISS');
    }
    expect((await queue({ state: 'DECIDED' })).nodes.map(({ comment: { id: of } }) => of)).toEqual([...ids].reverse());
    expect((await queue()).nodes).toEqual([]);
  });
});

describe('deciding', () => {
  it('is for moderators of the host: not for members, not for officers of another association', async () => {
    const input = { comment: id, decision: 'REMOVE', reason: 'x' };
    expect(codeOf(await the(reader).gql(MODERATE, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await the(other).gql(MODERATE, { input }))).toBe('FORBIDDEN');
    expect((await seenThread(the(reader), post)).comments.nodes[0]?.state).toBe('VISIBLE');
  });

  it.each([
    ['HIDE', 'HIDDEN', 'Ihr Kommentar wurde ausgeblendet'],
    ['REMOVE', 'REMOVED', 'Ihr Kommentar wurde entfernt'],
  ])('%s leaves a placeholder, and reasons go to both sides', async (decision, state, subject) => {
    await report();
    expect(await moderate(decision)).toMatchObject({ comment: { state, bodyHtml: null, body: 'So ein **Unsinn**' } });
    const [seen] = (await seenThread(the(reader), post)).comments.nodes;
    expect(seen).toMatchObject({ state, bodyHtml: null, body: null, quote: null, versions: [] });
    expect((await seenThread(the(author), post)).comments.nodes[0]).toMatchObject({
      bodyHtml: null,
      body: 'So ein **Unsinn**',
    });
    expect((await seenThread(the(reader), post)).commentCount).toBe(0);
    expect(await subjectsTo(people.author)).toEqual([subject]);
    expect(await subjectsTo(people.reader)).toEqual([
      'Ihre Meldung ist eingegangen',
      'Über Ihre Meldung wurde entschieden',
    ]);
    for (const { recipient, text } of await delivered()) {
      if (recipient === people.officer.email) continue;
      expect(text).not.toContain('Karin Groß');
      if (recipient === people.author.email) expect(text).not.toContain('Ben Roth');
    }
    expect((await the(reader).data<{ ownCommentReports: unknown[] }>(OWN)).ownCommentReports[0]).toEqual({
      ground: 'INSULT',
      decision,
      reason: 'Ton bitte sachlich.',
    });
  });

  it('restores what was removed, with its count', async () => {
    await moderate('REMOVE');
    expect(await moderate('RESTORE')).toMatchObject({ comment: { state: 'VISIBLE' } });
    const thread = await seenThread(the(reader), post);
    expect([thread.commentCount, thread.comments.nodes[0]?.bodyHtml]).toEqual([
      1,
      '<p>So ein <strong>Unsinn</strong></p>',
    ]);
    expect(await subjectsTo(people.author)).toEqual([
      'Ihr Kommentar wurde entfernt',
      'Ihr Kommentar ist wieder zu lesen',
    ]);
  });

  it('warns in confidence and leaves the comment', async () => {
    expect(await moderate('WARN')).toMatchObject({ comment: { state: 'VISIBLE' } });
    expect(await subjectsTo(people.author)).toEqual(['Hinweis zu Ihrem Kommentar']);
  });

  it('is refused where another was faster, and where there is no report to dismiss', async () => {
    const both = await Promise.all([moderate('HIDE'), moderate('HIDE')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CommentModerated', 'ModerationRefused']);
    expect(await moderate('DISMISS')).toEqual({ __typename: 'ModerationRefused', state: 'HIDDEN' });
  });

  it('stands in the audit log without names and texts', async () => {
    await report();
    await moderate('HIDE');
    const lines = await app.db.rows<{ action: string; line: string }>(
      `select action, row_to_json(l)::text as line from audit_line l where subject_id = $1`,
      [id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['COMMENT_HIDDEN']);
    expect(lines[0]?.line).not.toMatch(/Unsinn|sachlich|Anna/);
  });
});

describe('order in a thread', () => {
  it('is kept by moderators alone', async () => {
    for (const client of [the(reader), the(other)]) {
      expect(codeOf(await client.gql(CLOSE, { t: onPost(post), r: 'x' }))).toBe('FORBIDDEN');
      expect(codeOf(await client.gql(SLOW, { t: onPost(post), s: 60 }))).toBe('FORBIDDEN');
    }
  });

  it('closes a thread: it is read, but only moderators write, and nobody edits', async () => {
    await the(officer).data(CLOSE, { t: onPost(post), r: 'Alles gesagt.' });
    const thread = await seenThread(the(reader), post);
    expect([thread.closedReason, thread.viewerCan.comment, thread.comments.nodes.length]).toEqual([
      'Alles gesagt.',
      false,
      1,
    ]);
    expect(await tryComment(the(reader), post)).toMatchObject({ code: 'CLOSED', retryAfter: null });
    expect((await seenThread(the(author), post)).comments.nodes[0]?.viewerCan).toMatchObject({
      edit: false,
      delete: true,
      reply: false,
    });
    expect((await tryComment(the(officer), post)).__typename).toBe('CommentSaved');
    await the(officer).data(REOPEN, { t: onPost(post) });
    expect((await tryComment(the(reader), post)).__typename).toBe('CommentSaved');
    const actions = await app.db.rows<{ action: string }>(
      `select action from audit_line where subject_id = $1 order by id`,
      [post],
    );
    expect(actions.map(({ action }) => action)).toEqual(['THREAD_CLOSED', 'THREAD_REOPENED']);
  });

  it('slows a thread down for members, with the seconds to wait', async () => {
    await the(officer).data(SLOW, { t: onPost(post), s: 120 });
    expect((await tryComment(the(reader), post)).__typename).toBe('CommentSaved');
    const second = await tryComment(the(reader), post);
    expect(second.code).toBe('SLOW_MODE');
    expect(second.retryAfter).toBeGreaterThan(110);
    expect(second.retryAfter).toBeLessThanOrEqual(120);
    expect(fieldsOf(await the(officer).gql(SLOW, { t: onPost(post), s: 86_401 }))).toEqual(['seconds OUT_OF_RANGE']);
  });
});
