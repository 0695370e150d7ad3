import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.js';
import { FieldError } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { MarkdownField } from '../../ui/markdown-field.js';
import { PictureFields } from '../../ui/picture-fields.js';
import { usePictureUploads } from '../../ui/use-picture-uploads.js';
import type { DraftPicture } from '../../ui/use-picture-uploads.js';
import { commentLimits } from '../comment.limits.js';
import type { MentionSuggestion, ThreadRef } from '../discussion.graphql.js';
import { namedIn } from './mentions.js';
import { useMentions } from './use-mentions.js';

export interface WrittenComment {
  body: string;
  mentions: MentionSuggestion[];
  pictures: DraftPicture[];
}

export interface QuotedPassage {
  comment: string;
  author: string;
  text: string;
}

interface CommentFormProps {
  host: ThreadRef;
  label: string;
  submit: string;
  value: string;
  pictures?: DraftPicture[];
  quote?: QuotedPassage | null;
  busy?: boolean;
  error?: string;
  rows?: number;
  /** The form stays after sending (an answer decides), so nothing is emptied. */
  keepsPictures?: boolean;
  onChange: (value: string) => void;
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
  const [pictures, setPictures] = useState<DraftPicture[]>(props.pictures ?? []);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [showsPictures, setShowsPictures] = useState(pictures.length > 0);
  const uploads = usePictureUploads(commentLimits.pictures - pictures.length, (picture) =>
    setPictures((all) => [...all, picture]),
  );
  const mentions = useMentions({ host, value, onChange, onNamed: (named) => setChosen((all) => [...all, named]) });

  const send = () => {
    if (busy) return;
    const missing: Record<string, string> = {};
    if (!value.trim()) missing.body = i18n._('Bitte schreiben Sie etwas.');
    pictures.forEach(({ alt }, index) => {
      if (!alt.trim()) missing[`${id}-picture-${index}`] = i18n._('Bitte beschreiben Sie, was zu sehen ist.');
    });
    if (uploads.running.some(({ error }) => !error)) missing.body = i18n._('Ein Bild wird noch hochgeladen.');
    setWrong(missing);
    if (Object.keys(missing).length > 0) {
      const first = missing.body ? id : Object.keys(missing)[0];
      document.getElementById(first ?? id)?.focus();
      return;
    }
    props.onSubmit({ body: value, mentions: namedIn(value, chosen).slice(0, commentLimits.mentions), pictures });
    if (props.keepsPictures) return;
    setPictures([]);
    setChosen([]);
    setShowsPictures(false);
  };
  const addFiles = (files: File[]) => {
    setShowsPictures(true);
    uploads.add(files);
  };
  return (
    <form
      className="comment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
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
        maxLength={commentLimits.body}
        error={wrong.body}
        onChange={(text) => {
          onChange(text);
          onTyping?.();
          mentions.look();
        }}
        onSubmit={send}
        onFiles={addFiles}
        assistant={mentions.assistant}
      />
      {showsPictures && (
        <PictureFields
          id={`${id}-picture`}
          max={commentLimits.pictures}
          maxAlt={commentLimits.alt}
          pictures={pictures}
          uploads={uploads}
          errorOf={(field) => wrong[field]}
          onChange={setPictures}
        />
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
        {!showsPictures && (
          <Button look="tertiary" icon="image-plus" onClick={() => setShowsPictures(true)}>
            {i18n._('Bild anfügen')}
          </Button>
        )}
        <span className="hint comment-form__keys">{i18n._('Strg + Eingabe sendet · @ erwähnt jemanden')}</span>
      </div>
    </form>
  );
}
