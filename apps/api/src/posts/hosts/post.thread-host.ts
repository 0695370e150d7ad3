import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Reader } from '../../core/database/reader.js';
import { ThreadHosts, type ThreadHost, type ThreadHostState } from '../../core/ports/thread-host.js';
import { mayRead, type PostRights } from '../post.policy.js';
import { PostReader, rightsOf } from '../post.reader.js';
import { read, type PostRow } from '../post.row.js';

const FIELDS: ReadonlySet<string> = new Set(['title', 'author', 'audience']);

/** People talk about news: whoever may read an item may read and write below it while it is published. */
@Injectable()
export class PostThreadHost implements ThreadHost<PostRights> {
  readonly kind = 'POST';

  constructor(
    private readonly reader: PostReader,
    hosts: ThreadHosts,
  ) {
    hosts.register(this);
  }

  async load(ids: readonly string[], db?: Reader): Promise<ReadonlyMap<string, ThreadHostState<PostRights>>> {
    // For a list of unknown length PostgreSQL plans anew each time, which costs more than the reading of one.
    const where =
      ids.length === 1 ? { sql: 'p.id = ?::uuid', values: [ids[0]] } : { sql: 'p.id = any(?::uuid[])', values: [ids] };
    const parts = { withBody: false, withSource: false, fields: FIELDS };
    const rows = await this.reader.rows(null, { where: [where], order: 'updated', limit: ids.length, ...parts }, db);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          rights: rightsOf(row),
          title: read(row.title, 'title'),
          path: `/beitraege/${row.id}`,
          open: row.state === 'PUBLISHED',
          association: row.associationKey,
          participants: authorOf(row),
        },
      ]),
    );
  }

  maySee(actor: Actor, rights: PostRights): boolean {
    return mayRead(actor, rights);
  }
}

const authorOf = (row: PostRow): string[] => {
  const author = read(row.authorId, 'author');
  return author === null ? [] : [author];
};
