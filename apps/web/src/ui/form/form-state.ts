import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import type { FormError } from './error-summary.js';
import { errorText } from '../feedback/error-text.js';

export type FormState = ReturnType<typeof useFormState>;

/** What is wrong with a form and how often it was sent. Ids of fields are `prefix-name`, with the api's names. */
export function useFormState(prefix: string) {
  const { i18n } = useLingui();
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const idOf = (name: string) => `${prefix}-${name}`;

  function refuse(found: FormError[]): boolean {
    setErrors(found);
    setAttempt((count) => count + 1);
    return found.length > 0;
  }
  return {
    errors,
    attempt,
    idOf,
    errorOf: (name: string) => errors.find(({ field }) => field === idOf(name))?.message,
    /** Answers whether there is anything to refuse. */
    refuse,
    /** A refusal that concerns no field, in the api's words. */
    refuseWith: (message: string) => void refuse([{ message }]),
    refuseBy(error: CombinedError, known: readonly string[]) {
      const found = fieldRefusals(error).map(({ field, message }) => {
        const name = field
          .split('.')
          .slice(1)
          .find((part) => known.includes(part));
        return name ? { field: idOf(name), message } : { message };
      });
      refuse(found.length ? found : [{ message: errorText(i18n, error) }]);
    },
    clear: () => setErrors([]),
  };
}
