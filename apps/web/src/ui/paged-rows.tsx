import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { Button } from './button.js';
import { QueryFailed } from './feedback/query-failed.js';
import { Skeleton } from './feedback/skeleton.js';

interface Page {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type NodeOf<Result extends Page> = Result['nodes'][number];

interface PagedRowsProps<Data, Filter, Result extends Page> {
  query: TypedDocumentNode<Data, Filter & { first: number; after: string | null }>;
  /** A change of it begins at the first page. */
  filter: Filter;
  page: (data: Data) => Result | null;
  row: (node: NodeOf<Result>) => ComponentChildren;
  keyOf: (node: NodeOf<Result>) => string;
  label: string;
  /** Rows are cards: no lines between them. */
  cards?: boolean;
  /** Rows of a page; 20 where nothing is said. */
  step?: number;
  /** Counted up whenever what is shown has to be asked for anew. */
  version?: number;
  /** The first page, each time it is there. */
  onFirst?: (page: Result) => void;
}

/** A list that grows by a button, page by page behind the cursor of the one before, however long it is. */
export function PagedRows<Data, Filter, Result extends Page>(props: PagedRowsProps<Data, Filter, Result>) {
  return <Rows key={JSON.stringify(props.filter)} {...props} />;
}

function Rows<Data, Filter, Result extends Page>(props: PagedRowsProps<Data, Filter, Result>) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <ul className={props.cards ? 'rows rows--cards' : 'rows'} aria-label={props.label}>
      {cursors.map((after, index) => (
        <RowsPage
          {...props}
          key={after ?? 'first'}
          after={after}
          isLast={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </ul>
  );
}

function RowsPage<Data, Filter, Result extends Page>({
  query,
  filter,
  page,
  row,
  keyOf,
  step = 20,
  version = 0,
  onFirst,
  after,
  isLast,
  onMore,
}: PagedRowsProps<Data, Filter, Result> & {
  after: string | null;
  isLast: boolean;
  onMore: (cursor: string) => void;
}) {
  const { i18n } = useLingui();
  const first = useRef<HTMLLIElement>(null);
  const [{ data, error }, execute] = useQuery({
    query,
    variables: { ...filter, first: step, after },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  const result = data && page(data);
  const isThere = Boolean(result);
  useEffect(() => {
    if (version > 0) again();
  }, [version]);
  useEffect(() => {
    if (result && after === null) onFirst?.(result);
  }, [result?.nodes, result?.pageInfo.endCursor]);
  useEffect(() => {
    // The button that asked for this page is gone: the focus goes on to the first row of it.
    if (isThere && after !== null) first.current?.focus();
  }, [isThere]);
  if (!data)
    return (
      <li className="rows__state">{error ? <QueryFailed error={error} retry={again} /> : <Skeleton cards={1} />}</li>
    );
  if (!result) return null;
  const { hasNextPage, endCursor } = result.pageInfo;
  return (
    <>
      {result.nodes.map((node: NodeOf<Result>, index) => (
        <li key={keyOf(node)} ref={index === 0 ? first : undefined} tabIndex={index === 0 ? -1 : undefined}>
          {row(node)}
        </li>
      ))}
      {isLast && hasNextPage && endCursor && (
        <li className="rows__more">
          <Button icon="chevron-down" onClick={() => onMore(endCursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </li>
      )}
    </>
  );
}
