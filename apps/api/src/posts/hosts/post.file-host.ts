import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import { FileHosts, type FileHost } from '../../core/ports/file-host.js';
import { mayRead } from '../post.policy.js';
import { PostReader, rightsOf } from '../post.reader.js';

/** A picture may be seen by whoever may read an item that shows it. */
@Injectable()
export class PostFileHost implements FileHost {
  constructor(
    private readonly db: Database,
    private readonly reader: PostReader,
    hosts: FileHosts,
  ) {
    hosts.register(this);
  }

  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const links = await this.db.rows<{ id: string }>(
      `select post_id as id from post_picture where file_id = $1 limit 20`,
      [fileId],
    );
    if (links.length === 0) return false;
    const rows = await this.reader.rows(null, {
      where: [{ sql: 'p.id = any(?::uuid[])', values: [links.map(({ id }) => id)] }],
      order: 'updated',
      limit: links.length,
      withBody: false,
      withSource: false,
    });
    return rows.some((row) => mayRead(actor, rightsOf(row)));
  }
}
