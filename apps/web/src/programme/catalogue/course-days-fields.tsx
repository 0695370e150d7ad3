import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { TextArea } from '../../ui/form/text-area.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import { withDay, withDayText, withoutDay } from './course-draft.js';
import type { CourseDraft } from './course-draft.js';

interface CourseDaysFieldsProps {
  draft: CourseDraft;
  form: ProgrammeForm;
  onChange: (draft: CourseDraft) => void;
}

/** The seminar days of a course; a Basis has three, no more and no fewer. */
export function CourseDaysFields({ draft, form, onChange }: CourseDaysFieldsProps) {
  const { i18n } = useLingui();
  const wrong = form.errorOf('days');
  const free = draft.kind === 'AUFBAU';
  return (
    <fieldset className="field parts" id={form.idOf('days')} tabIndex={-1}>
      <legend>{i18n._('Schulungstage')}</legend>
      {wrong && <FieldError id={form.idOf('days-error')} text={wrong} />}
      {draft.days.map((day, index) => (
        <fieldset className="part" key={index}>
          <legend>{i18n._('Tag {day}', { day: index + 1 })}</legend>
          <TextField
            id={form.idOf(`days.${index}.title`)}
            label={i18n._('Titel des Tages')}
            autoComplete="off"
            maxLength={PROGRAMME.dayTitle}
            value={day.title}
            onChange={(title) => onChange(withDayText(draft, index, { title }))}
            error={form.errorOf(`days.${index}.title`)}
          />
          <TextArea
            id={form.idOf(`days.${index}.content`)}
            label={i18n._('Inhalt')}
            optional
            rows={3}
            maxLength={PROGRAMME.dayContent}
            value={day.content}
            onChange={(content) => onChange(withDayText(draft, index, { content }))}
            error={form.errorOf(`days.${index}.content`)}
          />
          {free && draft.days.length > 1 && (
            <Button
              small
              icon="trash-2"
              label={i18n._('Tag {day} entfernen', { day: index + 1 })}
              onClick={() => onChange(withoutDay(draft, index))}
            >
              {i18n._('Entfernen')}
            </Button>
          )}
        </fieldset>
      ))}
      {free && draft.days.length < PROGRAMME.courseDays && (
        <p>
          <Button small icon="plus" onClick={() => onChange(withDay(draft))}>
            {i18n._('Tag hinzufügen')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
