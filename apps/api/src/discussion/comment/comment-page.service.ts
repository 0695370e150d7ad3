import { Injectable } from '@nestjs/common';
import { badInput } from '../../core/access/refusals.js';
import type { Context } from '../../core/access/context.js';
import { pageSize } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import type { CommentConnection, CommentsArgs } from './comment.graphql.js';
import { CommentReader } from './comment.reader.js';
import type { CommentRow } from './comment.row.js';
import type { PagePlace } from './comment.statement.js';
import type { SeenThread } from '../thread/thread.service.js';
import type { ThreadRow } from '../thread/thread.store.js';

/** What PostgreSQL's integers can hold. */
const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);

/** Pages of a thread by keyset, forwards and backwards. */
@Injectable()
export class CommentPageService {
  constructor(private readonly reader: CommentReader) {}

  async page(
    ctx: Context,
    thread: SeenThread<ThreadRow>,
    args: CommentsArgs,
    fields: ReadonlySet<string>,
  ): Promise<CommentConnection> {
    const size = pageSize(args.first);
    const threaded = args.order === 'THREADED';
    const place = placeOf(args, threaded, thread);
    const { rows, beyond } = thread.row.exists
      ? await this.reader.page({
          of: { threadId: thread.ref.id, threaded, place, limit: size + 1 },
          viewerId: ctx.viewer.personId,
          fields,
        })
      : { rows: [], beyond: false };
    const more = rows.length > size;
    const shown = rows.slice(0, size);
    const down = place.from === 'before' || place.from === 'last';
    if (down) shown.reverse();
    const viewer = { actor: ctx.viewer, thread: thread.rights };
    const edges = shown.map((row) => ({ cursor: cursorOf(row, threaded), node: this.reader.shape(row, viewer) }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: down ? beyond : more,
        endCursor: edges.at(-1)?.cursor ?? null,
        hasPreviousPage: down ? more : beyond,
        startCursor: edges[0]?.cursor ?? null,
      },
    };
  }
}

const listOf = (threaded: boolean): string => (threaded ? 'comments-threaded' : 'comments-time');

const cursorOf = (row: CommentRow, threaded: boolean): string =>
  encodeCursor(listOf(threaded), threaded ? [`${row.rootNumber}`, `${row.number}`] : [`${row.number}`]);

function placeOf(args: CommentsArgs, threaded: boolean, { row }: SeenThread<ThreadRow>): PagePlace {
  const { after, before, at, start } = args;
  if ([after, before, at].filter((bound) => bound != null).length > 1)
    throw badInput({ field: 'after', code: 'NOT_EXPECTED' });
  const boundOf = (cursor: string) =>
    decodeCursor(listOf(threaded), cursor, threaded ? [isNumber, isNumber] : [isNumber]).map(Number);
  if (after != null) return { from: 'after', bound: boundOf(after) };
  if (before != null) return { from: 'before', bound: boundOf(before) };
  if (at != null) return isUuid(at) ? { from: 'at', commentId: at } : { from: 'first' };
  if (start === 'END') return { from: 'last' };
  if (start === 'BEGINNING') return { from: 'first' };
  return row.firstUnreadNumber === null ? { from: 'last' } : { from: 'unread', readNumber: row.firstUnreadNumber - 1 };
}
