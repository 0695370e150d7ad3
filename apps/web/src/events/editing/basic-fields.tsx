import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Choice } from '../../programme/values/choice.js';
import { TextField } from '../../ui/form/field.js';
import { MarkdownField } from '../../ui/markdown/markdown-field.js';
import { PictureFields } from '../../ui/upload/picture-fields.js';
import { TextArea } from '../../ui/form/text-area.js';
import { usePictureUploads } from '../../ui/upload/use-picture-uploads.js';
import { eventKinds, kindText } from '../values/event-words.js';
import type { FieldsProps } from './fields-props.js';

/** What it is about. */
export function BasicFields({ draft, errorOf, onChange }: FieldsProps) {
  const { i18n } = useLingui();
  const uploads = usePictureUploads(draft.picture ? 0 : 1, (picture) => onChange({ picture }));
  return (
    <>
      <Choice
        id="event-kind"
        label={i18n._('Art')}
        value={draft.kind}
        choices={eventKinds.map((kind) => [kind, kindText(i18n, kind)])}
        onChange={(value) => onChange({ kind: eventKinds.find((kind) => kind === value) ?? draft.kind })}
      />
      <TextField
        id="event-title"
        label={i18n._('Titel')}
        value={draft.title}
        maxLength={EVENT.title}
        error={errorOf('title')}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        id="event-summary"
        label={i18n._('Kurzbeschreibung')}
        hint={i18n._('Ein bis zwei Sätze für die Übersicht und die Einladung')}
        rows={2}
        value={draft.summary}
        maxLength={EVENT.summary}
        error={errorOf('summary')}
        onChange={(summary) => onChange({ summary })}
      />
      <MarkdownField
        id="event-body"
        label={i18n._('Beschreibung')}
        hint={i18n._('Worum es geht und was man mitnimmt. Formatierung mit Markdown.')}
        rows={10}
        value={draft.body}
        maxLength={EVENT.body}
        error={errorOf('body')}
        onChange={(body) => onChange({ body })}
        onFiles={uploads.add}
      />
      <PictureFields
        id="event-picture"
        max={1}
        maxAlt={EVENT.alt}
        pictures={draft.picture ? [draft.picture] : []}
        uploads={uploads}
        errorOf={(field) => errorOf(field.replace(/^event-/, ''))}
        onChange={(change) => onChange({ picture: change(draft.picture ? [draft.picture] : [])[0] ?? null })}
      />
    </>
  );
}
