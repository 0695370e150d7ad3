import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../core/access/actor.js';
import { Database, type Reader } from '../core/database/database.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import type { Post } from './post.graphql.js';
import type { PostRow } from './post.row.js';
import { statementOf, type PostQuery } from './post.statement.js';
import { PostView, type Names } from './post.view.js';

export { rightsOf, type PostRow } from './post.row.js';

/** Reads news with everything that a card shows in one statement, whatever the number of items. */
@Injectable()
export class PostReader {
  private readonly names: Names;

  constructor(
    private readonly db: Database,
    register: AdministrationCatalog,
    topics: TopicCatalog,
  ) {
    this.names = { register, topics };
  }

  async rows(viewerId: string | null, query: PostQuery, db: Reader = this.db): Promise<PostRow[]> {
    const { text, values } = statementOf(viewerId, query);
    const [answer] = await db.repeated<{ rows: PostRow[] }>(text, values);
    return answer?.rows ?? [];
  }

  /** Shapes a row for the schema; `viewer` null is for shared live deliveries, which select no viewer field. */
  shape(row: PostRow, language: Language, viewer: Actor | null): Post {
    return new PostView(row, this.names, language, viewer);
  }
}
