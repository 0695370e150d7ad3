import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';

export interface FormError {
  /** id of the field the line leads to; undefined where the whole form is meant. */
  field?: string;
  message: string;
}

/** @param attempt counts the tries to send the form: each failed one takes the focus here again */
export function ErrorSummary({ errors, attempt }: { errors: readonly FormError[]; attempt: number }) {
  const { i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length) box.current?.focus();
  }, [attempt, errors.length > 0]);
  if (!errors.length) return null;
  const fields = errors.filter(({ field }) => field).length;
  const leadTo = (field: string) => (event: Event) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <div ref={box} className="notice notice--danger error-summary" role="alert" tabIndex={-1}>
      <div>
        <h2>
          {fields === 0
            ? i18n._('Das hat nicht geklappt')
            : i18n._('{count, plural, one {Bitte prüfen Sie eine Angabe} other {Bitte prüfen Sie # Angaben}}', {
                count: fields,
              })}
        </h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field ?? ''}${message}`}>
              {field ? (
                <a href={`#${field}`} onClick={leadTo(field)}>
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
