import { POST } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Checkbox } from '../../ui/form/check.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { fromBerlinInput, toBerlinInput } from '../../ui/format/berlin-time.js';
import { MarkdownField } from '../../ui/markdown/markdown-field.js';
import { PictureFields } from '../../ui/upload/picture-fields.js';
import { usePictureUploads } from '../../ui/upload/use-picture-uploads.js';
import type { DraftPicture } from '../../ui/upload/use-picture-uploads.js';
import { AudienceFields } from './audience-fields.js';
import type { Draft } from './draft.js';

interface EditorFieldsProps {
  draft: Draft;
  topics: readonly { id: string; name: string }[];
  counties: readonly { ags: string; displayName: string }[];
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<Draft>) => void;
  onPictures: (change: (pictures: DraftPicture[]) => DraftPicture[]) => void;
}

export function EditorFields({ draft, topics, counties, errorOf, onChange, onPictures }: EditorFieldsProps) {
  const { i18n } = useLingui();
  const uploads = usePictureUploads(POST.pictures - draft.pictures.length, (picture) =>
    onPictures((all) => [...all, picture]),
  );
  const topicsError = errorOf('post-topics');
  const toggle = (id: string, on: boolean) =>
    onChange({ topics: on ? [...draft.topics, id] : draft.topics.filter((topic) => topic !== id) });
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        id="post-title"
        label={i18n._('Titel')}
        value={draft.title}
        maxLength={POST.title}
        error={errorOf('post-title')}
        onChange={(title) => onChange({ title })}
      />
      <MarkdownField
        id="post-body"
        label={i18n._('Text')}
        hint={i18n._('Die ersten Sätze stehen in der Übersicht. Formatierung mit Markdown.')}
        value={draft.body}
        maxLength={POST.body}
        error={errorOf('post-body')}
        onChange={(body) => onChange({ body })}
        onFiles={uploads.add}
      />
      <PictureFields
        max={POST.pictures}
        maxAlt={POST.alt}
        pictures={draft.pictures}
        uploads={uploads}
        errorOf={errorOf}
        onChange={onPictures}
      />
      <fieldset className="field" id="post-topics" tabIndex={-1}>
        <legend>
          {i18n._('Themen')}
          <span className="field__optional"> {i18n._('(freiwillig)')}</span>
        </legend>
        <p className="hint">
          {i18n._('Höchstens {max}. Danach filtern die Leserinnen und Leser.', { max: POST.topics })}
        </p>
        {topicsError && <FieldError id="post-topics-error" text={topicsError} />}
        <div className="topic-choices">
          {topics.map((topic) => (
            <Checkbox key={topic.id} checked={draft.topics.includes(topic.id)} onChange={(on) => toggle(topic.id, on)}>
              {topic.name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <AudienceFields audience={draft.audience} counties={counties} onChange={(audience) => onChange({ audience })} />
      <TextField
        id="post-pinned-until"
        type="datetime-local"
        label={i18n._('Anheften bis')}
        optional
        hint={i18n._('Bis dahin steht der Beitrag oben auf der Startseite. Mehr als drei sind es nie.')}
        value={draft.pinnedUntil ? toBerlinInput(draft.pinnedUntil) : ''}
        error={errorOf('post-pinned-until')}
        onChange={(local) => onChange({ pinnedUntil: local ? fromBerlinInput(local) : null })}
      />
    </form>
  );
}
