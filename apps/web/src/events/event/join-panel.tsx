import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useClient } from 'urql';
import { clock, dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { dayKey } from '../values/event-time.js';
import { MyRsvpDocument } from './event.graphql.js';
import type { ShownEvent } from './event.graphql.js';

const DAY = 86_400_000;

/** The way into the video room, for those whom the api lets in; before that, when it opens. */
export function JoinPanel({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const client = useClient();
  const { joinState, joinFrom, id } = event;
  const waits = joinState === 'TOO_EARLY' && joinFrom !== null && event.state === 'PUBLISHED';
  useEffect(() => {
    const left = waits ? Date.parse(joinFrom) - Date.now() : DAY;
    if (left >= DAY) return;
    // The door opens by the clock: nobody's answer tells of it.
    const timer = setTimeout(
      () => void client.query(MyRsvpDocument, { id }, { requestPolicy: 'network-only' }).toPromise(),
      Math.max(0, left) + 1_000,
    );
    return () => clearTimeout(timer);
  }, [waits, joinFrom, id]);
  const language = i18n.locale as FormatLanguage;
  if (joinState === 'OPEN') {
    // Those who run the event may look at the room long before anybody else is let in.
    const early = joinFrom !== null && Date.parse(joinFrom) > Date.now();
    return (
      <div className="join">
        <a
          className={early ? 'btn btn--secondary' : 'btn btn--sun'}
          href={`/termine/${id}/beitreten`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="video" size={18} />
          <span>
            {early ? i18n._('Videoraum ansehen') : i18n._('Jetzt teilnehmen')}
            <span className="sr"> {i18n._('(öffnet ein neues Fenster)')}</span>
          </span>
        </a>
      </div>
    );
  }
  if (waits) {
    const at = new Date(joinFrom);
    const when = dayKey(joinFrom) === dayKey(event.startsAt) ? clock(at, language) : dateAndTime(at, language);
    return (
      <p className="hint join">
        {i18n._('Den Zugang zum Videoraum finden Sie am Tag der Veranstaltung ab {when} hier.', { when })}
      </p>
    );
  }
  if (joinState === 'NO_ROOM' && event.state === 'PUBLISHED') {
    return (
      <p className="hint join">{i18n._('Der Videoraum steht noch nicht fest. Sie finden den Zugang später hier.')}</p>
    );
  }
  return null;
}
