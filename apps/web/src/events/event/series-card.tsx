import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { AnswerTag } from '../values/answer-tag.js';
import { hoursText, isOver } from '../values/event-time.js';
import { shortDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { ruleText } from '../series/rule-text.js';
import { EventSeriesDocument } from './series.graphql.js';

const few = 4;

/** The other dates of a series, those to come first. */
export function SeriesCard({ id, here }: { id: string; here: string }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: EventSeriesDocument, variables: { id } });
  const [all, setAll] = useState(false);
  const series = data?.eventSeries;
  if (!series) return null;
  const coming = series.events.filter((event) => event.id !== here && !isOver(event.endsAt));
  const rule = ruleText(i18n, series.rule);
  return (
    <section className="card" aria-labelledby="series">
      <h2 id="series">{i18n._('Termine der Reihe')}</h2>
      {rule && <p className="muted">{rule}</p>}
      {coming.length === 0 && <p>{i18n._('Das ist der letzte Termin, der angekündigt ist.')}</p>}
      <ul className="rows series-dates">
        {(all ? coming : coming.slice(0, few)).map((event) => (
          <li key={event.id}>
            <a href={`/veranstaltungen/${event.id}`}>
              {shortDate(new Date(event.startsAt), i18n.locale as FormatLanguage)},{' '}
              {hoursText(i18n, event.startsAt, event.endsAt)}
            </a>
            <AnswerTag event={event} />
          </li>
        ))}
      </ul>
      {!all && coming.length > few && (
        <Button small look="tertiary" icon="chevron-down" onClick={() => setAll(true)}>
          {i18n._('{count, plural, one {Einen weiteren Termin anzeigen} other {# weitere Termine anzeigen}}', {
            count: coming.length - few,
          })}
        </Button>
      )}
    </section>
  );
}
