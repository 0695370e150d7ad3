import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { badInput } from '../../access/refusals.js';
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

/**
 * The connection of a kind of node (Relay), to be extended under its own name, with what else its pages tell:
 * `class CourseConnection extends connectionOf(Course, 'Course') {}`. `name` names its edges.
 */
export function connectionOf<Node extends object>(
  node: abstract new (...args: never) => Node,
  name: string,
  description?: string,
): abstract new () => Page<Node> {
  const type = () => node;
  @ObjectType(`${name}Edge`, { ...(description && { description }) })
  class NodeEdge implements Edge<Node> {
    @Field(() => CursorScalar)
    cursor!: string;

    @Field(type)
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class Connection implements Page<Node> {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];

    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Connection;
}

/** The part of a list that is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `1 to ${MAX_PAGE}.` })
  first!: number;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item received; without it the list begins.',
  })
  @IsOptional()
  after?: string | null;
}

/** Checks a page size; refuses those outside 1 to {@link MAX_PAGE}. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw badInput({ field: 'first', code: 'OUT_OF_RANGE', params: { min: 1, max: MAX_PAGE } });
  }
  return first;
}

/** An edge whose cursor is made when it is read: most clients take the nodes and the cursor of the last. */
class RowEdge<Row, T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly row: Row,
    private readonly cursorOf: (row: Row) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.row);
  }
}

/** Builds a page from one row more than asked for, which tells whether there is a next one. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  size: number,
  nodeOf: (row: Row) => T,
  cursorOf: (row: Row) => string,
): Page<T> {
  const edges = rows.slice(0, size).map((row) => new RowEdge(nodeOf(row), row, cursorOf));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
