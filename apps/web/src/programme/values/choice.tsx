import { Field } from '../../ui/form/field.js';

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  /** [value, text] */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** One of several under a label: the browser's own list, which every device can show. */
export function Choice({ id, label, value, choices, onChange, error }: ChoiceProps) {
  return (
    <Field id={id} label={label} error={error}>
      {(aria) => (
        <select {...aria} className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
