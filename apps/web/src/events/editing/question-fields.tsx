import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { TextField } from '../../ui/form/field.js';
import type { FieldsProps } from './fields-props.js';

type Question = FieldsProps['draft']['questions'][number];

/** What people are asked when they register, such as food or access needs. */
export function QuestionFields({ draft, errorOf, onChange }: FieldsProps) {
  const { i18n } = useLingui();
  const change = (id: string, patch: Partial<Question>) =>
    onChange({ questions: draft.questions.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  return (
    <fieldset className="field event-part">
      <legend>
        {i18n._('Fragen bei der Anmeldung')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      <p className="hint">
        {i18n._(
          'Fragen Sie nur, was Sie brauchen, zum Beispiel Essen oder Unterstützung. Die Antworten werden nach der Veranstaltung gelöscht.',
        )}
      </p>
      {draft.questions.map((question, index) => (
        <div key={question.id} className="card event-item">
          <TextField
            id={`event-questions-${index}-text`}
            label={i18n._('Frage {number}', { number: index + 1 })}
            value={question.text}
            maxLength={EVENT.question}
            error={errorOf(`questions-${index}-text`)}
            onChange={(text) => change(question.id, { text })}
          />
          <div className="row">
            <Checkbox checked={question.required} onChange={(required) => change(question.id, { required })}>
              {i18n._('Muss beantwortet werden')}
            </Checkbox>
            <Button
              small
              look="tertiary"
              icon="trash-2"
              label={i18n._('Frage {number} entfernen', { number: index + 1 })}
              onClick={() => {
                onChange({ questions: draft.questions.filter(({ id }) => id !== question.id) });
                document.getElementById('event-add-question')?.focus();
              }}
            >
              {i18n._('Entfernen')}
            </Button>
          </div>
        </div>
      ))}
      {draft.questions.length < EVENT.questions && (
        <div>
          <Button
            id="event-add-question"
            icon="plus"
            onClick={() => {
              onChange({ questions: [...draft.questions, { id: crypto.randomUUID(), text: '', required: false }] });
              const index = draft.questions.length;
              requestAnimationFrame(() => document.getElementById(`event-questions-${index}-text`)?.focus());
            }}
          >
            {i18n._('Frage hinzufügen')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
