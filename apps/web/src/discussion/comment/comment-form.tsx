import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useEffect, useId, useState } from 'react';
import { Button } from '../../ui/button.js';
import { FieldError } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { Icon } from '../../ui/icon.js';
import { MarkdownField } from '../../ui/markdown/markdown-field.js';
import { PictureFields } from '../../ui/upload/picture-fields.js';
import type { MentionSuggestion, ThreadRef } from '../discussion.graphql.js';
import { FilesToSend } from './attached-files.js';
import { namedIn } from './mentions.js';
import { noAttachments, useAttachments } from './use-attachments.js';
import type { Attachments } from './use-attachments.js';
import { useMentions } from './use-mentions.js';

export interface WrittenComment extends Attachments {
  body: string;
  mentions: MentionSuggestion[];
}

export interface QuotedPassage {
  comment: string;
  author: string;
  text: string;
}

/** What the api takes; it looks at the bytes. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt';

interface CommentFormProps {
  host: ThreadRef;
  label: string;
  submit: string;
  value: string;
  attached?: Attachments;
  quote?: QuotedPassage | null;
  busy?: boolean;
  error?: string;
  rows?: number;
  /** The form stays after sending (an answer decides), so nothing is emptied. */
  keepsAttached?: boolean;
  onChange: (value: string) => void;
  /** What is attached now; what is still on its way comes when it has arrived. */
  onAttached?: (attached: Attachments) => void;
  onTyping?: () => void;
  onUnquote?: () => void;
  onSubmit: (written: WrittenComment) => void;
  onCancel?: () => void;
}

/** Where a comment, a reply or a change of one is written. Ctrl+Enter sends. */
export function CommentForm(props: CommentFormProps) {
  const { host, label, submit, value, quote, busy = false, rows = 4, onChange, onTyping, onUnquote, onCancel } = props;
  const { i18n } = useLingui();
  const id = useId();
  const [chosen, setChosen] = useState<MentionSuggestion[]>([]);
  const attached = useAttachments(props.attached ?? noAttachments);
  const { pictures, files } = attached;
  useEffect(() => props.onAttached?.({ pictures, files }), [pictures, files]);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const mentions = useMentions({ host, value, onChange, onNamed: (named) => setChosen((all) => [...all, named]) });

  const send = () => {
    if (busy) return;
    const missing: Record<string, string> = {};
    if (!value.trim()) missing.body = i18n._('Bitte schreiben Sie etwas.');
    pictures.forEach(({ alt }, index) => {
      if (!alt.trim()) missing[`${id}-picture-${index}`] = i18n._('Bitte beschreiben Sie, was zu sehen ist.');
    });
    if (attached.isRunning) missing.body = i18n._('Eine Datei wird noch hochgeladen.');
    setWrong(missing);
    if (Object.keys(missing).length > 0) {
      const first = missing.body ? id : Object.keys(missing)[0];
      document.getElementById(first ?? id)?.focus();
      return;
    }
    props.onSubmit({ body: value, mentions: namedIn(value, chosen).slice(0, COMMENT.mentions), pictures, files });
    if (props.keepsAttached) return;
    attached.clear();
    setChosen([]);
  };
  return (
    <Form className="comment-form" onSubmit={send}>
      {quote && (
        <blockquote className="quote">
          <p className="quote__by">{i18n._('{name} schrieb:', { name: quote.author })}</p>
          <p>{quote.text}</p>
          {onUnquote && (
            <button type="button" className="icon-button" aria-label={i18n._('Zitat entfernen')} onClick={onUnquote}>
              <Icon name="x" size={18} />
            </button>
          )}
        </blockquote>
      )}
      <MarkdownField
        id={id}
        label={label}
        rows={rows}
        value={value}
        maxLength={COMMENT.body}
        error={wrong.body}
        onChange={(text) => {
          onChange(text);
          onTyping?.();
          mentions.look();
        }}
        onSubmit={send}
        onFiles={attached.add}
        assistant={mentions.assistant}
      />
      {attached.hasPictures && (
        <PictureFields
          id={`${id}-picture`}
          max={COMMENT.pictures}
          maxAlt={COMMENT.alt}
          pictures={pictures}
          uploads={attached.pictureUploads}
          errorOf={(field) => wrong[field]}
          onChange={attached.setPictures}
        />
      )}
      {attached.hasFiles && (
        <FilesToSend id={`${id}-files`} files={files} uploads={attached.fileUploads} onRemove={attached.removeFile} />
      )}
      {attached.tooMany && (
        <p className="hint" role="alert">
          {i18n._('Nicht alle wurden übernommen: Ein Kommentar hat höchstens {pictures} Bilder und {files} Dateien.', {
            pictures: COMMENT.pictures,
            files: COMMENT.files,
          })}
        </p>
      )}
      {props.error && <FieldError id={`${id}-refused`} text={props.error} />}
      <div className="comment-form__foot">
        <Button type="submit" look="primary" icon="send" busy={busy} busyText={i18n._('Wird gespeichert …')}>
          {submit}
        </Button>
        {onCancel && (
          <Button look="tertiary" onClick={onCancel}>
            {i18n._('Abbrechen')}
          </Button>
        )}
        <span>
          <input
            id={`${id}-attach`}
            className="sr"
            type="file"
            accept={accepted}
            multiple
            onChange={(event) => {
              attached.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
          <label htmlFor={`${id}-attach`} className="btn btn--tertiary file-button">
            <Icon name="paperclip" size={18} />
            {i18n._('Bild oder Datei anfügen')}
          </label>
        </span>
        <span className="hint comment-form__keys">{i18n._('Strg + Eingabe sendet · @ erwähnt jemanden')}</span>
      </div>
    </Form>
  );
}
