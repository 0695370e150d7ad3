import { useLingui } from '@lingui/react';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { FeedsCard } from '../calendar/feeds-card.js';
import { RemindersCard } from '../people/reminders-card.js';
import { eventsPerPage } from './event-filter.js';
import { EventList } from './event-list.js';
import { MyEventsDocument } from './events.graphql.js';

/** What the viewer said yes or maybe to. */
export default function MyEventsPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const past = search.get('ansicht') === 'vergangene';
  return (
    <>
      <Breadcrumbs trail={[['/veranstaltungen', i18n._('Veranstaltungen')]]} here={i18n._('Meine Termine')} />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Meine Termine')} />
          <p className="lead">{i18n._('Veranstaltungen, zu denen Sie zugesagt oder „vielleicht“ gesagt haben.')}</p>
        </div>
      </div>
      <div className="event-bar">
        <Chips
          label={i18n._('Ansicht')}
          chosen={past ? 'past' : 'next'}
          choices={[
            { value: 'next', text: i18n._('Kommende') },
            { value: 'past', text: i18n._('Vergangene') },
          ]}
          onChoose={(value) =>
            navigate(`/ich/termine${value === 'past' ? '?ansicht=vergangene' : ''}`, { stay: true, replace: true })
          }
        />
      </div>
      <div className="grid">
        <div>
          <h2 className="sr">{i18n._('Termine')}</h2>
          <EventList
            query={MyEventsDocument}
            variables={(after) => ({ past, first: eventsPerPage, after })}
            page={(data) => data.myEvents}
            filterKey={past ? 'mine-past' : 'mine'}
            empty={
              <EmptyState
                icon="calendar-check"
                title={past ? i18n._('Noch keine vergangenen Termine') : i18n._('Noch keine Zusagen')}
                text={
                  past
                    ? i18n._('Wo Sie dabei waren, finden Sie hier Material und Teilnahmebestätigung.')
                    : i18n._('Sagen Sie bei einer Veranstaltung zu, dann steht sie hier.')
                }
              >
                <LinkButton look="primary" href="/veranstaltungen">
                  {i18n._('Veranstaltungen ansehen')}
                </LinkButton>
              </EmptyState>
            }
          />
        </div>
        <aside className="side" aria-label={i18n._('Erinnerungen und Kalender')}>
          <RemindersCard />
          <FeedsCard />
        </aside>
      </div>
    </>
  );
}
