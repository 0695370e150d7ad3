import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { spanText } from '../values/event-time.js';
import { kindText, modeText, stateText, stateTone } from '../values/event-words.js';
import type { EventState } from '../values/event-words.js';
import { ManagedEventsDocument } from './managed.graphql.js';

const perPage = 20;

export function ManagedList({ state }: { state: EventState | null }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <div className="editorial">
      {cursors.map((after, index) => (
        <Part
          key={after ?? 'first'}
          state={state}
          after={after}
          last={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </div>
  );
}

interface PartProps {
  state: EventState | null;
  after: string | null;
  last: boolean;
  onMore: (cursor: string) => void;
}

function Part({ state, after, last, onMore }: PartProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ManagedEventsDocument,
    variables: { state, first: perPage, after },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const { nodes, pageInfo } = data.managedEvents;
  if (!nodes.length && after === null) {
    return (
      <EmptyState
        icon="calendar"
        title={i18n._('Hier ist noch nichts')}
        text={i18n._('Legen Sie eine Veranstaltung an: Sie bleibt ein Entwurf, bis Sie sie veröffentlichen.')}
      >
        <LinkButton look="primary" href="/veranstaltungen/neu">
          {i18n._('Veranstaltung anlegen')}
        </LinkButton>
      </EmptyState>
    );
  }
  const cursor = pageInfo.endCursor;
  return (
    <>
      {nodes.map((event) => (
        <Row key={event.id} event={event} />
      ))}
      {last && pageInfo.hasNextPage && cursor && (
        <div className="more">
          <Button icon="chevron-down" onClick={() => onMore(cursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </div>
      )}
    </>
  );
}

type Managed = ResultOf<typeof ManagedEventsDocument>['managedEvents']['nodes'][number];

function Row({ event }: { event: Managed }) {
  const { i18n } = useLingui();
  const seats = event.seats
    .map(({ mode, total, taken }) => `${modeText(i18n, mode)} ${taken}${total === null ? '' : `/${total}`}`)
    .join(' · ');
  return (
    <article className="card editorial__row managed">
      <div>
        <div className="event-card__tags">
          <Tag tone={stateTone[event.state]}>{stateText(i18n, event.state)}</Tag>
          <Tag>{kindText(i18n, event.kind)}</Tag>
        </div>
        <h2>
          <a href={`/veranstaltungen/${event.id}`}>{event.title || i18n._('Ohne Titel')}</a>
        </h2>
        <small>
          {spanText(i18n, event.startsAt, event.endsAt)} · {event.host.name}
          {seats && ` · ${seats}`}
        </small>
      </div>
      {event.viewerCan.edit && (
        <LinkButton small icon="pencil" href={`/veranstaltungen/${event.id}/bearbeiten`}>
          {i18n._('Bearbeiten')}
          <span className="sr">: {event.title}</span>
        </LinkButton>
      )}
    </article>
  );
}
