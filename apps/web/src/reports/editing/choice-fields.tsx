import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { Checkbox, Radio } from '../../ui/form/check.js';
import { Field, FieldError } from '../../ui/form/field.js';

interface Option<Value extends string> {
  value: Value;
  text: string;
}

interface GroupProps {
  id: string;
  legend: string;
  hint?: string;
  optional?: boolean;
  error?: string | undefined;
}

/** One of a few, or none yet. */
export function RadioGroup<Value extends string>({
  id,
  legend,
  hint,
  optional,
  error,
  options,
  value,
  onChange,
}: GroupProps & { options: readonly Option<Value>[]; value: Value | null; onChange: (value: Value) => void }) {
  const { i18n } = useLingui();
  const name = useId();
  return (
    <fieldset className={error ? 'field field--wrong' : 'field'} id={id} tabIndex={-1}>
      <legend>
        {legend}
        {optional && <span className="field__optional"> {i18n._('(freiwillig)')}</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError id={`${id}-error`} text={error} />}
      <div className="radio-row">
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            checked={value === option.value}
            onChoose={() => onChange(option.value)}
          >
            {option.text}
          </Radio>
        ))}
      </div>
    </fieldset>
  );
}

/** Several of a list. */
export function CheckGroup<Value extends string>({
  id,
  legend,
  hint,
  optional,
  error,
  options,
  values,
  onChange,
}: GroupProps & { options: readonly Option<Value>[]; values: readonly Value[]; onChange: (values: Value[]) => void }) {
  const { i18n } = useLingui();
  return (
    <fieldset className={error ? 'field field--wrong' : 'field'} id={id} tabIndex={-1}>
      <legend>
        {legend}
        {optional && <span className="field__optional"> {i18n._('(freiwillig)')}</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError id={`${id}-error`} text={error} />}
      <div className="topic-choices">
        {options.map(({ value, text }) => (
          <Checkbox
            key={value}
            checked={values.includes(value)}
            onChange={(on) => onChange(on ? [...values, value] : values.filter((one) => one !== value))}
          >
            {text}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a longer list, or nothing. */
export function SelectField<Value extends string>({
  id,
  legend,
  hint,
  error,
  options,
  value,
  onChange,
}: GroupProps & { options: readonly Option<Value>[]; value: Value | null; onChange: (value: Value | null) => void }) {
  const { i18n } = useLingui();
  return (
    <Field id={id} label={legend} hint={hint} error={error} optional>
      {(aria) => (
        <select
          {...aria}
          className="input"
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(options.find((option) => option.value === chosen)?.value ?? null);
          }}
        >
          <option value="">{i18n._('keine Angabe')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
