import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Button, LinkButton } from '../ui/button.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { PostCard } from './post-card.js';
import { BookmarksDocument } from './posts.graphql.js';

function BookmarksPart({
  after,
  last,
  onMore,
  onCount,
}: {
  after: string | null;
  last: boolean;
  onMore: (cursor: string) => void;
  onCount: (count: number) => void;
}) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({ query: BookmarksDocument, variables: { first: 20, after } });
  const nodes = data?.bookmarkedPosts.nodes;
  useEffect(() => {
    if (nodes) onCount(nodes.length);
  }, [nodes]);
  if (!nodes)
    return (
      <li>
        <Pending error={error} fetching={fetching} execute={execute} />
      </li>
    );
  const { hasNextPage, endCursor } = data.bookmarkedPosts.pageInfo;
  return (
    <>
      {nodes.map((post) => (
        <li key={post.id}>
          <PostCard post={post} />
        </li>
      ))}
      {last && hasNextPage && endCursor && (
        <li className="more">
          <Button icon="chevron-down" onClick={() => onMore(endCursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </li>
      )}
    </>
  );
}

export default function BookmarksPage() {
  const { i18n } = useLingui();
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [count, setCount] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The item whose button had the focus left the list: the focus goes to the list's heading instead of nowhere.
    if (count !== undefined && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [count]);
  return (
    <div className="column">
      <PageTitle title={i18n._('Merkliste')} />
      <p className="lead">{i18n._('Ihre gemerkten Beiträge, zuletzt gemerkte zuerst. Nur Sie sehen diese Liste.')}</p>
      <h2 className="sr" tabIndex={-1} ref={heading}>
        {i18n._('Gemerkte Beiträge')}
      </h2>
      {count === 0 && pages.length === 1 && (
        <EmptyState
          icon="bookmark"
          title={i18n._('Noch nichts gemerkt')}
          text={i18n._('Mit „Merken“ an einem Beitrag legen Sie ihn hier ab, um ihn später zu lesen.')}
        >
          <LinkButton look="primary" href="/neuigkeiten">
            {i18n._('Zu den Neuigkeiten')}
          </LinkButton>
        </EmptyState>
      )}
      <ul className="feed__list">
        {pages.map((after, index) => (
          <BookmarksPart
            key={after ?? 'first'}
            after={after}
            last={index === pages.length - 1}
            onMore={(cursor) => setPages([...pages, cursor])}
            onCount={index === 0 ? setCount : () => undefined}
          />
        ))}
      </ul>
    </div>
  );
}
