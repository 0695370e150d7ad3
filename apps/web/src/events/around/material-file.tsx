import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { FieldError } from '../../ui/form/field.js';
import { RunningUploads } from '../../ui/upload/running-uploads.js';
import { useUploads } from '../../ui/upload/use-uploads.js';

export interface PickedFile {
  /** Of the upload. */
  id: string;
  name: string;
}

interface MaterialFileProps {
  id: string;
  file: PickedFile | null;
  error: string | undefined;
  onChange: (file: PickedFile | null) => void;
}

/** One document from this device, uploaded at once. */
export function MaterialFile({ id, file, error, onChange }: MaterialFileProps) {
  const { i18n } = useLingui();
  const inputId = useId();
  const uploads = useUploads({
    room: 1,
    named: true,
    refuse: ({ size }) => (size === 0 ? i18n._('Die Datei ist leer.') : ''),
    onDone: (done, { name }) => {
      onChange({ id: done, name });
      announce(i18n._('Datei hochgeladen: {name}', { name }));
    },
  });
  const isFree = !file && uploads.running.length === 0;
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{i18n._('Datei')}</legend>
      <p className="hint">
        {i18n._(
          'PDF, PowerPoint, Word, Excel und OpenDocument ohne Makros, CSV und Text. Achten Sie darauf, dass PDF barrierefrei sind.',
        )}
      </p>
      {error && <FieldError id={`${id}-error`} text={error} />}
      <ul className="pictures">
        {file && (
          <li className="pictures__upload">
            <span>
              <b>{file.name}</b>
            </span>
            <Button small look="tertiary" icon="trash-2" onClick={() => onChange(null)}>
              {i18n._('Andere Datei')}
            </Button>
          </li>
        )}
        <RunningUploads id={id} uploads={uploads} />
      </ul>
      {isFree && (
        <div>
          <input
            id={inputId}
            className="sr"
            type="file"
            accept=".pdf,.pptx,.docx,.xlsx,.odp,.odt,.ods,.csv,.txt,.md"
            onChange={(event) => {
              uploads.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
          <label htmlFor={inputId} className="btn btn--secondary btn--small file-button">
            {i18n._('Datei auswählen')}
          </label>
        </div>
      )}
    </fieldset>
  );
}
