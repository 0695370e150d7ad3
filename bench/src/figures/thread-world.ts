import type { RushQuestion } from '../clients/writers.types.js';
import { withClient } from '../world/world.js';

/** What the web app listens to below news. */
export const UPDATES = `subscription ThreadUpdates($thread: ID!, $after: Cursor) { threadUpdates(thread: $thread, after: $after) {
  cursor
  updates { kind commentId comment { id threadId number parentId replyToId state
      author { id name administration { ags displayName } officerOf { id shortName } }
      bodyHtml quote { commentId number author { id name } text } pictures { id width height alt } files { id fileName size }
      reactions { kind count } replyCount createdAt editedAt version } typist { id name } }
  thread { commentCount lastNumber closedAt closedReason slowSeconds } } }`;

/** An item without comments, for a thread of its own. */
export const newThread = (databaseUrl: string): Promise<RushQuestion['thread']> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from post p where state = 'PUBLISHED' and audience_kinds = '{}' and audience_size_classes = '{}'
         and audience_counties = '{}' and not audience_qualified_only and not exists (select from thread t where t.id = p.id)
       order by published_at desc limit 1`,
    );
    if (!rows[0]) throw new Error('the world has no item without a thread');
    return { kind: 'POST', id: rows[0].id };
  });

/** The long thread stays as long as it was. */
export const forgetThreads = (databaseUrl: string): Promise<unknown> =>
  withClient(databaseUrl, (client) => client.query(`delete from thread where id not in (select id from bench_thread)`));
