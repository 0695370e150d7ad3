import { useLingui } from '@lingui/react';
import { Suspense, lazy } from 'react';
import { useQuery } from 'urql';
import { CopyLink } from '../../posts/copy-link.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Prose } from '../../ui/markdown/prose.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { FollowUpCard } from '../desk/follow-up-card.js';
import { OrganiserCard } from '../desk/organiser-card.js';
import { ParticipantsSection } from '../people/participants-section.js';
import { RsvpPanel } from '../rsvp/rsvp-panel.js';
import { Agenda } from './agenda.js';
import { EventHead } from './event-head.js';
import { ContactCard, PlaceCard } from './event-side.js';
import { JoinRefusal } from './join-refusal.js';
import { SeriesCard } from './series-card.js';
import { EventDocument } from './event.graphql.js';
import type { ShownEvent } from './event.graphql.js';
import { isOver } from '../values/event-time.js';
import { FeedbackForm } from '../around/feedback-form.js';
import { FeedbackResults } from '../around/feedback-results.js';
import { Materials } from '../around/materials.js';
import { SpeakerQuestions } from '../around/speaker-questions.js';
import { useEventLive } from './use-event-live.js';

// The thread comes after everything that has to be known.
const Thread = lazy(() => import('../../discussion/thread.js'));

export default function EventPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EventDocument,
    variables: { id: params.id ?? '' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  if (!data.event) {
    return (
      <NotAvailable
        title={i18n._('Diese Veranstaltung ist nicht verfügbar')}
        text={i18n._('Sie wurde gelöscht oder richtet sich an andere Kommunen.')}
      />
    );
  }
  return <Shown event={data.event} onChanged={() => execute({ requestPolicy: 'network-only' })} />;
}

function Shown({ event, onChanged }: { event: ShownEvent; onChanged: () => void }) {
  const { i18n } = useLingui();
  useEventLive(event);
  const isVisible = event.state !== 'DRAFT' && event.state !== 'SUBMITTED';
  const over = isOver(event.endsAt);
  return (
    <article>
      <EventHead event={event} />
      <JoinRefusal />
      {event.message && (event.state === 'CANCELLED' || event.state === 'POSTPONED') && (
        <Notice
          tone={event.state === 'CANCELLED' ? 'danger' : 'warning'}
          title={
            event.state === 'CANCELLED'
              ? i18n._('Diese Veranstaltung ist abgesagt')
              : i18n._('Diese Veranstaltung ist verschoben')
          }
        >
          <p className="plain-text">{event.message}</p>
        </Notice>
      )}
      <div className="grid event-grid">
        <RsvpPanel event={event} />
        <div className="event-main">
          <div className="event-text">
            {event.summary && <p className="lead">{event.summary}</p>}
            {event.picture && (
              <img
                className="event-picture"
                src={`/files/${event.picture.id}?w=960`}
                width={event.picture.width}
                height={event.picture.height}
                alt={event.picture.alt}
              />
            )}
            <Prose html={event.bodyHtml} />
            <Agenda items={event.items} chosen={event.myRsvp?.workshops ?? []} over={over} />
            {isVisible && (
              <>
                <ParticipantsSection event={event.id} />
                <Materials event={event.id} runs={event.viewerCan.run} />
                {event.feedbackOpen && <FeedbackForm event={event.id} />}
                {over && event.viewerCan.run && <FeedbackResults event={event.id} />}
              </>
            )}
          </div>
          {isVisible && (
            <div className="event-text event-talk">
              <SpeakerQuestions event={event} />
              <Suspense fallback={<Skeleton cards={1} />}>
                <Thread host={{ kind: 'EVENT', id: event.id }} title={i18n._('Austausch')} />
              </Suspense>
            </div>
          )}
        </div>
        <aside className="side event-side" aria-label={i18n._('Ort und Kontakt')}>
          <section className="card event-actions">
            {isVisible && !over && (
              <a className="act" href={`/kalender/termin/${event.id}.ics`} download="termin.ics">
                <Icon name="calendar-plus" size={18} />
                <span>{i18n._('In den Kalender')}</span>
              </a>
            )}
            {event.myRsvp?.attendedAt && (
              <a className="act" href={`/termine/${event.id}/teilnahme.pdf`} download="teilnahmebestaetigung.pdf">
                <Icon name="badge-check" size={18} />
                <span>{i18n._('Teilnahmebestätigung')}</span>
              </a>
            )}
            <CopyLink />
            <button type="button" className="act" onClick={() => print()}>
              <Icon name="printer" size={18} />
              <span>{i18n._('Drucken')}</span>
            </button>
          </section>
          <OrganiserCard event={event} onChanged={onChanged} />
          <FollowUpCard event={event} />
          {event.series && <SeriesCard id={event.series.id} here={event.id} />}
          {event.place && <PlaceCard place={event.place} />}
          <ContactCard event={event} />
        </aside>
      </div>
    </article>
  );
}
