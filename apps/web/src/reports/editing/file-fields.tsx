import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Field, TextField } from '../../ui/form/field.js';
import { Icon } from '../../ui/icon.js';
import { RunningUploads } from '../../ui/upload/running-uploads.js';
import { useUploads } from '../../ui/upload/use-uploads.js';
import { licences, licenceText } from '../report-words.js';
import type { Draft } from './draft.js';
import { fieldId } from './draft-check.js';

type DraftFile = Draft['files'][number];

interface FileFieldsProps {
  files: readonly DraftFile[];
  errorOf: (field: string) => string | undefined;
  onChange: (change: (files: DraftFile[]) => DraftFile[]) => void;
}

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, '').slice(0, REPORT.fileTitle);

/** Documents to take along, each with what it is and on which terms. */
export function FileFields({ files, errorOf, onChange }: FileFieldsProps) {
  const { i18n } = useLingui();
  const inputId = useId();
  const uploads = useUploads({
    room: REPORT.files - files.length,
    named: true,
    refuse: ({ size }) => (size === 0 ? i18n._('Die Datei ist leer.') : ''),
    onDone: (file, { name }) => {
      onChange((all) => [...all, { file, title: withoutEnding(name), licence: 'NETWORK' }]);
      announce(i18n._('Datei hochgeladen: {name}. Bitte wählen Sie die Lizenz.', { name }));
    },
  });
  const set = (file: string, patch: Partial<DraftFile>) =>
    onChange((all) => all.map((one) => (one.file === file ? { ...one, ...patch } : one)));
  return (
    <fieldset className="field" id={fieldId('files')} tabIndex={-1}>
      <legend>
        {i18n._('Dateien')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      <p className="hint">
        {i18n._(
          'Bis zu {max}: PDF, Word, Excel, PowerPoint und OpenDocument ohne Makros, CSV und Text. Achten Sie darauf, dass PDF barrierefrei sind.',
          {
            max: REPORT.files,
          },
        )}
      </p>
      <ul className="pictures">
        {files.map((file, index) => (
          <li key={file.file} className="report-file">
            <Icon name="file-text" size={24} />
            <TextField
              id={fieldId(`files.${index}.title`)}
              label={i18n._('Was ist Datei {number}?', { number: index + 1 })}
              value={file.title}
              maxLength={REPORT.fileTitle}
              error={errorOf(fieldId(`files.${index}.title`))}
              onChange={(title) => set(file.file, { title })}
            />
            <Field
              id={fieldId(`files.${index}.licence`)}
              label={i18n._('Lizenz von Datei {number}', { number: index + 1 })}
            >
              {(aria) => (
                <select
                  {...aria}
                  className="input"
                  value={file.licence}
                  onChange={(event) => {
                    const chosen = licences.find((one) => one === event.currentTarget.value);
                    if (chosen) set(file.file, { licence: chosen });
                  }}
                >
                  {licences.map((licence) => (
                    <option key={licence} value={licence}>
                      {licenceText(i18n, licence)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Button
              small
              look="tertiary"
              icon="trash-2"
              label={i18n._('Datei {number} entfernen', { number: index + 1 })}
              onClick={() => onChange((all) => all.filter((one) => one.file !== file.file))}
            >
              {i18n._('Entfernen')}
            </Button>
          </li>
        ))}
        <RunningUploads id={fieldId('files')} uploads={uploads} />
      </ul>
      {files.length < REPORT.files && (
        <div>
          <input
            id={inputId}
            className="sr"
            type="file"
            accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.md"
            multiple
            onChange={(event) => {
              uploads.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
          <label htmlFor={inputId} className="btn btn--secondary btn--small file-button">
            {i18n._('Dateien auswählen')}
          </label>
        </div>
      )}
    </fieldset>
  );
}
