import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from '../access/refusals.js';
import { CursorScalar } from './scalars.js';

export const MAX_PAGE = 100;

@ObjectType({ description: 'Whether and where a list goes on (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last item of this page.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** Checks a page size; refuses those outside 1 to {@link MAX_PAGE}. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw badInput({ field: 'first', code: 'OUT_OF_RANGE', params: { min: 1, max: MAX_PAGE } });
  }
  return first;
}

/**
 * Builds a page from one row more than asked for, which tells whether there is a next one. Edges with their cursors are
 * made when they are read: most clients take the nodes and the cursor of the last.
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  size: number,
  nodeOf: (row: Row) => T,
  cursorOf: (row: Row) => string,
): Page<T> {
  const shown = rows.slice(0, size);
  const nodes = shown.map(nodeOf);
  const last = shown.at(-1);
  let edges: Edge<T>[] | null = null;
  return {
    get edges() {
      return (edges ??= nodes.map((node, index) => ({ cursor: cursorOf(shown[index] as Row), node })));
    },
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursorOf(last) },
  };
}
