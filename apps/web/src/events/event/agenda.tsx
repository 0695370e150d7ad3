import { useLingui } from '@lingui/react';
import { Tag } from '../../ui/tag.js';
import { dayKey, dayText, timeText } from '../values/event-time.js';
import { itemText } from '../values/event-words.js';
import type { ShownEvent } from './event.graphql.js';

type Item = ShownEvent['items'][number];

const minutesOf = ({ startsAt, endsAt }: Item) => Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

interface AgendaProps {
  items: readonly Item[];
  chosen: readonly string[];
  /** How many seats a workshop has left is of no use any more. */
  over: boolean;
}

export function Agenda({ items, chosen, over }: AgendaProps) {
  const { i18n } = useLingui();
  if (!items.length) return null;
  const days = [...new Set(items.map(({ startsAt }) => dayKey(startsAt)))];
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{i18n._('Ablauf')}</h2>
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 && <h3 className="agenda__day">{dayText(i18n, day)}</h3>}
          <ol className="agenda">
            {items
              .filter(({ startsAt }) => dayKey(startsAt) === day)
              .map((item) => (
                <AgendaItem key={item.id} item={item} chosen={chosen.includes(item.id)} over={over} />
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function AgendaItem({ item, chosen, over }: { item: Item; chosen: boolean; over: boolean }) {
  const { i18n } = useLingui();
  const minutes = minutesOf(item);
  const facts = [
    item.speakers.join(', '),
    item.room,
    minutes < 120
      ? i18n._('{minutes, plural, one {# Minute} other {# Minuten}}', { minutes })
      : i18n._('bis {time}', { time: timeText(item.endsAt) }),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={item.startsAt}>{timeText(item.startsAt)}</time>
      <div>
        <b>{item.title}</b>
        <p className="muted">{facts.join(' · ')}</p>
        {item.description && <p className="plain-text">{item.description}</p>}
        {item.kind === 'WORKSHOP' && (
          <div className="event-card__tags">
            <Tag tone="blue">{itemText(i18n, item.kind)}</Tag>
            {chosen && (
              <Tag tone="green" icon="circle-check">
                {i18n._('Von Ihnen gewählt')}
              </Tag>
            )}
            {item.free !== null && !over && (
              <Tag tone={item.free === 0 ? 'sun' : 'neutral'}>
                {i18n._('{free, plural, =0 {ausgebucht} one {noch # Platz} other {noch # Plätze}}', {
                  free: item.free,
                })}
              </Tag>
            )}
            {item.waiting > 0 && (
              <Tag>
                {i18n._('{count, plural, one {eine Person wartet} other {# Personen warten}}', { count: item.waiting })}
              </Tag>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
