import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Pending } from '../../ui/feedback/pending.js';
import { monthKey, monthText } from '../values/event-time.js';
import { EventCard } from './event-card.js';
import type { EventCard as Card } from './events.graphql.js';

interface Page {
  nodes: readonly Card[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface EventListProps<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: (after: string | null) => Variables;
  page: (data: Data) => Page;
  /** A change of it begins at the first page. */
  filterKey: string;
  empty: ComponentChildren;
}

/** Events under the heads of their months, page by page. */
export function EventList<Data, Variables extends object>(props: EventListProps<Data, Variables>) {
  return <Pages key={props.filterKey} {...props} />;
}

function Pages<Data, Variables extends object>(props: EventListProps<Data, Variables>) {
  const [loaded, setLoaded] = useState<{ after: string | null; nodes: readonly Card[] }[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  return (
    <div className="event-list">
      {loaded.map((part, index) => (
        <Months key={part.after ?? 'first'} nodes={part.nodes} before={loaded[index - 1]?.nodes.at(-1)} />
      ))}
      <LastPage
        {...props}
        key={after ?? 'first'}
        after={after}
        before={loaded.at(-1)?.nodes.at(-1)}
        onMore={(nodes, cursor) => {
          setLoaded([...loaded, { after, nodes }]);
          setAfter(cursor);
        }}
      />
    </div>
  );
}

function LastPage<Data, Variables extends object>(
  props: EventListProps<Data, Variables> & {
    after: string | null;
    before: Card | undefined;
    onMore: (nodes: readonly Card[], cursor: string) => void;
  },
) {
  const { query, variables, page, filterKey, empty, after, before, onMore } = props;
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query,
    variables: variables(after),
    requestPolicy: 'cache-and-network',
  });
  const first = useRef<HTMLDivElement>(null);
  const result = data && page(data);
  const count = result?.nodes.length;
  useEffect(() => {
    if (count === undefined) return;
    if (after !== null) first.current?.querySelector<HTMLElement>('h3 a')?.focus();
    else if (spoken.get() !== filterKey && spoken.get() !== undefined) {
      const text = result?.pageInfo.hasNextPage
        ? i18n._('Mehr als {count} Veranstaltungen gefunden', { count })
        : i18n._(
            '{count, plural, =0 {Keine Veranstaltung gefunden} one {# Veranstaltung gefunden} other {# Veranstaltungen gefunden}}',
            { count },
          );
      announce(text, 700);
    }
    spoken.set(filterKey);
  }, [count === undefined]);
  if (!result) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  if (!result.nodes.length && after === null) return <>{empty}</>;
  const { hasNextPage, endCursor } = result.pageInfo;
  return (
    <div ref={first} className="event-list">
      <Months nodes={result.nodes} before={before} />
      {hasNextPage && endCursor && (
        <div className="more">
          <Button icon="chevron-down" onClick={() => onMore(result.nodes, endCursor)}>
            {i18n._('Weitere Veranstaltungen')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Which list was last on the screen: the first of a visit is read with its page, only a changed filter is announced. */
const spoken = (() => {
  let key: string | undefined;
  return { get: () => key, set: (next: string) => (key = next) };
})();

/** @param before the last event above, whose month already has its head */
function Months({ nodes, before }: { nodes: readonly Card[]; before: Card | undefined }) {
  const { i18n } = useLingui();
  const groups: { month: string; events: Card[] }[] = [];
  for (const event of nodes) {
    const month = monthKey(event.startsAt);
    const last = groups.at(-1);
    if (last?.month === month) last.events.push(event);
    else groups.push({ month, events: [event] });
  }
  return (
    <>
      {groups.map(({ month, events }) => (
        <section key={month} className="event-month" aria-label={monthText(i18n, month)}>
          {!(before && monthKey(before.startsAt) === month) && <h2>{monthText(i18n, month)}</h2>}
          <ul className="event-list">
            {events.map((event) => (
              <li key={event.id}>
                <EventCard event={event} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
