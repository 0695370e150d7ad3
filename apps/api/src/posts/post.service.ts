import { POST } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { addressedTo } from '../audience/audience.policy.js';
import type { Context } from '../core/access/context.js';
import { bind, type Where } from '../core/database/conditions.js';
import { Database } from '../core/database/database.js';
import { encodeFactCursor } from '../core/facts/fact-cursor.js';
import { FactStream } from '../core/facts/fact-stream.js';
import { pageOf, pageSize, type Page } from '../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../core/graphql/schema/cursor.js';
import { selectedBelow } from '../core/graphql/selection.js';
import { Refused } from '../core/access/refusals.js';
import type { EditorialArgs, Post, PostFilter, PostsArgs } from './post.graphql.js';
import { mayRead } from './post.policy.js';
import { PostReader } from './post.reader.js';
import { rightsOf, type PostRow } from './post.row.js';
import type { PostQuery } from './post.statement.js';

const PUBLISHED: Where = { sql: `p.state = 'PUBLISHED'`, values: [] };

type Listed = Page<Post> & { liveCursor: string; newCount: number };

/** Reading news: lists by keyset, single items by policy. */
@Injectable()
export class PostService {
  constructor(
    private readonly db: Database,
    private readonly reader: PostReader,
    private readonly stream: FactStream,
  ) {}

  async list(ctx: Context, { filter, first, after }: PostsArgs, info: GraphQLResolveInfo): Promise<Listed> {
    const where = [PUBLISHED, addressedTo(ctx.viewer, 'p'), ...conditionsOf(ctx, filter ?? {})];
    return this.page(ctx, 'posts', 'published', where, first, after, info);
  }

  async bookmarked(
    ctx: Context,
    { first, after }: Pick<PostsArgs, 'first' | 'after'>,
    info: GraphQLResolveInfo,
  ): Promise<Listed> {
    return this.page(ctx, 'bookmarks', 'bookmarked', [PUBLISHED, addressedTo(ctx.viewer, 'p')], first, after, info);
  }

  async editorial(ctx: Context, { state, first, after }: EditorialArgs, info: GraphQLResolveInfo): Promise<Listed> {
    const where: Where[] = [{ sql: 'p.association_key = ?', values: [ctx.viewer.officerOf] }];
    if (state) where.push({ sql: 'p.state = ?', values: [state] });
    return this.page(ctx, 'editorial', 'updated', where, first, after, info);
  }

  private async page(
    ctx: Context,
    list: string,
    order: PostQuery['order'],
    conditions: readonly Where[],
    first: number,
    after: string | null | undefined,
    info: GraphQLResolveInfo,
  ): Promise<Listed> {
    const size = pageSize(first);
    // Taken before reading: what happens in between comes through the stream, never through a gap.
    const liveCursor = encodeFactCursor(this.stream.head);
    const selected = selectedBelow(info);
    const where = after ? [...conditions, afterKey(order, list, after)] : conditions;
    const query = {
      where,
      order,
      limit: size + 1,
      withBody: selected.has('bodyHtml'),
      withSource: selected.has('body'),
      fields: selected,
    };
    const wantsRows = selected.has('nodes') || selected.has('edges') || selected.has('pageInfo');
    const [rows, newCount] = await Promise.all([
      wantsRows ? this.reader.rows(ctx.viewer.personId, query) : [],
      selected.has('newCount') ? this.countNew(ctx, conditions) : 0,
    ]);
    const page = pageOf(
      rows,
      size,
      (row) => this.reader.shape(row, ctx.language, ctx.viewer),
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    return { ...page, liveCursor, newCount };
  }

  private async countNew(ctx: Context, conditions: readonly Where[]): Promise<number> {
    const values: unknown[] = [];
    const condition = bind([...conditions, onlyNew(ctx)], values);
    const [row] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from (select 1 from post p where ${condition} limit 100) counted`,
      values,
    );
    return row?.count ?? 0;
  }

  async pinned(ctx: Context): Promise<Post[]> {
    const where = [PUBLISHED, addressedTo(ctx.viewer, 'p'), { sql: 'p.pinned_until > ?', values: [ctx.now] }];
    const rows = await this.reader.rows(ctx.viewer.personId, {
      where,
      order: 'pinned',
      limit: POST.pinned,
      withBody: true,
      withSource: true,
    });
    return rows.map((row) => this.reader.shape(row, ctx.language, ctx.viewer));
  }

  /** One item; null when missing or not for the viewer, which look the same. */
  async find(ctx: Context, id: string): Promise<Post | null> {
    const row = await this.readable(ctx, id);
    return row && this.reader.shape(row, ctx.language, ctx.viewer);
  }

  private async readable(ctx: Context, id: string): Promise<PostRow | null> {
    const row = await this.row(ctx.viewer.personId, id);
    return row && mayRead(ctx.viewer, rightsOf(row)) ? row : null;
  }

  /** The row of an item, whoever asks; the caller decides by policy. */
  async row(viewerId: string | null, id: string): Promise<PostRow | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.reader.rows(viewerId, {
      where: [{ sql: 'p.id = ?', values: [id] }],
      order: 'updated',
      limit: 1,
      withBody: true,
      withSource: viewerId !== null,
    });
    return row ?? null;
  }

  /** Puts an item on the reading list or takes it off. Null when it is missing or not for the viewer. */
  async bookmark(ctx: Context, id: string, on: boolean): Promise<Post | null> {
    const row = await this.readable(ctx, id);
    if (!row) return null;
    await this.db.rows(
      on
        ? `insert into post_bookmark (person_id, post_id) values ($1, $2) on conflict do nothing`
        : `delete from post_bookmark where person_id = $1 and post_id = $2`,
      [ctx.viewer.personId, id],
    );
    return this.reader.shape({ ...row, bookmarked: on }, ctx.language, ctx.viewer);
  }

  /** Ends a visit: what was published until then is no longer new. Never goes back, never into the future. */
  async markSeen(ctx: Context, until: Date): Promise<void> {
    if (until.getTime() > ctx.now.getTime() + 60_000)
      throw new Refused('BAD_INPUT', [{ field: 'until', code: 'TOO_FAR' }]);
    await this.db.rows(
      `update person set news_seen_until = greatest(news_seen_until, $2) where id = $1 and news_seen_until is distinct from $2`,
      [ctx.viewer.personId, until],
    );
  }
}

function afterKey(order: PostQuery['order'], list: string, cursor: string): Where {
  const [micros, id] = decodeCursor(list, cursor, [isMicros, isUuid]);
  const column = {
    published: 'p.published_at',
    pinned: 'p.published_at',
    updated: 'p.updated_at',
    bookmarked: 'b.marked_at',
  }[order];
  return {
    sql: `(${column}, p.id) < (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::uuid)`,
    values: [micros, id],
  };
}

const onlyNew = (ctx: Context): Where => ({
  sql: `p.published_at > coalesce((select news_seen_until from person where id = ?), 'infinity')`,
  values: [ctx.viewer.personId],
});

function conditionsOf(ctx: Context, filter: PostFilter): Where[] {
  return [
    ...(filter.association ? [{ sql: 'p.association_key = ?', values: [filter.association] }] : []),
    ...(filter.topics?.length ? [{ sql: 'p.topics && ?::text[]', values: [filter.topics] }] : []),
    ...(filter.onlyNew ? [onlyNew(ctx)] : []),
  ];
}
