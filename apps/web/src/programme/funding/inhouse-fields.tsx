import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { GroupField } from '../values/group-field.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import { INHOUSE_DAYS } from './request-input.js';
import type { RequestDraft } from './request-input.js';

interface InhouseFieldsProps {
  draft: RequestDraft;
  form: ProgrammeForm;
  onChange: (part: Partial<RequestDraft>) => void;
}

/** A training for several administrations together: with whom, when, at what cost. */
export function InhouseFields({ draft, form, onChange }: InhouseFieldsProps) {
  const { i18n } = useLingui();
  const { partners, firstDay, costs } = draft;
  const wrong = form.errorOf('dayPrices');
  return (
    <>
      <GroupField
        id={form.idOf('partners')}
        label={i18n._('Weitere Kommunen der Gruppe')}
        hint={i18n._('Eine Inhouse-Schulung führen mindestens zwei Kommunen gemeinsam durch. Ihre gehört schon dazu.')}
        error={form.errorOf('partners')}
        group={partners}
        onChange={(group) => onChange({ partners: group })}
      />
      <TextField
        id={form.idOf('firstCourseDay')}
        type="date"
        label={i18n._('Geplanter erster Kurstag')}
        value={firstDay}
        onChange={(day) => onChange({ firstDay: day })}
        error={form.errorOf('firstCourseDay')}
      />
      <fieldset className="field parts" id={form.idOf('dayPrices')} tabIndex={-1}>
        <legend>{i18n._('Förderfähige Kosten je Tag')}</legend>
        <p className="hint">{i18n._('In Euro, für die ganze Gruppe. Gefördert werden höchstens drei Tage.')}</p>
        {wrong && <FieldError id={form.idOf('dayPrices.error')} text={wrong} />}
        {costs.map((cost, index) => (
          <TextField
            key={index}
            id={form.idOf(`dayPrices.${index}`)}
            label={i18n._('Tag {day}', { day: index + 1 })}
            inputMode="decimal"
            autoComplete="off"
            value={cost}
            onChange={(text) => onChange({ costs: costs.map((other, at) => (at === index ? text : other)) })}
            error={form.errorOf(`dayPrices.${index}`)}
          />
        ))}
        <p className="row">
          {costs.length < INHOUSE_DAYS && (
            <Button small icon="plus" onClick={() => onChange({ costs: [...costs, ''] })}>
              {i18n._('Tag hinzufügen')}
            </Button>
          )}
          {costs.length > 1 && (
            <Button small icon="trash-2" onClick={() => onChange({ costs: costs.slice(0, -1) })}>
              {i18n._('Letzten Tag entfernen')}
            </Button>
          )}
        </p>
      </fieldset>
    </>
  );
}
