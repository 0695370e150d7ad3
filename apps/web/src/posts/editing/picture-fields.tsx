import { useLingui } from '@lingui/react';
import { useId, useRef, useState } from 'react';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { FieldError, TextField } from '../../ui/field.js';
import { percent } from '../../ui/format.js';
import type { FormatLanguage } from '../../ui/format.js';
import { pictureBytes, postLimits } from '../post.limits.js';
import type { DraftPicture } from './draft.js';
import { uploadPicture } from './picture-upload.js';
import type { Upload } from './picture-upload.js';

interface PictureFieldsProps {
  pictures: DraftPicture[];
  errorOf: (field: string) => string | undefined;
  onChange: (change: (pictures: DraftPicture[]) => DraftPicture[]) => void;
}

interface Running {
  key: number;
  file: File;
  share: number;
  error: string;
  upload: Upload | null;
}

let lastKey = 0;

export function PictureFields({ pictures, errorOf, onChange }: PictureFieldsProps) {
  const { i18n } = useLingui();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<Running[]>([]);
  const update = (key: number, patch: Partial<Running>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const remove = (key: number) => setRunning((all) => all.filter((one) => one.key !== key));

  async function send(key: number, file: File) {
    if (file.size > pictureBytes) {
      update(key, { error: i18n._('Das Bild ist zu groß: höchstens 10 MB.') });
      return;
    }
    const upload = uploadPicture(file, (share) => update(key, { share }));
    update(key, { upload, error: '', share: 0 });
    const result = await upload.result;
    if (result.kind === 'done') {
      const picture = { file: result.picture.id, alt: '', url: `/files/${result.picture.id}?w=320` };
      onChange((all) => [...all, picture]);
      remove(key);
      announce(i18n._('Bild hochgeladen: {name}. Bitte beschreiben Sie es.', { name: file.name }));
    } else if (result.kind === 'cancelled') remove(key);
    else {
      const error = result.kind === 'refused' ? result.message : i18n._('Das Hochladen ist gescheitert.');
      update(key, { error, upload: null });
    }
  }
  const choose = (files: FileList | null) => {
    const room = postLimits.pictures - pictures.length - running.length;
    for (const file of [...(files ?? [])].slice(0, room)) {
      const key = ++lastKey;
      setRunning((all) => [...all, { key, file, share: 0, error: '', upload: null }]);
      void send(key, file);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <fieldset className="field">
      <legend>{i18n._('Bilder')}</legend>
      <p className="hint">
        {i18n._('Bis zu {max} Bilder, je höchstens 10 MB. Beschreiben Sie, was darauf zu sehen ist.', {
          max: postLimits.pictures,
        })}
      </p>
      <ul className="pictures">
        {pictures.map((picture, index) => (
          <li key={picture.file}>
            <img src={picture.url} alt="" width={120} height={80} />
            <TextField
              id={`picture-${index}`}
              label={i18n._('Beschreibung von Bild {number}', { number: index + 1 })}
              value={picture.alt}
              maxLength={postLimits.alt}
              error={errorOf(`picture-${index}`)}
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
        {running.map((one) => (
          <li key={one.key} className="pictures__upload">
            <span>
              <b>{one.file.name}</b>
              {one.error ? (
                <FieldError id={`upload-${one.key}`} text={one.error} />
              ) : (
                <>
                  <progress max={1} value={one.share} aria-label={one.file.name} />
                  <small>{percent(one.share, i18n.locale as FormatLanguage)}</small>
                </>
              )}
            </span>
            {one.error && (
              <Button small onClick={() => void send(one.key, one.file)}>
                {i18n._('Noch einmal versuchen')}
              </Button>
            )}
            <Button small look="tertiary" onClick={() => (one.upload ? one.upload.cancel() : remove(one.key))}>
              {i18n._('Abbrechen')}
            </Button>
          </li>
        ))}
      </ul>
      {pictures.length < postLimits.pictures && (
        <div>
          <input
            ref={input}
            id={inputId}
            className="sr"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            multiple
            onChange={(event) => choose(event.currentTarget.files)}
          />
          <label htmlFor={inputId} className="btn btn--secondary btn--small file-button">
            {i18n._('Bilder auswählen')}
          </label>
        </div>
      )}
    </fieldset>
  );
}
