import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import { AnswerTag } from '../values/answer-tag.js';
import { DateLeaf } from '../values/date-leaf.js';
import { isOver, nearText, spanText } from '../values/event-time.js';
import { kindText, kindTone, waysText } from '../values/event-words.js';
import type { EventCard as Card } from './events.graphql.js';

export function EventCard({ event }: { event: Card }) {
  const { i18n } = useLingui();
  const near = event.state === 'PUBLISHED' ? nearText(i18n, event.startsAt, event.endsAt, new Date()) : null;
  const quiet = event.state !== 'PUBLISHED' || isOver(event.endsAt);
  return (
    <article className="card event-card">
      <DateLeaf at={event.startsAt} quiet={quiet} />
      <div>
        <div className="event-card__tags">
          <Tag tone={kindTone[event.kind]}>{kindText(i18n, event.kind)}</Tag>
          <AnswerTag event={event} />
          {near && (
            <Tag tone="sun" icon="clock">
              {near}
            </Tag>
          )}
        </div>
        <h3>
          <a href={`/veranstaltungen/${event.id}`}>{event.title}</a>
        </h3>
        {event.summary && <p>{event.summary}</p>}
        <ul className="run-facts">
          <li>
            <Icon name="clock" size={18} />
            <time dateTime={event.startsAt}>{spanText(i18n, event.startsAt, event.endsAt)}</time>
          </li>
          <li>
            <Icon name={event.onSite ? 'map-pin' : 'video'} size={18} />
            {event.place
              ? [event.place.name, event.online && i18n._('und online')].filter(Boolean).join(' ')
              : waysText(i18n, event)}
          </li>
          <li>
            <Icon name="landmark" size={18} />
            {event.host.name}
          </li>
        </ul>
      </div>
    </article>
  );
}
