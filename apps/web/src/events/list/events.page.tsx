import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { useRegisterSource } from '../../register/register-source.js';
import { ActiveFilters } from '../../ui/active-filters.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhoneFilters } from '../../ui/phone-filters.js';
import { activeFilters } from './active-filters.js';
import { EventFilterForm } from './event-filter-form.js';
import { eventSearch, listVariables, monthOf, noFilter, parseEventFilter, viewOf } from './event-filter.js';
import type { EventFilter, EventView } from './event-filter.js';
import { EventList } from './event-list.js';
import { EventChoicesDocument, EventsDocument } from './events.graphql.js';
import { MonthView } from './month-view.js';

export default function EventsPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const [{ data: choices }] = useQuery({ query: EventChoicesDocument });
  useRegisterSource();
  const filter = parseEventFilter(search);
  const view = viewOf(search);
  const show = (next: EventFilter, how: EventView = view, month = monthOf(search)) =>
    navigate(`/veranstaltungen${eventSearch(next, how, month)}`, { stay: true, replace: true });
  const reset = () => show(noFilter);
  const active = activeFilters(i18n, filter, choices);
  const form = (id: string) => (
    <EventFilterForm id={id} filter={filter} choices={choices} onChange={(next) => show(next)} />
  );
  const views: { value: EventView; text: string }[] = [
    { value: 'next', text: i18n._('Kommende') },
    { value: 'month', text: i18n._('Monat') },
    { value: 'past', text: i18n._('Vergangene') },
  ];
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Veranstaltungen')} />
          <p className="lead">{i18n._('Digi Lunch, Vernetzungsevents, Workshops und Treffen in Ihrer Region.')}</p>
        </div>
        <div className="row">
          <LinkButton icon="pencil" href="/verwaltung/veranstaltungen">
            {i18n._('Eigene Veranstaltungen')}
          </LinkButton>
          <LinkButton icon="calendar-check" href="/ich/termine">
            {i18n._('Meine Termine')}
          </LinkButton>
        </div>
      </div>
      <div className="finder">
        <aside className="finder__side" aria-label={i18n._('Filter')}>
          <h2>{i18n._('Filter')}</h2>
          {form('filter')}
        </aside>
        <div>
          <h2 className="sr">{i18n._('Termine')}</h2>
          <div className="event-bar">
            <Chips
              label={i18n._('Ansicht')}
              chosen={view}
              choices={views}
              onChoose={(value) => show(filter, views.find((one) => one.value === value)?.value ?? 'next')}
            />
            <PhoneFilters count={active.length} onReset={reset}>
              {form('phone-filter')}
            </PhoneFilters>
          </div>
          <ActiveFilters active={active} onApply={(next) => show(next)} onReset={reset} />
          {view === 'month' ? (
            <MonthView search={search} onMonth={(month) => show(filter, 'month', month)} />
          ) : (
            <EventList
              query={EventsDocument}
              variables={(after) => listVariables(search, after)}
              page={(data) => data.events}
              filterKey={eventSearch(filter, view)}
              empty={<Empty filtered={active.length > 0} past={view === 'past'} reset={reset} />}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Empty({ filtered, past, reset }: { filtered: boolean; past: boolean; reset: () => void }) {
  const { i18n } = useLingui();
  if (filtered) {
    return (
      <EmptyState
        icon="calendar"
        title={i18n._('Dazu gibt es keine Veranstaltung')}
        text={i18n._('Nehmen Sie einen Filter weg, dann sehen Sie mehr.')}
      >
        <Button onClick={reset}>{i18n._('Filter zurücksetzen')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="calendar"
      title={past ? i18n._('Noch keine vergangenen Veranstaltungen') : i18n._('Gerade ist nichts angekündigt')}
      text={
        past
          ? i18n._('Was stattgefunden hat, finden Sie später hier, mit Material und Aufzeichnung.')
          : i18n._('Sobald jemand zu einer Veranstaltung einlädt, die Sie betrifft, steht sie hier.')
      }
    />
  );
}
