import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import { PersonName } from '../../ui/person-name.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { AdoptDocument } from './report.graphql.js';
import type { ShownReport } from './report.graphql.js';

/** Whom to ask; where nobody is left, a colleague of the administration may take the report up. */
export function ContactCard({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const [, adopt] = useMutation(AdoptDocument);
  const [busy, setBusy] = useState(false);
  const { contacts, administration, viewerCan } = report;
  const take = async () => {
    setBusy(true);
    const { error } = await adopt({ id: report.id });
    setBusy(false);
    showToast({
      text: error ? errorText(i18n, error) : i18n._('Sie führen diesen Bericht jetzt weiter.'),
    });
  };
  return (
    <section className="card contact-card" aria-labelledby="contacts">
      <h2 id="contacts">{i18n._('Fragen zum Projekt')}</h2>
      {contacts.length ? (
        <ul className="rows rows--marked">
          {contacts.map(({ id, name }) => (
            <li key={id}>
              <Avatar name={name} />
              <span>
                <PersonName person={{ id, name }} />
                <small>{administration.displayName}</small>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          {i18n._('Zurzeit ist niemand benannt. Fragen Sie unten: {place} liest mit.', {
            place: administration.displayName,
          })}
        </p>
      )}
      {report.state === 'PUBLISHED' && (
        <a className="btn btn--secondary" href="#diskussion">
          <Icon name="circle-help" size={18} />
          <span>{i18n._('Frage stellen')}</span>
        </a>
      )}
      {viewerCan.adopt && (
        <Button icon="user" busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void take()}>
          {i18n._('Diesen Bericht weiterführen')}
        </Button>
      )}
    </section>
  );
}
