import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Tag } from '../../ui/tag.js';
import type { EventState, Mode } from './event-words.js';
import { stateText, stateTone } from './event-words.js';

interface Seats {
  mode: Mode;
  free: number | null;
  total: number | null;
  taken: number;
  waiting: number;
}

interface Answered {
  state: EventState;
  seats: readonly Seats[];
  bar: string | null;
  myRsvp: { answer: string; seat: string; position: number | null } | null;
}

/** Everything is given, in each way of taking part. */
export const isFull = (seats: readonly Seats[]): boolean =>
  seats.length > 0 && seats.every(({ free, waiting }) => free !== null && (free === 0 || waiting > 0));

/** What counts of an event in a word: its state, the own answer, or whether there are seats. */
export function AnswerTag({ event }: { event: Answered }) {
  const { i18n } = useLingui();
  const { state, myRsvp, seats, bar } = event;
  if (state !== 'PUBLISHED') return <Tag tone={stateTone[state]}>{stateText(i18n, state)}</Tag>;
  if (myRsvp) return <MyAnswer {...myRsvp} />;
  if (bar === 'EVENT_OVER') return null;
  if (bar === 'NOT_YET_OPEN') return <Tag>{i18n._('Anmeldung noch nicht offen')}</Tag>;
  if (bar === 'REGISTRATION_CLOSED') return <Tag>{i18n._('Anmeldung beendet')}</Tag>;
  return isFull(seats) ? (
    <Tag tone="sun" icon="hourglass">
      {i18n._('Ausgebucht, Warteliste')}
    </Tag>
  ) : null;
}

function MyAnswer({ answer, seat, position }: { answer: string; seat: string; position: number | null }) {
  const { i18n } = useLingui();
  if (answer === 'NO') return <Tag>{i18n._('Abgesagt von Ihnen')}</Tag>;
  if (answer === 'MAYBE') {
    return (
      <Tag tone="blue" icon="circle-help">
        {i18n._('Vielleicht')}
      </Tag>
    );
  }
  if (seat === 'OFFERED') {
    return (
      <Tag tone="sun" icon="ticket">
        {i18n._('Platz frei für Sie')}
      </Tag>
    );
  }
  if (seat === 'WAITING') {
    return (
      <Tag tone="sun" icon="hourglass">
        {waitingText(i18n, position)}
      </Tag>
    );
  }
  if (seat === 'LAPSED') return <Tag>{i18n._('Angebot abgelaufen')}</Tag>;
  return (
    <Tag tone="green" icon="circle-check">
      {i18n._('Zugesagt')}
    </Tag>
  );
}

export const waitingText = (i18n: I18n, position: number | null): string =>
  position === null ? i18n._('Warteliste') : i18n._('Warteliste, Platz {position}', { position });
