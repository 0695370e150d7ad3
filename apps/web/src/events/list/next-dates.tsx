import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { shortDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { AnswerTag } from '../values/answer-tag.js';
import { hoursText } from '../values/event-time.js';
import { EventsDocument } from './events.graphql.js';

const few = 3;

/** The next events on the start page. */
export function NextDates() {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({
    query: EventsDocument,
    variables: { filter: null, past: false, first: few, after: null },
  });
  if (!data?.events.nodes.length) return null;
  return (
    <section className="card" aria-labelledby="next-dates">
      <h2 id="next-dates">{i18n._('Nächste Termine')}</h2>
      <ul className="rows">
        {data.events.nodes.map((event) => (
          <li key={event.id}>
            <a href={`/veranstaltungen/${event.id}`}>{event.title}</a>
            <small>
              {shortDate(new Date(event.startsAt), i18n.locale as FormatLanguage)},{' '}
              {hoursText(i18n, event.startsAt, event.endsAt)}
            </small>
            <AnswerTag event={event} />
          </li>
        ))}
      </ul>
      <a className="more-link" href="/veranstaltungen">
        {i18n._('Alle Veranstaltungen')}
        <Icon name="arrow-right" size={16} />
      </a>
    </section>
  );
}
