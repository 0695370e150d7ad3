import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { Button } from '../ui/button.js';
import { Pending } from '../ui/feedback/pending.js';
import { feedVariables } from './news-filter.js';
import { PostCard } from './post-card.js';
import { FeedDocument } from './posts.graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export type FeedResult = ResultOf<typeof FeedDocument>['posts'];

interface FeedPageProps {
  search: URLSearchParams;
  after: string | null;
  last: boolean;
  /** This page was asked for by the button: the focus goes to its first item. */
  takesFocus: boolean;
  onResult: (result: FeedResult) => void;
  onOlder: (cursor: string) => void;
}

export function FeedPage({ search, after, last, takesFocus, onResult, onOlder }: FeedPageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: FeedDocument,
    variables: feedVariables(search, after),
  });
  const posts = data?.posts;
  const first = useRef<HTMLLIElement>(null);
  const loaded = Boolean(posts);
  useEffect(() => {
    if (posts) onResult(posts);
  }, [posts]);
  useEffect(() => {
    if (loaded && takesFocus) first.current?.querySelector<HTMLAnchorElement>('h3 a')?.focus();
  }, [loaded]);
  if (!posts) {
    return (
      <li>
        <Pending error={error} fetching={fetching} execute={execute} cards={after ? 1 : 3} />
      </li>
    );
  }
  const { hasNextPage, endCursor } = posts.pageInfo;
  return (
    <>
      {posts.nodes.map((post, index) => (
        <li key={post.id} ref={index === 0 ? first : undefined}>
          <PostCard post={post} />
        </li>
      ))}
      {last && hasNextPage && endCursor && (
        <li className="more">
          <Button icon="chevron-down" onClick={() => onOlder(endCursor)}>
            {i18n._('Ältere Beiträge laden')}
          </Button>
        </li>
      )}
    </>
  );
}
