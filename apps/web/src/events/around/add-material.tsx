import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import { Choice } from '../../programme/values/choice.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { AddEventMaterialDocument } from './around.graphql.js';
import { MaterialFile } from './material-file.js';
import type { PickedFile } from './material-file.js';

const sources = ['FILE', 'LINK', 'RECORDING'] as const;
type Source = (typeof sources)[number];
const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, '').slice(0, EVENT.itemTitle);

/** Adds a file from this device, or a link to what lies elsewhere. */
export function AddMaterial({ event, onDone }: { event: string; onDone: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, add] = useMutation(AddEventMaterialDocument);
  const [source, setSource] = useState<Source>('FILE');
  const [file, setFile] = useState<PickedFile | null>(null);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const key = useRef(crypto.randomUUID());
  useEffect(() => document.getElementById('material-source')?.focus(), []);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const refuse = (found: FormError[]) => {
    setErrors(found);
    setAttempt((was) => was + 1);
  };
  const send = async () => {
    const missing: FormError[] = [];
    if (source === 'FILE' && !file) missing.push({ field: 'material-file', message: i18n._('Wählen Sie eine Datei.') });
    if (source !== 'FILE' && !/^https:\/\/[^\s<>"\\]+$/i.test(url.trim()))
      missing.push({ field: 'material-url', message: i18n._('Geben Sie eine Adresse ein, die mit https:// beginnt.') });
    if (!title.trim()) missing.push({ field: 'material-title', message: i18n._('Es fehlt ein Titel.') });
    if (missing.length) return refuse(missing);
    const where = source === 'FILE' ? { file: file?.id ?? null } : { url: url.trim() };
    const kind = source === 'RECORDING' ? 'RECORDING' : 'MATERIAL';
    const input = { clientKey: key.current, event, kind, title: title.trim(), ...where } as const;
    const { error } = await add({ input });
    if (!error) return onDone();
    const fields = fieldRefusals(error).map(({ field, message }) => ({
      field: `material-${/(url|file)$/.exec(field)?.[0] ?? 'title'}`,
      message,
    }));
    refuse(fields.length ? fields : [{ message: errorText(i18n, error) }]);
  };
  return (
    <Form className="form card" busy={fetching} onSubmit={send}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Choice
        id="material-source"
        label={i18n._('Was möchten Sie bereitstellen?')}
        value={source}
        choices={[
          ['FILE', i18n._('Datei von diesem Gerät')],
          ['LINK', i18n._('Link zu einer Unterlage')],
          ['RECORDING', i18n._('Link zu einer Aufzeichnung')],
        ]}
        onChange={(value) => setSource(sources.find((one) => one === value) ?? source)}
      />
      {source === 'FILE' ? (
        <MaterialFile
          id="material-file"
          file={file}
          error={errorOf('material-file')}
          onChange={(picked) => {
            setFile(picked);
            if (picked) setTitle((was) => (was.trim() ? was : withoutEnding(picked.name)));
          }}
        />
      ) : (
        <TextField
          id="material-url"
          inputMode="url"
          label={i18n._('Adresse')}
          hint={i18n._('https://…')}
          value={url}
          maxLength={EVENT.link}
          error={errorOf('material-url')}
          onChange={setUrl}
        />
      )}
      <TextField
        id="material-title"
        label={i18n._('Titel')}
        value={title}
        maxLength={EVENT.itemTitle}
        error={errorOf('material-title')}
        onChange={setTitle}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Hinzufügen')}
        </Button>
        <Button onClick={onDone}>{i18n._('Abbrechen')}</Button>
      </div>
    </Form>
  );
}
