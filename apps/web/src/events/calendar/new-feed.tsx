import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Choice } from '../../programme/values/choice.js';
import { fieldRefusals } from '../../graphql/errors.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CreateCalendarFeedDocument } from './calendar.graphql.js';

const maxName = 80;

/** Makes an address. It is shown this once: afterwards nobody, we included, can read it again. */
export function NewFeed({
  associations,
  onMade,
}: {
  associations: readonly { id: string; name: string }[];
  onMade: () => void;
}) {
  const { i18n } = useLingui();
  const [{ fetching }, create] = useMutation(CreateCalendarFeedDocument);
  const [name, setName] = useState('');
  const [association, setAssociation] = useState('');
  const [wrong, setWrong] = useState('');
  const [url, setUrl] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), [url]);
  const make = async () => {
    if (!name.trim()) {
      setWrong(i18n._('Geben Sie der Adresse einen Namen, zum Beispiel „Outlook im Büro“.'));
      document.getElementById('feed-name')?.focus();
      return;
    }
    const { data, error } = await create({ name: name.trim(), association: association || null });
    setWrong(error ? (fieldRefusals(error)[0]?.message ?? errorText(i18n, error)) : '');
    if (!data) return;
    setUrl(data.createCalendarFeed.url);
    setName('');
    onMade();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      showToast({ text: i18n._('Die Adresse ist kopiert.') });
    } catch {
      shown.current?.querySelector('input')?.select();
    }
  };
  return (
    <>
      {url && (
        <div ref={shown} tabIndex={-1}>
          <Notice tone="success" title={i18n._('Ihre Kalender-Adresse')}>
            <p>
              {i18n._('Sie wird nur jetzt gezeigt. Wer sie kennt, sieht Ihre Termine: Geben Sie sie nicht weiter.')}
            </p>
            <input className="input" readOnly value={url} aria-label={i18n._('Kalender-Adresse')} />
            <p className="row">
              <Button small icon="copy" onClick={() => void copy()}>
                {i18n._('Adresse kopieren')}
              </Button>
              <a className="btn btn--secondary btn--small" href={url.replace(/^https?:/, 'webcal:')}>
                {i18n._('Im Kalender öffnen')}
              </a>
            </p>
          </Notice>
        </div>
      )}
      <Form className="feeds__new" busy={fetching} onSubmit={make}>
        <TextField
          id="feed-name"
          label={i18n._('Name der Adresse')}
          hint={i18n._('Wo Sie sie eintragen, zum Beispiel „Outlook im Büro“')}
          value={name}
          maxLength={maxName}
          error={wrong || undefined}
          onChange={setName}
        />
        <Choice
          id="feed-what"
          label={i18n._('Welche Termine')}
          value={association}
          choices={[
            ['', i18n._('Meine Termine')],
            ...associations.map(({ id, name: of }): [string, string] => [id, i18n._('Alle von {name}', { name: of })]),
          ]}
          onChange={setAssociation}
        />
        <Button type="submit" icon="plus" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Adresse anlegen')}
        </Button>
      </Form>
    </>
  );
}
