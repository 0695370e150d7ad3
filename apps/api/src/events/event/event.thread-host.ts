import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Reader } from '../../core/database/reader.js';
import { ThreadHosts, type ThreadHost, type ThreadHostState } from '../../core/ports/thread-host.js';
import { mayRead, type EventRights } from './event.policy.js';
import { EventReader, rightsOf } from './event.reader.js';
import { isVisible } from './event.rules.js';

const NOTHING_ELSE: ReadonlySet<string> = new Set();

/** People talk about events before, during and after: whoever is invited reads and writes below them. */
@Injectable()
export class EventThreadHost implements ThreadHost<EventRights> {
  readonly kind = 'EVENT';

  constructor(
    private readonly reader: EventReader,
    hosts: ThreadHosts,
  ) {
    hosts.register(this);
  }

  async load(ids: readonly string[], db?: Reader): Promise<ReadonlyMap<string, ThreadHostState<EventRights>>> {
    const where = [{ sql: 'e.id = any(?::uuid[])', values: [ids] }];
    const query = { where, order: 'managed' as const, limit: ids.length, fields: NOTHING_ELSE };
    const rows = await this.reader.rows(null, query, db);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          rights: rightsOf(row),
          title: row.title,
          path: `/veranstaltungen/${row.id}`,
          open: isVisible(row.state),
          association: row.associationKey,
          participants: row.authorId === null ? [] : [row.authorId],
        },
      ]),
    );
  }

  maySee(actor: Actor, rights: EventRights): boolean {
    return mayRead(actor, rights);
  }
}
