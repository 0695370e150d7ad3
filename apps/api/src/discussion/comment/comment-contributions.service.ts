import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import type { Tx } from '../../core/database/database.js';
import { Contributions, type ContributionHolder } from '../../core/ports/contributions.js';
import { CommentStateChanged } from '../discussion.facts.js';

interface Gone {
  id: string;
  threadId: string;
}

/** Takes the comments of somebody away as if they had deleted each of them, and the words that others quoted. */
@Injectable()
export class CommentContributions implements ContributionHolder {
  constructor(contributions: Contributions) {
    contributions.register(this);
  }

  async takeAway(tx: Tx, _ctx: Context | null, personId: string): Promise<void> {
    await tx.rows(
      `select 1 from thread where id in (select thread_id from comment where author_id = $1) order by id for update`,
      [personId],
    );
    await tx.rows(
      `update comment set quoted_id = null, quoted_text = null
       where quoted_id in (select id from comment where author_id = $1)`,
      [personId],
    );
    const gone = await tx.rows<Gone>(
      `with before as (select id, state from comment where author_id = $1 and state in ('VISIBLE','HIDDEN') for update),
         gone as (update comment c set state = 'DELETED', body = '', body_html = '', summary = '', mentions = '[]',
             listed = false, pictures = '[]', files = '[]', reactions = '{}', quoted_id = null, quoted_text = null
           from before where c.id = before.id returning c.id, c.thread_id, c.parent_id, before.state = 'VISIBLE' as visible),
         versions as (delete from comment_version where comment_id in (select id from gone)),
         files as (delete from comment_file where comment_id in (select id from gone)),
         mentioned as (delete from comment_mention where comment_id in (select id from gone)),
         reactions as (delete from comment_reaction where comment_id in (select id from gone)),
         threads as (update thread t set comment_count = t.comment_count - n.count
           from (select thread_id, count(*)::int as count from gone where visible group by thread_id) n where t.id = n.thread_id)
       select id, thread_id as "threadId" from gone`,
      [personId],
    );
    const ids = gone.map(({ id }) => id);
    // A placeholder stands only as long as something of others stands below it; replies are counted anew.
    const swept = await tx.rows<Gone>(
      `with parents as (select id from comment where id = any($1::uuid[])
           union select parent_id from comment where id = any($1::uuid[]) and parent_id is not null)
       update comment c set listed = c.state <> 'DELETED' or exists (select from comment r where r.parent_id = c.id and r.listed),
         reply_count = (select count(*)::int from comment r where r.parent_id = c.id and r.state = 'VISIBLE')
       from parents where c.id = parents.id and c.parent_id is null returning c.id, c.thread_id as "threadId"`,
      [ids],
    );
    for (const { id, threadId } of gone) tx.record(CommentStateChanged(id, { thread: threadId, state: 'DELETED' }));
    const others = swept.filter(({ id }) => !ids.includes(id));
    for (const { id, threadId } of others) tx.record(CommentStateChanged(id, { thread: threadId, state: 'VISIBLE' }));
  }
}
