import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../ui/feedback/notice.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { OwnCode } from '../check-in/own-code.js';
import { JoinPanel } from '../event/join-panel.js';
import { MyStanding } from './my-standing.js';
import { RsvpForm } from './rsvp-form.js';
import { lineText, seatsText } from './seats.js';
import { useAnswer } from './use-answer.js';
import { leftOutText } from '../values/left-out-text.js';

/** The own answer: to be given, or as it stands. */
export function RsvpPanel({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const answering = useAnswer(event);
  const [changing, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = event.myRsvp;
  const stands = mine && mine.seat !== 'LAPSED';
  const form = event.bar === null && event.viewerCan.answer && (changing || !stands);
  /** The button that was pressed is gone with the form: the head of what came of it takes the focus. */
  const done = () => {
    setChanging(false);
    heading.current?.focus();
  };
  useEffect(() => setChanging(false), [mine?.id, mine?.seat]);
  return (
    <section className="card rsvp" aria-labelledby="rsvp-title">
      <h2 id="rsvp-title" tabIndex={-1} ref={heading}>
        {form ? i18n._('Wie möchten Sie teilnehmen?') : i18n._('Ihre Teilnahme')}
      </h2>
      {mine?.seat === 'LAPSED' && (
        <p>{i18n._('Die Frist für Ihren Platz ist abgelaufen. Sie können sich wieder hinten anstellen.')}</p>
      )}
      {form ? (
        <RsvpForm event={event} answering={answering} onCancel={stands ? done : undefined} onDone={done} />
      ) : stands ? (
        <MyStanding event={event} mine={mine} answering={answering} onChange={() => setChanging(true)} onDone={done} />
      ) : (
        <Closed event={event} />
      )}
      {event.notCounted && (
        <Notice title={i18n._('Ihre Teilnahme zählt bisher nicht als Schulungstag')}>
          <p>{leftOutText(i18n, event.notCounted)}</p>
        </Notice>
      )}
      <JoinPanel event={event} />
      {mine?.checkInCode && event.bar !== 'EVENT_OVER' && <OwnCode code={mine.checkInCode} startsAt={event.startsAt} />}
    </section>
  );
}

/** Why nobody can answer, in words, and how the seats stand. */
function Closed({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const when = (at: string) => dateAndTime(new Date(at), i18n.locale as FormatLanguage);
  const reason = () => {
    switch (event.bar) {
      case 'NOT_YET_OPEN':
        return i18n._('Die Anmeldung beginnt am {when}.', { when: when(event.opensAt ?? event.startsAt) });
      case 'REGISTRATION_CLOSED':
        return i18n._('Die Anmeldung war bis {when} möglich.', { when: when(event.closesAt ?? event.startsAt) });
      case 'EVENT_CANCELLED':
        return i18n._('Die Veranstaltung ist abgesagt.');
      case 'EVENT_POSTPONED':
        return i18n._('Zusagen sind wieder möglich, sobald der neue Termin feststeht.');
      case 'EVENT_OVER':
        return i18n._('Die Veranstaltung ist vorbei.');
      default:
        return i18n._('Antworten sind möglich, sobald die Veranstaltung veröffentlicht ist.');
    }
  };
  return (
    <>
      <p>{reason()}</p>
      {event.state === 'PUBLISHED' &&
        event.seats.map((seats) => (
          <p key={seats.mode} className="muted">
            {seats.mode === 'ONLINE' ? i18n._('Online') : i18n._('Vor Ort')}: {seatsText(i18n, seats)}
            {seats.waiting > 0 && ` · ${lineText(i18n, seats)}`}
          </p>
        ))}
    </>
  );
}
