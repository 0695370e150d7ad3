import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import { JointReader } from '../../core/database/joint-reader.js';
import { ThreadHosts, type ThreadHostKind, type ThreadHostState } from '../../core/ports/thread-host.js';
import { ActorLoader } from '../../sign-in/actor.loader.js';

/** Who of some people may see a thread as of now, whether they are here or away. */
@Injectable()
export class ThreadAudience {
  constructor(
    private readonly db: Database,
    private readonly actors: ActorLoader,
    private readonly hosts: ThreadHosts,
  ) {}

  /** Those of the people who have access and may see the host. */
  async of(
    kind: ThreadHostKind,
    host: Pick<ThreadHostState, 'rights'>,
    personIds: readonly string[],
    now: Date,
  ): Promise<Actor[]> {
    const actors = await this.actors.actorsOf([...new Set(personIds)], now);
    return actors.filter((actor) => this.sees(actor, kind, host));
  }

  sees(actor: Actor, kind: ThreadHostKind, { rights }: Pick<ThreadHostState, 'rights'>): boolean {
    return actor.access.admitted && (this.hosts.of(kind)?.maySee(actor, rights) ?? false);
  }

  /** States of the hosts of those threads, by id. Two statements at most, however many kinds there are among them. */
  async hostsOf(threads: readonly { id: string; kind: ThreadHostKind }[]): Promise<Map<string, ThreadHostState>> {
    const kinds = [...new Set(threads.map(({ kind }) => kind))];
    const reader = kinds.length > 1 ? new JointReader(this.db) : undefined;
    const loaded = await Promise.all(
      kinds.map((kind) => {
        const ids = threads.filter((thread) => thread.kind === kind).map(({ id }) => id);
        return this.hosts.of(kind)?.load([...new Set(ids)], reader);
      }),
    );
    return new Map(loaded.flatMap((states) => [...(states ?? [])]));
  }
}
