import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import { FileHosts, type FileHost } from '../../core/ports/file-host.js';
import type { ThreadHostKind } from '../../core/ports/thread-host.js';
import { mayModerate } from './comment.policy.js';
import { ThreadService } from '../thread/thread.service.js';

/** A picture or document may be seen by whoever may read a comment that has it; while that is hidden, by its moderators. */
@Injectable()
export class CommentFileHost implements FileHost {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
    hosts: FileHosts,
  ) {
    hosts.register(this);
  }

  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const shown = await this.db.rows<{ kind: ThreadHostKind; id: string; visible: boolean }>(
      `select t.host_kind as kind, t.id, bool_or(c.state = 'VISIBLE') as visible
       from comment_file k join comment c on c.id = k.comment_id join thread t on t.id = c.thread_id
       where k.file_id = $1 and c.state <> 'DELETED' group by t.id limit 20`,
      [fileId],
    );
    for (const { visible, ...ref } of shown) {
      const host = await this.threads.hostFor(actor, ref);
      if (host && (visible || mayModerate(actor, host))) return true;
    }
    return false;
  }

  /** Drafts keep their files as comments show them, without a row for each. */
  async needsFiles(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select f.id from unnest($1::text[]) as f(id) where exists (select from comment_draft d
         where (d.pictures <> '[]' or d.files <> '[]')
           and (d.pictures || d.files) @> jsonb_build_array(jsonb_build_object('id', f.id)))`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
