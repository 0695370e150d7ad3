import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { fileSize } from '../../ui/upload/file-size.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { RunningUploads } from '../../ui/upload/running-uploads.js';
import type { Uploads } from '../../ui/upload/use-uploads.js';
import type { SharedComment } from '../discussion.graphql.js';
import type { DraftFile } from './use-attachments.js';

interface FilesToSendProps {
  id: string;
  files: readonly DraftFile[];
  uploads: Uploads;
  onRemove: (file: string) => void;
}

/** Documents that go along with a comment which is being written. */
export function FilesToSend({ id, files, uploads, onRemove }: FilesToSendProps) {
  const { i18n } = useLingui();
  return (
    <fieldset className="field">
      <legend>{i18n._('Dateien')}</legend>
      <p className="hint">
        {i18n._('Achten Sie darauf, dass PDF barrierefrei sind und nichts Vertrauliches enthalten.')}
      </p>
      <ul className="pictures comment-files comment-files--edited">
        {files.map(({ file, name, size }) => (
          <li key={file}>
            <Icon name="file-text" size={24} />
            <span>
              {name} <small>{fileSize(size, i18n.locale as FormatLanguage)}</small>
            </span>
            <Button
              small
              look="tertiary"
              icon="trash-2"
              label={i18n._('Datei „{name}“ entfernen', { name })}
              onClick={() => onRemove(file)}
            >
              {i18n._('Entfernen')}
            </Button>
          </li>
        ))}
        <RunningUploads id={id} uploads={uploads} />
      </ul>
    </fieldset>
  );
}

/** Documents below a comment, to be saved. */
export function CommentFiles({ files }: Pick<SharedComment, 'files'>) {
  const { i18n } = useLingui();
  return (
    <ul className="comment-files" aria-label={i18n._('Dateien')}>
      {files.map(({ id, fileName, size }) => (
        <li key={id}>
          <a href={`/files/${id}`} download={fileName}>
            <Icon name="file-text" size={24} />
            <span>
              {fileName} <small>{fileSize(size, i18n.locale as FormatLanguage)}</small>
            </span>
            <Icon name="download" size={18} />
          </a>
        </li>
      ))}
    </ul>
  );
}
