import { useLingui } from '@lingui/react';
import { Tag } from '../../ui/tag.js';
import { PersonName } from '../../ui/person-name.js';
import { clock, dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { modeText } from '../values/event-words.js';
import type { EventGuest } from './people.graphql.js';
import { leftOutWord } from '../values/left-out-text.js';

interface GuestRowProps {
  guest: EventGuest;
  event: { items: readonly { id: string; title: string }[]; questions: readonly { id: string; text: string }[] };
}

/** One person who answered: how, for which workshops, and what they need. */
export function GuestRow({ guest, event }: GuestRowProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const workshops = event.items.filter(({ id }) => guest.workshops.includes(id));
  const lines = event.items.filter(({ id }) => guest.workshopLines.includes(id));
  return (
    <>
      <div>
        <PersonName person={guest.person} />
        {guest.person.administration && <small> {guest.person.administration.displayName}</small>}
        <small className="guests__when">
          {i18n._('Geantwortet: {when}', { when: dateAndTime(new Date(guest.answeredAt), language) })}
        </small>
      </div>
      <div className="guests__tags">
        <SeatTag guest={guest} />
        {guest.mode && <Tag>{modeText(i18n, guest.mode)}</Tag>}
        {guest.onlineMeanwhile && <Tag>{i18n._('online bis zum Nachrücken')}</Tag>}
        {guest.attendedAt && (
          <Tag tone="green" icon="check">
            {i18n._('da seit {time}', { time: clock(new Date(guest.attendedAt), language) })}
          </Tag>
        )}
        {guest.notCounted && <Tag tone="sun">{leftOutWord(i18n, guest.notCounted)}</Tag>}
      </div>
      <div className="guests__wishes">
        {workshops.length > 0 && (
          <p>
            {i18n._('Workshops:')} {workshops.map(({ title }) => title).join(' · ')}
          </p>
        )}
        {lines.length > 0 && (
          <p>
            {i18n._('Wartet auf:')} {lines.map(({ title }) => title).join(' · ')}
          </p>
        )}
        {guest.replies.map(({ question, text }) => (
          <p key={question}>
            <small>{event.questions.find(({ id }) => id === question)?.text}</small>
            <br />
            {text}
          </p>
        ))}
      </div>
    </>
  );
}

function SeatTag({ guest }: { guest: EventGuest }) {
  const { i18n } = useLingui();
  if (guest.answer === 'NO') return <Tag>{i18n._('Abgesagt')}</Tag>;
  if (guest.answer === 'MAYBE') return <Tag tone="blue">{i18n._('Vielleicht')}</Tag>;
  switch (guest.seat) {
    case 'SEATED':
      return <Tag tone="green">{i18n._('Zugesagt')}</Tag>;
    case 'WAITING':
      return <Tag tone="sun">{i18n._('Warteliste')}</Tag>;
    case 'OFFERED':
      return <Tag tone="sun">{i18n._('Platz angeboten')}</Tag>;
    case 'LAPSED':
      return <Tag>{i18n._('Angebot abgelaufen')}</Tag>;
    case 'NONE':
      return null;
  }
}
