import { useLingui } from '@lingui/react';
import { FieldError, TextField } from '../../ui/form/field.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import type { EditedCourse } from './catalogue.graphql.js';
import { withDay } from './run-draft.js';
import type { RunDraft } from './run-draft.js';

interface RunDaysFieldsProps {
  draft: RunDraft;
  course: EditedCourse;
  form: ProgrammeForm;
  onChange: (draft: RunDraft) => void;
}

/** When each day of the course is held. */
export function RunDaysFields({ draft, course, form, onChange }: RunDaysFieldsProps) {
  const { i18n } = useLingui();
  const wrong = form.errorOf('days');
  return (
    <fieldset className="field parts" id={form.idOf('days')} tabIndex={-1}>
      <legend>{i18n._('Schulungstage')}</legend>
      {wrong && <FieldError id={form.idOf('days-error')} text={wrong} />}
      {draft.days.map((day, index) => (
        <fieldset className="part side-by-side" key={index}>
          <legend>
            {i18n._('Tag {day}', { day: index + 1 })}: {course.days[index]?.title}
          </legend>
          <TextField
            id={form.idOf(`days.${index}.on`)}
            type="date"
            label={i18n._('Datum')}
            value={day.on}
            onChange={(on) => onChange(withDay(draft, index, { on }))}
            error={form.errorOf(`days.${index}.on`)}
          />
          <TextField
            id={form.idOf(`days.${index}.starts`)}
            type="time"
            label={i18n._('Beginn')}
            value={day.starts}
            onChange={(starts) => onChange(withDay(draft, index, { starts }))}
            error={form.errorOf(`days.${index}.starts`)}
          />
          <TextField
            id={form.idOf(`days.${index}.ends`)}
            type="time"
            label={i18n._('Ende')}
            value={day.ends}
            onChange={(ends) => onChange(withDay(draft, index, { ends }))}
            error={form.errorOf(`days.${index}.ends`)}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}
