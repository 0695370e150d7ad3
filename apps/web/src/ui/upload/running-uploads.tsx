import { useLingui } from '@lingui/react';
import { Button } from '../button.js';
import { FieldError } from '../form/field.js';
import { percent } from '../format/format.js';
import type { FormatLanguage } from '../format/format.js';
import type { Uploads } from './use-uploads.js';

/** How far each file is, with the way to stop it or to try again. */
export function RunningUploads({ id, uploads }: { id: string; uploads: Uploads }) {
  const { i18n } = useLingui();
  return (
    <>
      {uploads.running.map((one) => (
        <li key={one.key} className="pictures__upload">
          <span>
            <b>{one.file.name}</b>
            {one.error ? (
              <FieldError id={`${id}-upload-${one.key}`} text={one.error} />
            ) : (
              <>
                <progress max={1} value={one.share} aria-label={one.file.name} />
                <small>{percent(one.share, i18n.locale as FormatLanguage)}</small>
              </>
            )}
          </span>
          {one.error && (
            <Button small onClick={() => uploads.retry(one)}>
              {i18n._('Noch einmal versuchen')}
            </Button>
          )}
          <Button small look="tertiary" onClick={() => uploads.cancel(one)}>
            {i18n._('Abbrechen')}
          </Button>
        </li>
      ))}
    </>
  );
}
