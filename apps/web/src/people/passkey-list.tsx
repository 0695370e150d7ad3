import { useLingui } from '@lingui/react';
import type { ResultOf } from 'gql.tada';
import { useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../graphql/errors.js';
import { createPasskey, passkeysWork } from '../sign-in/passkeys.js';
import { announce } from '../ui/feedback/announcer.js';
import { Button } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { Timestamp } from '../ui/format/timestamp.js';
import {
  AddPasskeyDocument,
  PasskeyOptionsDocument,
  RemovePasskeyDocument,
  type SecurityDocument,
} from './security.graphql.js';

interface PasskeyListProps {
  passkeys: ResultOf<typeof SecurityDocument>['passkeys'];
  onChanged: () => void;
}

/** The own passkeys: add one under a name, take one away. */
export function PasskeyList({ passkeys, onChanged }: PasskeyListProps) {
  const { i18n } = useLingui();
  const [, options] = useMutation(PasskeyOptionsDocument);
  const [{ fetching }, add] = useMutation(AddPasskeyDocument);
  const [, remove] = useMutation(RemovePasskeyDocument);
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();

  const submit = async () => {
    if (!name.trim()) return setWrong(i18n._('Geben Sie dem Passkey einen Namen, zum Beispiel „Diensthandy“.'));
    setWrong(undefined);
    const asked = await options({});
    const answer = asked.data && (await createPasskey(asked.data.passkeyOptions));
    if (!answer) return setWrong(i18n._('Das Gerät hat keinen Passkey angelegt.'));
    const { error } = await add({ input: { name, answer } });
    if (error) return setWrong(fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
    setName('');
    announce(i18n._('Passkey angelegt'));
    onChanged();
  };
  const takeAway = async (id: string) => {
    await remove({ id });
    announce(i18n._('Passkey entfernt'));
    onChanged();
  };
  return (
    <section className="card settings" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{i18n._('Passkeys')}</h2>
      <p className="muted">
        {i18n._('Anmelden mit Fingerabdruck, Gesicht oder PIN Ihres Geräts, ohne Passwort und ohne Code.')}
      </p>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <span>
                <b>{passkey.name}</b>{' '}
                <small className="muted">
                  <Timestamp at={passkey.createdAt} />
                </small>
              </span>
              <Button
                small
                label={i18n._('Passkey {name} entfernen', { name: passkey.name })}
                onClick={() => void takeAway(passkey.id)}
              >
                {i18n._('Entfernen')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <Form busy={fetching} onSubmit={submit}>
          <TextField
            id="passkey-name"
            label={i18n._('Name des neuen Passkeys')}
            maxLength={60}
            value={name}
            onChange={setName}
            error={wrong}
          />
          <Button type="submit" icon="key-round" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
            {i18n._('Passkey anlegen')}
          </Button>
        </Form>
      ) : (
        <p>{i18n._('Dieser Browser kann keine Passkeys anlegen.')}</p>
      )}
    </section>
  );
}
