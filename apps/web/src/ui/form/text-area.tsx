import type { ComponentChildren } from 'preact';
import { Field } from './field.js';

interface TextAreaProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean;
  maxLength: number;
  rows?: number;
}

/** Plain text of several lines: it goes into a mail, where nothing is formatted. */
export function TextArea({ id, label, value, onChange, hint, error, optional, maxLength, rows = 5 }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      {(aria) => (
        <textarea
          {...aria}
          className="input"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
