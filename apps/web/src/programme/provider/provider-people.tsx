import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { dayText } from '../values/format.js';
import { EndProviderPersonDocument, NameProviderPersonDocument, ProviderPeopleDocument } from './provider.graphql.js';
import type { Provider } from './provider.graphql.js';

/** Who may see and keep the lists of a provider; the right ends at once. */
export function ProviderPeople({ provider }: { provider: Provider }) {
  const { i18n } = useLingui();
  const form = useProgrammeForm(`people-${provider.id}`);
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [failed, setFailed] = useState<string>();
  const [{ data }, execute] = useQuery({
    query: ProviderPeopleDocument,
    variables: { provider: provider.id },
    pause: !open,
    requestPolicy: 'cache-and-network',
  });
  const [naming, name] = useMutation(NameProviderPersonDocument);
  const [ending, end] = useMutation(EndProviderPersonDocument);
  const again = () => execute({ requestPolicy: 'network-only' });
  const add = async () => {
    if (form.lacks(email.trim() ? [] : [['email', i18n._('Bitte geben Sie die Adresse eines Kontos ein.')]])) return;
    const { data: named, error } = await name({ provider: provider.id, email: email.trim() });
    if (error) return form.failBy(error);
    setEmail('');
    showToast({ text: i18n._('{name} führt jetzt die Listen.', { name: named?.nameProviderPerson.name ?? '' }) });
    again();
  };
  const remove = async (person: { id: string; name: string }) => {
    setFailed(undefined);
    const { error } = await end({ provider: provider.id, person: person.id });
    if (error) return setFailed(errorText(i18n, error));
    showToast({ text: i18n._('{name} sieht die Listen nicht mehr.', { name: person.name }) });
    again();
  };
  const people = data?.providerPeople;
  return (
    <details className="provider__people" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n._('Wer die Listen führt')}</summary>
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      {people?.length === 0 && (
        <p className="muted">{i18n._('Noch niemand. Bis dahin erfassen die Verbände die Anwesenheit.')}</p>
      )}
      {people && people.length > 0 && (
        <ul className="rows">
          {people.map((person) => (
            <li key={person.id}>
              <span>
                {person.name}
                <br />
                <small>
                  {person.email} · {i18n._('seit {day}', { day: dayText(person.since, i18n.locale as FormatLanguage) })}
                </small>
              </span>
              <Button
                small
                icon="x"
                busy={ending.fetching}
                label={i18n._('{name} die Listen entziehen', { name: person.name })}
                onClick={() => void remove(person)}
              >
                {i18n._('Entziehen')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form busy={naming.fetching} onSubmit={add}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <TextField
          id={form.idOf('email')}
          label={i18n._('E-Mail-Adresse des Kontos')}
          hint={i18n._('Die Person braucht ein Konto; Zugang zur Community bekommt sie dadurch nicht.')}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          error={form.errorOf('email')}
        />
        <Button type="submit" icon="plus" busy={naming.fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Listen anvertrauen')}
        </Button>
      </Form>
    </details>
  );
}
