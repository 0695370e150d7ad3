import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, type Client } from '../../test/client.js';
import { comment, onPost } from '../../test/ground/discussion.js';
import { publishedEvent } from '../../test/ground/events.js';
import { LiveReader } from '../../test/live-client.js';
import { mailsSettled, mailsTo } from '../../test/mailbox.js';
import { AUDIENCE, reportBy } from '../../test/ground/reports.js';
import { TestApp } from '../../test/test-app.js';
import { least, until } from '../../test/waiting.js';
import { statementCount } from '../core/database/statement-log.js';
import { LiveHub } from '../core/live/hub.js';
import { BundleService } from './bundle.service.js';
import { NotificationPruner } from './notification.pruner.js';

const LIST = `query ($first: Int, $after: Cursor, $unread: Boolean) { notifications(first: $first, after: $after, onlyUnread: $unread) {
  nodes { id kind read path excerpt commentId actor { name } host { kind title } } pageInfo { hasNextPage endCursor } } unreadNotificationCount }`;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`;
const LEVEL = `mutation ($t: ThreadInput!, $l: FollowLevel) { setFollowLevel(thread: $t, level: $l) { level } }`;
const READ = `mutation ($t: ThreadInput!, $n: Int!) { markThreadRead(thread: $t, upTo: $n) { readNumber } }`;

interface Told {
  id: string;
  kind: string;
  read: boolean;
  path: string;
  excerpt: string | null;
  actor: { name: string } | null;
}

let app: TestApp;
let annaPerson: BuiltPerson;
let benPerson: BuiltPerson;
let author: BuiltPerson;
let anna: Client;
let ben: Client;
let post: string;
beforeAll(async () => {
  app = await TestApp.start();
  annaPerson = await app.build.person({ name: 'Anna Beck' });
  benPerson = await app.build.person({ name: 'Ben Roth' });
  author = await app.build.officer({ name: 'Karin Groß' });
  anna = await app.signInAs(annaPerson);
  ben = await app.signInAs(benPerson);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  await settled();
  await app.db.rows(`delete from notification`);
  await app.db.rows(`delete from mail`);
  await app.db.rows(`delete from mailbox`);
  await app.db.rows(`delete from discussion_setting`);
  post = await app.build.post({ title: 'Neues Portal', author });
});

/** Everything that happened so far has been told. */
const settled = () =>
  until('notifications are written', async () => {
    const [row] = await app.db.rows<{ behind: boolean }>(
      `select exists (select from fact f, fact_place p where p.consumer = 'notifications' and (f.xid, f.id) > (p.xid, p.id)) as behind`,
    );
    return row?.behind === false;
  });
const list = async (client: Client, variables: Record<string, unknown> = {}) => {
  await settled();
  return client.data<{
    notifications: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    unreadNotificationCount: number;
  }>(LIST, variables);
};
const kinds = async (client: Client) => (await list(client)).notifications.nodes.map(({ kind }) => kind);
/** The mail that would leave ten minutes later. */
async function bundle(person: BuiltPerson) {
  await settled();
  await app.get(BundleService).send(person.id, new Date());
  await mailsSettled(app);
  return (await mailsTo(app, person.email)).map(({ subject, text }) => ({ subject, text }));
}

describe('notifications', () => {
  it('are for members, and each sees their own', async () => {
    expect(codeOf(await app.client().gql(LIST))).toBe('UNAUTHENTICATED');
    await comment(anna, post, { body: 'Hallo @Ben Roth!', mentions: [benPerson.id] });
    expect((await list(anna)).notifications.nodes).toEqual([]);
    const { notifications, unreadNotificationCount } = await list(ben);
    expect(notifications.nodes).toEqual([
      expect.objectContaining({
        kind: 'MENTION',
        read: false,
        path: expect.stringMatching(new RegExp(`^/beitraege/${post}\\?kommentar=[0-9a-f-]{36}#kommentar-1$`)),
        excerpt: 'Hallo @Ben Roth!',
        actor: { name: 'Anna Beck' },
        host: { kind: 'POST', title: 'Neues Portal' },
      }),
    ]);
    expect(unreadNotificationCount).toBe(1);
  });

  it('tell of replies, of every comment where watched, and of nothing where muted', async () => {
    const first = await comment(anna, post);
    await comment(ben, post, { replyTo: first.id });
    expect(await kinds(anna)).toEqual(['REPLY']);
    expect(await kinds(await app.signInAs(author))).toEqual(['COMMENT', 'COMMENT']);
    const watcher = await app.signInAs(await app.build.person());
    await watcher.data(LEVEL, { t: onPost(post), l: 'WATCH' });
    await anna.data(LEVEL, { t: onPost(post), l: 'MUTE' });
    await comment(ben, post, { body: '@Anna Beck, noch etwas', replyTo: first.id, mentions: [annaPerson.id] });
    expect(await kinds(anna)).toEqual(['REPLY']);
    expect(await kinds(watcher)).toEqual(['COMMENT']);
  });

  it('tell whom an edit names anew, once', async () => {
    const { id } = await comment(anna, post, { body: 'ohne' });
    for (const version of [1, 2])
      await anna.data(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
        input: { id, version, body: `mit @Ben Roth ${version}`, mentions: [benPerson.id] },
      });
    expect(await kinds(ben)).toEqual(['MENTION']);
  });

  it('disappear with the comment, and with the right to see its host', async () => {
    const { id } = await comment(anna, post, { body: '@Ben Roth eins', mentions: [benPerson.id] });
    await comment(anna, post, { body: '@Ben Roth zwei', mentions: [benPerson.id] });
    expect(await kinds(ben)).toHaveLength(2);
    await anna.data(`mutation ($id: ID!) { deleteComment(id: $id) }`, { id });
    expect(await kinds(ben)).toHaveLength(1);
    await app.db.rows(`update post set audience_qualified_only = true where id = $1`, [post]);
    const { notifications, unreadNotificationCount } = await list(ben);
    expect([notifications.nodes, unreadNotificationCount]).toEqual([[], 0]);
  });

  it('are read by reading the thread, one by one, or all until a moment', async () => {
    for (const word of ['eins', 'zwei', 'drei'])
      await comment(anna, post, { body: `@Ben Roth ${word}`, mentions: [benPerson.id] });
    await settled();
    await ben.data(READ, { t: onPost(post), n: 1 });
    const { notifications, unreadNotificationCount } = await list(ben);
    expect([notifications.nodes.map(({ read }) => read), unreadNotificationCount]).toEqual([[false, false, true], 2]);
    const [latest] = notifications.nodes;
    const marked = await ben.data<{ markNotificationsRead: number }>(
      'mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) }',
      { ids: [latest?.id] },
    );
    expect(marked.markNotificationsRead).toBe(1);
    await anna.data('mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) }', {
      ids: notifications.nodes.map(({ id }) => id),
    });
    expect((await list(ben, { unread: true })).notifications.nodes).toHaveLength(1);
    const all = await ben.data<{ markAllNotificationsRead: number }>(
      'mutation ($u: DateTime!) { markAllNotificationsRead(until: $u) }',
      { u: new Date().toISOString() },
    );
    expect(all.markAllNotificationsRead).toBe(0);
  });

  it('page without gaps, for the same few statements whatever their number', async () => {
    await comment(anna, post);
    await settled();
    await app.db.rows(`delete from notification`);
    await app.db.rows(
      `insert into notification (id, person_id, kind, host_kind, host_id, comment_id, actor_id, at, to_mail)
       select gen_random_uuid(), $1, k.kind, 'POST', $2, c.id, $3, now() - (random() * 3)::int * interval '1 minute', false
       from comment c, unnest(array['MENTION','REPLY','COMMENT']) k(kind) where c.thread_id = $2`,
      [benPerson.id, post, annaPerson.id],
    );
    const first = await list(ben, { first: 2 });
    const rest = await list(ben, { first: 2, after: first.notifications.pageInfo.endCursor });
    const ids = [...first.notifications.nodes, ...rest.notifications.nodes].map(({ id }) => id);
    expect([
      new Set(ids).size,
      first.notifications.pageInfo.hasNextPage,
      rest.notifications.pageInfo.hasNextPage,
    ]).toEqual([3, true, false]);
    const cost = (count: number) =>
      least(5, async () => {
        const before = statementCount();
        await ben.data(`query ($n: Int!) { notifications(first: $n) { nodes { actor { name } host { title } } } }`, {
          n: count,
        });
        return statementCount() - before;
      });
    const costs = [await cost(1), await cost(50)];
    expect(costs[1]).toBe(costs[0]);
    expect(costs[1]).toBeLessThanOrEqual(4);
  });

  it('cost no more where they are about everything that has a thread, and show only what the viewer may see', async () => {
    const officer = await app.signInAs(author);
    const event = await publishedEvent(officer, { title: 'Treffen am See' });
    const report = await reportBy(anna, { title: 'Bericht für alle' });
    const hidden = await reportBy(anna, { title: 'Bericht für wenige' });
    const others = await app.build.person({ association: null });
    await anna.data(AUDIENCE, {
      id: hidden,
      audience: { visibility: 'ADMINISTRATIONS', administrations: [others.ags] },
    });
    const ask = async (title: string, below: string | null) => {
      const input = {
        clientKey: randomUUID(),
        content: { title, body: 'Wer?', topics: ['e-akte'], urgency: 'THIS_MONTH' },
      };
      const { askQuestion } = await anna.data<{ askQuestion: { id: string } }>(ASK, { input });
      await app.db.rows(`update question set report_id = $2 where id = $1`, [askQuestion.id, below]);
      return askQuestion.id;
    };
    const hosts = [
      ['POST', post],
      ['EVENT', event.id],
      ['REPORT', report],
      ['REPORT', hidden],
      ['QUESTION', await ask('Frage für sich', null)],
      ['QUESTION', await ask('Frage am Bericht', report)],
      ['QUESTION', await ask('Frage am verborgenen', hidden)],
    ];
    await settled();
    await app.db.rows(`delete from notification`);
    for (const [kind, id] of hosts)
      await app.db.rows(
        `insert into notification (id, person_id, kind, host_kind, host_id, actor_id, at, to_mail)
         values (gen_random_uuid(), $1, 'COMMENT', $2, $3, $4, now(), false)`,
        [benPerson.id, kind, id, annaPerson.id],
      );
    const read = () =>
      ben.data<{ notifications: { nodes: { host: { title: string } }[] } }>(
        `{ notifications(first: 20) { nodes { actor { name } host { title path } } } }`,
      );
    const { notifications } = await read();
    expect(notifications.nodes.map(({ host }) => host.title).sort()).toEqual([
      'Bericht für alle',
      'Frage am Bericht',
      'Frage für sich',
      'Neues Portal',
      'Treffen am See',
    ]);
    const counted = async (asked: () => Promise<unknown>) =>
      least(5, async () => {
        const before = statementCount();
        await asked();
        return statementCount() - before;
      });
    expect(await counted(read)).toBeLessThanOrEqual(4);
    expect(await counted(() => ben.data(`{ unreadNotificationCount }`))).toBeLessThanOrEqual(4);
  });
});

describe('mails', () => {
  it('wait for each other: one about many, ordered by the first', async () => {
    const second = await app.build.post({ title: 'Anderes Portal', author });
    for (const word of ['eins', 'zwei'])
      await comment(anna, post, { body: `@Ben Roth ${word}`, mentions: [benPerson.id] });
    await comment(anna, second, { body: '@Ben Roth drei', mentions: [benPerson.id] });
    await settled();
    const jobs = await app.db.rows<{ minutes: number }>(
      `select round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs where key = $1`,
      [`notification-mail:${benPerson.id}`],
    );
    expect(jobs).toEqual([{ minutes: 10 }]);
    const mails = await bundle(benPerson);
    expect(mails.map(({ subject }) => subject)).toEqual(['Neues in 2 Diskussionen']);
    expect(mails[0]?.text).toMatch(/Neues Portal[^]*eins[^]*zwei[^]*Anderes Portal[^]*drei/);
    expect(mails[0]?.text).toContain('/benachrichtigungen');
    expect(await bundle(benPerson)).toHaveLength(1);
  });

  it('about one comment name it', async () => {
    await comment(anna, post, { body: '@Ben Roth, siehst du das auch so?', mentions: [benPerson.id] });
    expect(await bundle(benPerson)).toEqual([
      {
        subject: 'Anna Beck nennt Sie: Neues Portal',
        text: expect.stringMatching(new RegExp(`/beitraege/${post}\\?kommentar=[0-9a-f-]{36}#kommentar-1`)),
      },
    ]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['who has read it meanwhile', () => ben.data(READ, { t: onPost(post), n: 1 })],
    ['who mutes the thread meanwhile', () => ben.data(LEVEL, { t: onPost(post), l: 'MUTE' })],
    ['who wants no mails', () => ben.data('mutation { updateDiscussionSettings(input: { mails: NONE }) { mails } }')],
    [
      'who may no longer see the host',
      () => app.db.rows(`update post set audience_qualified_only = true where id = $1`, [post]),
    ],
    ['who lost access', () => app.db.rows(`update person set suspended_at = now() where id = $1`, [benPerson.id])],
    [
      'who would read what was deleted',
      () => app.db.rows(`update comment set state = 'DELETED', body = '' where thread_id = $1`, [post]),
    ],
  ])('are not sent to %s', async (_, change) => {
    await comment(anna, post, { body: '@Ben Roth?', mentions: [benPerson.id] });
    await settled();
    try {
      await change();
      expect(await bundle(benPerson)).toEqual([]);
    } finally {
      await app.db.rows(`update person set suspended_at = null where id = $1`, [benPerson.id]);
    }
  });
});

describe('live', () => {
  const ARRIVED = `subscription ($after: Cursor) { notificationsArrived(after: $after) { cursor } }`;
  const lines: LiveReader[] = [];
  afterEach(() => lines.splice(0).forEach((line) => line.stop()));
  const listen = async (client: Client, after: string | null = null): Promise<LiveReader> => {
    const line = new LiveReader(client, { query: ARRIVED, after });
    lines.push(line);
    const running = app.get(LiveHub).size;
    await until('the line', () => app.get(LiveHub).size > running);
    return line;
  };
  const count = (line: LiveReader) => line.events().length;

  it('tells the person that something came, and nobody else', async () => {
    const [hers, his, officers] = [await listen(anna), await listen(ben), await listen(await app.signInAs(author))];
    await comment(anna, post, { body: '@Ben Roth?', mentions: [benPerson.id] });
    await until('the news', () => count(his) === 1 && count(officers) === 1);
    // The count that he asks for then has it.
    expect((await list(ben)).unreadNotificationCount).toBe(1);
    await comment(ben, post, { body: 'Ja.' });
    await until('more news for who takes part', () => count(officers) === 2);
    expect([count(hers), count(his)]).toEqual([0, 1]);
  });

  it('goes on after a lost line, and says nothing to who lost access', async () => {
    const first = await listen(ben);
    await comment(anna, post, { body: '@Ben Roth eins', mentions: [benPerson.id] });
    await until('the first', () => count(first) === 1);
    first.stop();
    await comment(anna, post, { body: '@Ben Roth zwei', mentions: [benPerson.id] });
    await settled();
    const second = await listen(ben, first.cursor);
    await until('what was missed', () => count(second) === 1);
    const stranger = await app.build.person({ approved: false });
    const waiting = new LiveReader(await app.signInAs(stranger), { query: ARRIVED });
    lines.push(waiting);
    await until('the refusal', () => waiting.ends.length > 0);
    expect(count(waiting)).toBe(0);
  });
});

describe('old ones', () => {
  it('are deleted after the set days, read or not, with and without mails', async () => {
    await comment(anna, post, { body: '@Ben Roth alt', mentions: [benPerson.id] });
    await settled();
    await app.db.rows(`update notification set at = now() - interval '181 days' where person_id = $1`, [benPerson.id]);
    await comment(anna, post, { body: '@Ben Roth neu', mentions: [benPerson.id] });
    await settled();
    const pruner = app.get(NotificationPruner);
    expect(await pruner.prune(new Date(Date.now() - 2 * 86_400_000))).toBe(0);
    expect(await pruner.prune(new Date())).toBe(1);
    expect((await list(ben)).notifications.nodes.map(({ excerpt }) => excerpt)).toEqual(['@Ben Roth neu.']);
  });
});
