import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.js';

interface FieldProps {
  /** Also the anchor that the error summary leads to. */
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean;
  children: (aria: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => ComponentChildren;
}

/** Label above, hint between, error above the input; what may be left empty is marked, not what is required. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  const { i18n } = useLingui();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> {i18n._('(freiwillig)')}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} text={error} />}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? 'true' : undefined })}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field__error" id={id}>
      <Icon name="circle-alert" size={18} />
      {text}
    </p>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean;
  type?: 'text' | 'email' | 'password' | 'datetime-local' | 'date' | 'time';
  /** Which keys a phone offers. */
  inputMode?: 'numeric' | 'decimal' | 'url';
  autoComplete?: string;
  maxLength?: number;
  min?: string;
}

export function TextField({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  optional,
  type = 'text',
  inputMode,
  autoComplete,
  maxLength,
  min,
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      {(aria) => (
        <input
          {...aria}
          className="input"
          type={type as 'text'}
          inputMode={inputMode}
          value={value}
          autoComplete={autoComplete}
          maxLength={maxLength}
          min={min}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
