import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { Button } from '../button.js';
import { TextField } from '../form/field.js';
import { RunningUploads } from './running-uploads.js';
import type { DraftPicture, PictureUploads } from './use-picture-uploads.js';

interface PictureFieldsProps {
  /** Begins the ids of its fields. */
  id?: string;
  max: number;
  /** Characters of a description. */
  maxAlt: number;
  pictures: DraftPicture[];
  uploads: PictureUploads;
  errorOf: (field: string) => string | undefined;
  onChange: (change: (pictures: DraftPicture[]) => DraftPicture[]) => void;
}

export function PictureFields({
  id = 'picture',
  max,
  maxAlt,
  pictures,
  uploads,
  errorOf,
  onChange,
}: PictureFieldsProps) {
  const { i18n } = useLingui();
  const inputId = useId();
  return (
    <fieldset className="field">
      <legend>{i18n._('Bilder')}</legend>
      <p className="hint">
        {i18n._(
          '{max, plural, one {Ein Bild} other {Bis zu # Bilder}}, je höchstens 10 MB. Beschreiben Sie, was darauf zu sehen ist.',
          {
            max,
          },
        )}
      </p>
      <ul className="pictures">
        {pictures.map((picture, index) => (
          <li key={picture.file}>
            <img src={picture.url} alt="" width={120} height={80} />
            <TextField
              id={`${id}-${index}`}
              label={i18n._('Beschreibung von Bild {number}', { number: index + 1 })}
              value={picture.alt}
              maxLength={maxAlt}
              error={errorOf(`${id}-${index}`)}
              onChange={(alt) =>
                onChange((all) => all.map((one) => (one.file === picture.file ? { ...one, alt } : one)))
              }
            />
            <Button
              small
              look="tertiary"
              icon="trash-2"
              label={i18n._('Bild {number} entfernen', { number: index + 1 })}
              onClick={() => onChange((all) => all.filter((one) => one.file !== picture.file))}
            >
              {i18n._('Entfernen')}
            </Button>
          </li>
        ))}
        <RunningUploads id={id} uploads={uploads} />
      </ul>
      {pictures.length < max && (
        <div>
          <input
            id={inputId}
            className="sr"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            multiple
            onChange={(event) => {
              uploads.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
          <label htmlFor={inputId} className="btn btn--secondary btn--small file-button">
            {i18n._('Bilder auswählen')}
          </label>
        </div>
      )}
    </fieldset>
  );
}
