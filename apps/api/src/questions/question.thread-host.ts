import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { ThreadHosts, type ThreadHost, type ThreadHostState } from '../core/ports/thread-host.js';
import { mayRead, type QuestionRights } from './question.policy.js';

/** The answers to a question are the comments of its thread. */
@Injectable()
export class QuestionThreadHost implements ThreadHost<QuestionRights> {
  readonly kind = 'QUESTION';

  constructor(
    private readonly db: Database,
    hosts: ThreadHosts,
  ) {
    hosts.register(this);
  }

  async load(ids: readonly string[]): Promise<ReadonlyMap<string, ThreadHostState<QuestionRights>>> {
    const rows = await this.db.repeated<QuestionRights & { id: string; title: string }>(
      `select id, title, state, author_id as "authorId" from question where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ id, title, ...rights }) => [
        id,
        {
          rights,
          title,
          path: `/fragen/${id}`,
          open: rights.state !== 'WITHDRAWN',
          association: null,
          participants: rights.authorId ? [rights.authorId] : [],
        },
      ]),
    );
  }

  maySee(actor: Actor, rights: QuestionRights): boolean {
    return mayRead(actor, rights);
  }
}
