import { useLingui } from '@lingui/react';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Tag } from '../../ui/tag.js';
import { DateLeaf } from '../values/date-leaf.js';
import { isOver, nearText, ownHours, spanText } from '../values/event-time.js';
import { kindText, kindTone, stateText, stateTone } from '../values/event-words.js';
import { useNow } from '../values/use-now.js';
import type { ShownEvent } from './event.graphql.js';

/** What, when and where, before anything else. */
export function EventHead({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const now = useNow();
  const near = event.state === 'PUBLISHED' ? nearText(i18n, event.startsAt, event.endsAt, now) : null;
  const own = ownHours(event.startsAt, event.endsAt);
  return (
    <header className="event-head">
      <Breadcrumbs trail={[['/veranstaltungen', i18n._('Veranstaltungen')]]} here={event.title} />
      <DateLeaf at={event.startsAt} large quiet={event.state !== 'PUBLISHED' || isOver(event.endsAt, now)} />
      <div className="event-card__tags">
        <Tag tone={kindTone[event.kind]} icon="calendar-days">
          {kindText(i18n, event.kind)}
        </Tag>
        {event.state !== 'PUBLISHED' && <Tag tone={stateTone[event.state]}>{stateText(i18n, event.state)}</Tag>}
        {near && (
          <Tag tone="sun" icon="clock">
            {near}
          </Tag>
        )}
        {event.counts && (
          <Tag tone="green" icon="award">
            {i18n._('Zählt für die Qualifizierung')}
          </Tag>
        )}
      </div>
      <PageTitle title={event.title || i18n._('Ohne Titel')} />
      <ul className="event-facts">
        <li>
          <Icon name="clock" />
          <span>
            <time dateTime={event.startsAt}>{spanText(i18n, event.startsAt, event.endsAt)}</time>
            {own && <small> {i18n._('(Ihre Zeit: {hours})', { hours: own })}</small>}
          </span>
        </li>
        {event.place && (
          <li>
            <Icon name="map-pin" />
            {event.place.name}
          </li>
        )}
        {event.online && (
          <li>
            <Icon name="video" />
            {i18n._('Online im Browser, keine Installation')}
          </li>
        )}
        <li>
          <Icon name="landmark" />
          {event.host.name}
        </li>
      </ul>
    </header>
  );
}
