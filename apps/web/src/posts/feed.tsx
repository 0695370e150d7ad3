import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'react';
import { useClient, useMutation } from 'urql';
import { announce } from '../ui/feedback/announcer.js';
import { historyKey } from '../ui/arrival.js';
import { wholeNumber } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { FeedPage } from './feed-page.js';
import type { FeedResult } from './feed-page.js';
import { feedVariables, newsFilterSearch, parseNewsFilter } from './news-filter.js';
import { beginWatch, clearPending, knowPosts, matchesFilter, pendingNews } from './news-watch.js';
import { PendingBar } from './pending-bar.js';
import { FeedDocument, MarkNewsSeenDocument } from './posts.graphql.js';
import { listLoaded } from './visit.js';

/** Which pages of a list were open at an entry of the history: coming back shows the same length. */
const openPages = new Map<string, (string | null)[]>();

interface FeedProps {
  search: URLSearchParams;
  title: string;
  empty: ComponentChildren;
  /** Stands between the heading and the list. */
  children?: ComponentChildren;
}

export function Feed({ search, title, empty, children }: FeedProps) {
  const { i18n } = useLingui();
  const client = useClient();
  const [, markSeen] = useMutation(MarkNewsSeenDocument);
  const filter = parseNewsFilter(search);
  const filterKey = newsFilterSearch(filter);
  const entry = historyKey() + filterKey;
  const [pages, setPages] = useState(() => openPages.get(entry) ?? [null]);
  const [focusLast, setFocusLast] = useState(false);
  const [first, setFirst] = useState<FeedResult>();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownEntry = useRef(entry);
  const pending = pendingNews.use();
  const waiting = pending.posts.filter((post) => matchesFilter(post, filter));

  if (shownEntry.current !== entry) {
    shownEntry.current = entry;
    setPages(openPages.get(entry) ?? [null]);
    setFirst(undefined);
  }
  const open = (next: (string | null)[]) => {
    openPages.set(entry, next);
    setPages(next);
  };
  const reload = async () => {
    await client.query(FeedDocument, feedVariables(search), { requestPolicy: 'network-only' }).toPromise();
    clearPending();
    setFocusLast(false);
    open([null]);
  };
  useEffect(() => {
    // The page was opened anew: what waited belongs into the list from the start.
    if (!openPages.has(entry) && pendingNews.get().posts.length) void reload();
  }, []);
  useEffect(() => {
    if (!first) return;
    const count = first.nodes.length;
    const found = first.pageInfo.hasNextPage
      ? i18n._('Mehr als {count} Beiträge gefunden', { count })
      : i18n._('{count, plural, =0 {Keine Beiträge gefunden} one {# Beitrag gefunden} other {# Beiträge gefunden}}', {
          count,
        });
    if (filterKey) announce(found, 700);
  }, [filterKey, first === undefined]);

  const received = (after: string | null) => (result: FeedResult) => {
    knowPosts(result.nodes.map((post) => post.id));
    if (after !== null) return;
    beginWatch(result.liveCursor);
    listLoaded(new Date());
    setFirst(result);
  };
  const count = first?.newCount ?? 0;
  const newText =
    count > 99
      ? i18n._('mehr als 99 neu')
      : i18n._('{count} neu', { count: wholeNumber(count, i18n.locale as FormatLanguage) });
  return (
    <section className="feed" aria-labelledby="feed-title">
      <div className="feed__head">
        <h2 id="feed-title" tabIndex={-1} ref={heading}>
          {title}
          {count > 0 && <span className="count-mark">{newText}</span>}
        </h2>
        {count > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              heading.current?.focus();
              void markSeen({ until: new Date().toISOString() }).then(({ error }) => {
                if (!error) announce(i18n._('Alle Beiträge sind als gesehen markiert.'));
              });
            }}
          >
            {i18n._('Alle als gesehen markieren')}
          </button>
        )}
      </div>
      {children}
      <PendingBar
        count={waiting.length}
        outdated={pending.outdated}
        onShow={() => {
          void reload().then(() => {
            window.scrollTo(0, Math.max(0, window.scrollY + (heading.current?.getBoundingClientRect().top ?? 0) - 96));
            heading.current?.focus({ preventScroll: true });
          });
        }}
      />
      {first?.nodes.length === 0 && pages.length === 1 ? empty : null}
      <ul className="feed__list" key={filterKey}>
        {pages.map((after, index) => (
          <FeedPage
            key={after ?? 'first'}
            search={search}
            after={after}
            last={index === pages.length - 1}
            takesFocus={focusLast && index === pages.length - 1 && index > 0}
            onResult={received(after)}
            onOlder={(cursor) => {
              setFocusLast(true);
              open([...pages, cursor]);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
