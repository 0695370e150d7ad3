import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { MailLink } from './mail-link.js';
import type { ShownEvent } from './event.graphql.js';

/** Where it is and how to get in. */
export function PlaceCard({ place }: { place: NonNullable<ShownEvent['place']> }) {
  const { i18n } = useLingui();
  return (
    <section className="card" aria-labelledby="place">
      <h2 id="place">{i18n._('Ort')}</h2>
      <p>
        <b>{place.name}</b>
      </p>
      <p className="plain-text">{place.address}</p>
      {place.county && <p className="muted">{place.county.name}</p>}
      <h3 className="event-side__head">{i18n._('Barrierefreiheit')}</h3>
      <p className="plain-text">
        {place.accessibility || i18n._('Dazu liegen keine Angaben vor. Fragen Sie gern nach.')}
      </p>
    </section>
  );
}

export function ContactCard({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const contact = event.contact;
  if (!contact) return null;
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">{i18n._('Fragen zur Veranstaltung')}</h2>
      <ul className="event-contact">
        <li>
          <Icon name="user" size={18} />
          {contact.name}
        </li>
        {contact.email && (
          <li>
            <Icon name="mail" size={18} />
            <MailLink email={contact.email} subject={event.title} />
          </li>
        )}
        {contact.phone && (
          <li>
            <Icon name="smartphone" size={18} />
            <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
