import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { BOOKMARK, WHOLE_POST } from '../../test/ground/editorial.js';
import { TestApp } from '../../test/test-app.js';
import { statementCount } from '../core/database/statement-log.js';

const POSTS = `query ($filter: PostFilter, $first: Int, $after: Cursor) {
  posts(filter: $filter, first: $first, after: $after) { nodes { id } newCount pageInfo { hasNextPage endCursor } }
}`;

interface Listed {
  nodes: { id: string }[];
  newCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let app: TestApp;
let member: Client;
let personId: string;
beforeAll(async () => {
  app = await TestApp.start();
  const person = await app.build.person();
  personId = person.id;
  member = await app.signInAs(person);
});
afterAll(() => app.close());
beforeEach(() => app.db.rows('delete from post'));

const list = async (variables: Record<string, unknown> = {}, client = member): Promise<Listed> =>
  (await client.data<{ posts: Listed }>(POSTS, variables)).posts;
const ids = async (variables: Record<string, unknown> = {}): Promise<string[]> =>
  (await list(variables)).nodes.map(({ id }) => id);

describe('posts', () => {
  it('are for members: not for strangers, not for accounts without access', async () => {
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    expect(codeOf(await app.client().gql(POSTS))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(POSTS))).toBe('NO_ACCESS');
  });

  it('show what is published, newest first', async () => {
    const older = await app.build.post({ publishedAt: minutes(-20) });
    const newer = await app.build.post({ publishedAt: minutes(-10), association: 'gemeindetag' });
    for (const state of ['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const) await app.build.post({ state });
    expect(await ids()).toEqual([newer, older]);
  });

  it('show an item with all its parts', async () => {
    const author = await app.build.officer({ name: 'Karin Groß', association: 'landkreistag' });
    const id = await app.build.post({
      association: 'landkreistag',
      author,
      title: 'Ein <b>Titel</b>',
      body: '## Kopf\n\nErster Satz.',
      topics: ['ki'],
      audience: { kinds: ['STADT', 'GEMEINDE'] },
    });
    const { posts } = await member.data<{ posts: { nodes: unknown[] } }>(`{ posts { nodes { ${WHOLE_POST} } } }`);
    expect(posts.nodes).toEqual([
      expect.objectContaining({
        id,
        title: 'Ein <b>Titel</b>',
        summary: 'Erster Satz.',
        bodyHtml: '<h2>Kopf</h2>\n<p>Erster Satz.</p>',
        body: null,
        association: { id: 'landkreistag', shortName: 'Landkreistag' },
        author: { id: author.id, name: 'Karin Groß', administration: null, officerOf: { id: 'landkreistag' } },
        topics: [expect.objectContaining({ id: 'ki' })],
        audience: { kinds: ['STADT', 'GEMEINDE'], sizeClasses: [], counties: [], qualifiedOnly: false },
        withdrawnReason: null,
        viewerCan: { edit: false, publish: false, withdraw: false, discard: false },
      }),
    ]);
  });

  it('are filtered by association and by any of several topics', async () => {
    const both = await app.build.post({ topics: ['ki', 'cybersicherheit'], publishedAt: minutes(-3) });
    const one = await app.build.post({ topics: ['ki'], association: 'gemeindetag', publishedAt: minutes(-2) });
    const none = await app.build.post({ publishedAt: minutes(-1) });
    expect(await ids({ filter: { association: 'staedtetag' } })).toEqual([none, both]);
    expect(await ids({ filter: { topics: ['ki'] } })).toEqual([one, both]);
    expect(await ids({ filter: { topics: ['cybersicherheit', 'no-such-topic'] } })).toEqual([both]);
    expect(await ids({ filter: { topics: ['ki'], association: 'gemeindetag' } })).toEqual([one]);
    expect(await ids({ filter: { topics: [], association: null, onlyNew: null } })).toEqual([none, one, both]);
    expect(await ids({ filter: { association: `staedtetag' or true --` } })).toEqual([]);
  });

  it('refuse more topics than a filter may have', async () => {
    const answer = await member.gql(POSTS, { filter: { topics: Array.from({ length: 31 }, (_, i) => `t${i}`) } });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['filter.topics TOO_MANY']]);
  });

  it('page through equal times without gaps or doubles while news comes in', async () => {
    const times = [minutes(-30), minutes(-40), minutes(-50)];
    const all: string[] = [];
    for (let index = 0; index < 23; index++)
      all.push(await app.build.post({ publishedAt: times[index % 3] ?? minutes(0) }));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { nodes, pageInfo }: Listed = await list({ first: 4, after });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
      await app.build.post({ publishedAt: minutes(-1) });
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen)).toEqual(new Set(all));
    expect(seen).toEqual((await ids({ first: 100 })).filter((id) => all.includes(id)));
  });

  it('keep microseconds apart', async () => {
    const [first, second] = [await app.build.post(), await app.build.post()];
    await app.db.rows(`update post set published_at = timestamptz '2026-01-01 12:00:00.000001' where id = $1`, [first]);
    await app.db.rows(`update post set published_at = timestamptz '2026-01-01 12:00:00.000002' where id = $1`, [
      second,
    ]);
    const page = await list({ first: 1 });
    expect(page.nodes).toEqual([{ id: second }]);
    expect(await ids({ first: 1, after: page.pageInfo.endCursor })).toEqual([first]);
  });

  it('go on where the last one seen is gone', async () => {
    const made: string[] = [];
    for (let index = 0; index < 4; index++) made.push(await app.build.post({ publishedAt: minutes(-index - 1) }));
    const { pageInfo } = await list({ first: 2 });
    await app.db.rows('delete from post where id = $1', [made[1]]);
    expect(await ids({ first: 2, after: pageInfo.endCursor })).toEqual(made.slice(2));
  });

  it('are empty where there are none', async () => {
    expect(await list()).toEqual({ nodes: [], newCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('cost the same number of statements whether 1, 20 or 100 are shown', async () => {
    for (let index = 0; index < 100; index++) await app.build.post({ topics: ['ki'], publishedAt: minutes(-index) });
    const document = `query ($first: Int!) { posts(first: $first) { newCount pageInfo { endCursor } nodes {
      id title summary bodyHtml body bookmarked isNew association { id } author { name officerOf { id } } topics { name } viewerCan { edit }
    } } }`;
    const cost = async (first: number) => {
      // Work in the background counts as well: the quietest of several tries is the list's own.
      const counts: number[] = [];
      for (let round = 0; round < 5; round++) {
        const before = statementCount();
        await member.data(document, { first });
        counts.push(statementCount() - before);
      }
      return Math.min(...counts);
    };
    const [one, twenty, hundred] = [await cost(1), await cost(20), await cost(100)];
    expect([twenty, hundred]).toEqual([one, one]);
    expect(one).toBeLessThanOrEqual(3);
  });
});

describe('what is new', () => {
  const SEEN = 'mutation ($until: DateTime!) { markNewsSeen(until: $until) }';
  const seenUntil = async () => {
    const [row] = await app.db.rows<{ until: Date | null }>(
      'select news_seen_until as until from person where id = $1',
      [personId],
    );
    return row?.until ?? null;
  };
  beforeEach(() => app.db.rows('update person set news_seen_until = null where id = $1', [personId]));

  it('is told to members alone', async () => {
    expect(codeOf(await app.client().gql(SEEN, { until: minutes(0).toISOString() }))).toBe('UNAUTHENTICATED');
  });

  it('is nothing before the first visit ends, then what came after it', async () => {
    const old = await app.build.post({ publishedAt: minutes(-30) });
    expect((await list()).newCount).toBe(0);
    await member.data(SEEN, { until: minutes(-20).toISOString() });
    const fresh = await app.build.post({ publishedAt: minutes(-10), association: 'gemeindetag' });
    expect(await member.data('{ posts { newCount nodes { id isNew } } }')).toEqual({
      posts: {
        newCount: 1,
        nodes: [
          { id: fresh, isNew: true },
          { id: old, isNew: false },
        ],
      },
    });
    expect(await ids({ filter: { onlyNew: true } })).toEqual([fresh]);
    expect((await list({ filter: { association: 'staedtetag' } })).newCount).toBe(0);
    // The count is of the whole list, whatever page is shown.
    expect((await list({ first: 1, after: (await list({ first: 1 })).pageInfo.endCursor })).newCount).toBe(1);
  });

  it('is not only counted among what is shown, and not above a hundred', async () => {
    await member.data(SEEN, { until: minutes(-600).toISOString() });
    for (let index = 0; index < 103; index++) await app.build.post({ publishedAt: minutes(-index) });
    expect((await list({ first: 1 })).newCount).toBe(100);
  });

  it('does not count what is not addressed to the viewer', async () => {
    await member.data(SEEN, { until: minutes(-600).toISOString() });
    await app.build.post({ audience: { kinds: ['LANDKREIS'] } });
    await app.build.post({ state: 'WITHDRAWN' });
    expect((await list()).newCount).toBe(0);
  });

  it('never comes back: an earlier time changes nothing', async () => {
    const until = minutes(-5).toISOString();
    await member.data(SEEN, { until });
    await member.data(SEEN, { until: minutes(-50).toISOString() });
    expect((await seenUntil())?.toISOString()).toBe(until);
  });

  it('cannot be put into the future', async () => {
    const answer = await member.gql(SEEN, { until: minutes(10).toISOString() });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['until TOO_FAR']]);
    expect(await seenUntil()).toBeNull();
  });
});

describe('pinnedPosts', () => {
  const pinned = async () =>
    (await member.data<{ pinnedPosts: { id: string }[] }>('{ pinnedPosts { id } }')).pinnedPosts.map(({ id }) => id);

  it('shows the three newest of those that are pinned today and addressed to the viewer', async () => {
    const made: string[] = [];
    for (let index = 0; index < 4; index++)
      made.push(await app.build.post({ pinnedUntil: minutes(5), publishedAt: minutes(-index - 10) }));
    await app.build.post({ pinnedUntil: minutes(-1) });
    await app.build.post({ pinnedUntil: minutes(5), state: 'DRAFT' });
    await app.build.post({ pinnedUntil: minutes(5), state: 'WITHDRAWN' });
    await app.build.post({ pinnedUntil: minutes(5), audience: { qualifiedOnly: true } });
    expect(await pinned()).toEqual(made.slice(0, 3));
  });
});

describe('the reading list', () => {
  const LIST = `query ($first: Int, $after: Cursor) {
    bookmarkedPosts(first: $first, after: $after) { nodes { id bookmarked } pageInfo { hasNextPage endCursor } }
  }`;
  type Bookmarks = { bookmarkedPosts: Listed };
  const marked = async (client = member) =>
    (await client.data<Bookmarks>(LIST)).bookmarkedPosts.nodes.map(({ id }) => id);
  const mark = (id: string, on = true, client = member) => client.data(BOOKMARK, { id, on });

  it('is for members alone', async () => {
    const id = await app.build.post();
    expect(codeOf(await app.client().gql(LIST))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.client().gql(BOOKMARK, { id, on: true }))).toBe('UNAUTHENTICATED');
  });

  it("holds the viewer's own marks, the latest first, each once", async () => {
    const [first, second] = [await app.build.post(), await app.build.post()];
    expect(await mark(first)).toEqual({ bookmarkPost: { id: first, bookmarked: true } });
    await mark(second);
    await Promise.all([mark(first), mark(first)]);
    expect(await marked()).toEqual([second, first]);
    const colleague = await app.signInAs(await app.build.person());
    expect(await marked(colleague)).toEqual([]);

    expect(await mark(second, false)).toEqual({ bookmarkPost: { id: second, bookmarked: false } });
    await mark(second, false);
    expect(await marked()).toEqual([first]);
  });

  it('pages by time of the mark', async () => {
    const made: string[] = [];
    for (let index = 0; index < 5; index++) made.push(await app.build.post());
    for (const id of made) await mark(id);
    await app.db.rows(`update post_bookmark set marked_at = timestamptz '2026-01-01 12:00:00.000001'`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Bookmarks = await member.data<Bookmarks>(LIST, { first: 2, after });
      seen.push(...page.bookmarkedPosts.nodes.map(({ id }) => id));
      after = page.bookmarkedPosts.pageInfo.hasNextPage ? page.bookmarkedPosts.pageInfo.endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual([...made].sort());
    expect(seen).toHaveLength(5);
  });

  it('loses what is withdrawn', async () => {
    const id = await app.build.post();
    await mark(id);
    await app.db.rows(`update post set state = 'WITHDRAWN' where id = $1`, [id]);
    expect(await marked()).toEqual([]);
  });

  it('takes nothing that does not exist', async () => {
    for (const id of ['0198c0de-0000-7000-8000-000000000000', 'kein', ''])
      expect(await mark(id)).toEqual({ bookmarkPost: null });
  });
});
