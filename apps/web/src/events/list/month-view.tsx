import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { berlinToday } from '../../ui/format/berlin-time.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Pending } from '../../ui/feedback/pending.js';
import { AnswerTag } from '../values/answer-tag.js';
import { dayText, hoursText, monthText, timeText } from '../values/event-time.js';
import { kindText } from '../values/event-words.js';
import { monthOf, monthVariables } from './event-filter.js';
import type { EventCard } from './events.graphql.js';
import { EventMonthDocument } from './events.graphql.js';
import { monthAfter, monthGrid } from './month-grid.js';
import type { MonthDay } from './month-grid.js';

/** A month as a sheet of weeks; on phones the days with events, one below the other. */
export function MonthView({ search, onMonth }: { search: URLSearchParams; onMonth: (month: string) => void }) {
  const { i18n } = useLingui();
  const month = monthOf(search);
  const [{ data, error, fetching }, execute] = useQuery({
    query: EventMonthDocument,
    variables: monthVariables(search),
    requestPolicy: 'cache-and-network',
  });
  const weeks = data && monthGrid(month, data.eventMonth);
  return (
    <section aria-labelledby="month-title">
      <div className="month__head">
        <h2 id="month-title" aria-live="polite">
          {monthText(i18n, month)}
        </h2>
        <div className="row">
          <Button small icon="arrow-left" onClick={() => onMonth(monthAfter(month, -1))}>
            {monthText(i18n, monthAfter(month, -1))}
          </Button>
          <Button small iconEnd="arrow-right" onClick={() => onMonth(monthAfter(month, 1))}>
            {monthText(i18n, monthAfter(month, 1))}
          </Button>
        </div>
      </div>
      {weeks ? (
        <>
          <Sheet weeks={weeks} />
          <DayList weeks={weeks} />
        </>
      ) : (
        <Pending error={error} fetching={fetching} execute={execute} />
      )}
    </section>
  );
}

/** Monday to Sunday, of any week. */
const weekdays = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2026, 5, 1 + index, 12)));

function Sheet({ weeks }: { weeks: MonthDay<EventCard>[][] }) {
  const { i18n } = useLingui();
  const today = berlinToday();
  const name = (day: Date, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(i18n.locale, { weekday, timeZone: 'UTC' }).format(day);
  return (
    <table className="month">
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.getTime()} scope="col" abbr={name(day, 'long')}>
              {name(day, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map(({ day, inMonth, items }) => (
              <td
                key={day}
                className={
                  `${inMonth ? '' : 'month__other'}${day === today ? ' month__today' : ''}`.trim() || undefined
                }
                aria-current={day === today ? 'date' : undefined}
              >
                <time dateTime={day}>{Number(day.slice(8))}</time>
                {items.map((event) => (
                  <a
                    key={event.id}
                    href={`/veranstaltungen/${event.id}`}
                    className={event.state === 'CANCELLED' ? 'month__event is-cancelled' : 'month__event'}
                  >
                    <small>{timeText(event.startsAt)}</small> <span>{event.title}</span> <AnswerTag event={event} />
                  </a>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayList({ weeks }: { weeks: MonthDay<EventCard>[][] }) {
  const { i18n } = useLingui();
  const days = weeks.flat().filter(({ inMonth, items }) => inMonth && items.length);
  if (!days.length) {
    return (
      <EmptyState
        icon="calendar"
        title={i18n._('In diesem Monat ist nichts angekündigt')}
        text={i18n._('Blättern Sie weiter oder nehmen Sie einen Filter weg.')}
      />
    );
  }
  return (
    <ul className="month-days">
      {days.map(({ day, items }) => (
        <li key={day}>
          <h3>{dayText(i18n, day)}</h3>
          <ul className="rows">
            {items.map((event) => (
              <li key={event.id}>
                <a href={`/veranstaltungen/${event.id}`}>{event.title}</a>
                <small>
                  {hoursText(i18n, event.startsAt, event.endsAt)} · {kindText(i18n, event.kind)}
                </small>
                <AnswerTag event={event} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
