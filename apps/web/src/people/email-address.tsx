import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { ResultOf } from '../graphql/graphql.js';
import { errorCode, fieldRefusals } from '../graphql/errors.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { dateAndTime } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Notice } from '../ui/feedback/notice.js';
import { showToast } from '../ui/feedback/toasts.js';
import { CancelEmailChangeDocument, RequestEmailChangeDocument } from './security.graphql.js';
import type { SecurityDocument } from './security.graphql.js';

type Change = NonNullable<ResultOf<typeof SecurityDocument>['emailChange']>;

function domainText(i18n: I18n, domain: Change['domain']): string | null {
  if (domain === 'PRIVATE_PROVIDER')
    return i18n._('Das ist die Adresse eines privaten Anbieters. Ihr Verband sieht das und fragt vielleicht nach.');
  if (domain === 'UNKNOWN')
    return i18n._(
      'Diese Endung kennen wir von Ihrer Kommune noch nicht. Ihr Verband sieht das und fragt vielleicht nach.',
    );
  return null;
}

interface EmailAddressProps {
  email: string;
  change: Change | null;
  onChanged: () => void;
}

/** The address of the account, and a new one that waits until both have confirmed it. */
export function EmailAddress({ email, change, onChanged }: EmailAddressProps) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [requesting, request] = useMutation(RequestEmailChangeDocument);

  async function submit() {
    setAttempt(attempt + 1);
    const wrong = (message: string) => setErrors([{ field: 'new-email', message }]);
    if (!wanted.includes('@')) return wrong(i18n._('Geben Sie die neue dienstliche E-Mail-Adresse ein.'));
    setErrors([]);
    const { error } = await request({ input: { email: wanted.trim() } });
    if (error && errorCode(error) === 'RATE_LIMITED')
      return wrong(i18n._('Das waren viele Änderungen in kurzer Zeit. Bitte warten Sie eine Stunde.'));
    if (error) return wrong(fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
    setOpen(false);
    setWanted('');
    onChanged();
  }
  return (
    <section className="card form" aria-labelledby="email-address">
      <h2 id="email-address">{i18n._('E-Mail-Adresse')}</h2>
      <p>
        {i18n._('Sie melden sich an mit:')} <b>{email}</b>
      </p>
      {change && <Pending change={change} onChanged={onChanged} />}
      {open ? (
        <Form busy={requesting.fetching} onSubmit={submit}>
          <ErrorSummary errors={errors} attempt={attempt} />
          <TextField
            id="new-email"
            type="email"
            label={i18n._('Neue dienstliche E-Mail-Adresse')}
            hint={i18n._('Beide Adressen bekommen einen Link und müssen zustimmen.')}
            autoComplete="email"
            value={wanted}
            onChange={setWanted}
            error={errors.find(({ field }) => field === 'new-email')?.message}
          />
          <p className="row">
            <Button type="submit" look="primary" busy={requesting.fetching} busyText={i18n._('Wird gesendet …')}>
              {i18n._('Links schicken')}
            </Button>
            <Button onClick={() => setOpen(false)}>{i18n._('Abbrechen')}</Button>
          </p>
        </Form>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>
            {change ? i18n._('Andere Adresse eintragen') : i18n._('Adresse ändern')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Pending({ change, onChanged }: { change: Change; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, cancel] = useMutation(CancelEmailChangeDocument);
  const hint = domainText(i18n, change.domain);
  const steps: [string, boolean][] = [
    [i18n._('bisherige Adresse'), change.oldConfirmed],
    [i18n._('neue Adresse'), change.newConfirmed],
  ];
  async function stop() {
    const { error } = await cancel({});
    showToast({ text: error ? errorText(i18n, error) : i18n._('Die Änderung ist zurückgenommen.') });
    onChanged();
  }
  return (
    <Notice title={i18n._('Neue Adresse wartet auf Zustimmung: {email}', { email: change.email })}>
      <ul className="bullets">
        {steps.map(([who, done]) => (
          <li key={who}>
            {who}: {done ? i18n._('hat zugestimmt') : i18n._('steht noch aus')}
          </li>
        ))}
      </ul>
      {hint && <p>{hint}</p>}
      <p>
        {i18n._('Die Links gelten bis {when}.', {
          when: dateAndTime(new Date(change.expiresAt), i18n.locale as FormatLanguage),
        })}
      </p>
      <p>
        <Button small busy={fetching} onClick={() => void stop()}>
          {i18n._('Änderung zurücknehmen')}
        </Button>
      </p>
    </Notice>
  );
}
