import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import { FileHosts, type FileHost } from '../../core/ports/file-host.js';
import { mayOpenMaterials, mayRead } from './event.policy.js';
import { EventReader, rightsOf } from './event.reader.js';

/** A picture may be seen by whoever may read an event that shows it, materials by those for whom they are. */
@Injectable()
export class EventFileHost implements FileHost {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    hosts: FileHosts,
  ) {
    hosts.register(this);
  }

  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const where = [{ sql: 'e.picture_id = ?::uuid', values: [fileId] }];
    const rows = await this.reader.rows(null, { where, order: 'managed', limit: 20, fields: new Set() });
    return rows.some((row) => mayRead(actor, rightsOf(row))) || this.mayOpen(actor, fileId);
  }

  /** Drafts are kept as the form has them. */
  async needsFiles(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select f.id from unnest($1::text[]) as f(id) where exists (select from event_draft d where d.form like '%' || f.id || '%')`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  private async mayOpen(actor: Actor, fileId: string): Promise<boolean> {
    const where = [
      { sql: 'e.id in (select m.event_id from event_material m where m.file_id = ?::uuid)', values: [fileId] },
    ];
    const fields = new Set(['myRsvp']);
    const rows = await this.reader.rows(actor.personId, { where, order: 'managed', limit: 20, fields });
    return rows.some((row) => {
      const rights = rightsOf(row);
      return mayRead(actor, rights) && mayOpenMaterials(actor, rights, row.myRsvp);
    });
  }
}
