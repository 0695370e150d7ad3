import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { FileHosts, type FileHost } from '../../core/ports/file-host.js';
import { mayRead } from './event.policy.js';
import { EventReader, rightsOf } from './event.reader.js';

/** A picture may be seen by whoever may read an event that shows it. */
@Injectable()
export class EventFileHost implements FileHost {
  constructor(
    private readonly reader: EventReader,
    hosts: FileHosts,
  ) {
    hosts.register(this);
  }

  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const where = [{ sql: 'e.picture_id = ?::uuid', values: [fileId] }];
    const rows = await this.reader.rows(null, { where, order: 'managed', limit: 20, fields: new Set() });
    return rows.some((row) => mayRead(actor, rightsOf(row)));
  }
}
