import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import { Choice } from '../../programme/values/choice.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FormError } from '../../ui/error-summary.js';
import { errorText } from '../../ui/error-text.js';
import { TextField } from '../../ui/field.js';
import { eventLimits } from '../event.limits.js';
import { AddEventMaterialDocument } from './around.graphql.js';

export function AddMaterial({ event, onDone }: { event: string; onDone: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, add] = useMutation(AddEventMaterialDocument);
  const [kind, setKind] = useState<'MATERIAL' | 'RECORDING'>('MATERIAL');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const key = useRef(crypto.randomUUID());
  useEffect(() => document.getElementById('material-title')?.focus(), []);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const refuse = (found: FormError[]) => {
    setErrors(found);
    setAttempt((was) => was + 1);
  };
  const send = async () => {
    const missing: FormError[] = [];
    if (!title.trim()) missing.push({ field: 'material-title', message: i18n._('Es fehlt ein Titel.') });
    if (!/^https:\/\/[^\s<>"\\]+$/i.test(url.trim()))
      missing.push({ field: 'material-url', message: i18n._('Geben Sie eine Adresse ein, die mit https:// beginnt.') });
    if (missing.length) return refuse(missing);
    const input = { clientKey: key.current, event, kind, title: title.trim(), url: url.trim() };
    const { error } = await add({ input });
    if (!error) return onDone();
    const fields = fieldRefusals(error).map(({ field, message }) => ({
      field: field.endsWith('url') ? 'material-url' : 'material-title',
      message,
    }));
    refuse(fields.length ? fields : [{ message: errorText(i18n, error) }]);
  };
  return (
    <form
      className="form card"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!fetching) void send();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <Choice
        id="material-kind"
        label={i18n._('Art')}
        value={kind}
        choices={[
          ['MATERIAL', i18n._('Unterlage')],
          ['RECORDING', i18n._('Aufzeichnung')],
        ]}
        onChange={(value) => setKind(value === 'RECORDING' ? 'RECORDING' : 'MATERIAL')}
      />
      <TextField
        id="material-title"
        label={i18n._('Titel')}
        value={title}
        maxLength={eventLimits.itemTitle}
        error={errorOf('material-title')}
        onChange={setTitle}
      />
      <TextField
        id="material-url"
        inputMode="url"
        label={i18n._('Adresse')}
        hint={i18n._('https://…')}
        value={url}
        maxLength={eventLimits.link}
        error={errorOf('material-url')}
        onChange={setUrl}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Hinzufügen')}
        </Button>
        <Button onClick={onDone}>{i18n._('Abbrechen')}</Button>
      </div>
    </form>
  );
}
