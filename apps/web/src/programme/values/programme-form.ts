import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { ShownRefusal } from './refusals.js';

/** The path of a field in a form: the api's, without the levels that every input has. */
export const formPath = (field: string): string => field.replace(/^(?:input\.)?(?:content\.)?/, '');

/** The path itself, then each that encloses it: `periods.0.tiers.1.from`, `periods.0.tiers.1`, … */
export function enclosingPaths(path: string): string[] {
  const parts = path.split('.').filter(Boolean);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** What is wrong with a form whose fields have the api's paths: `days.0.title` stands at `prefix-days-0-title`. */
export function useProgrammeForm(prefix: string) {
  const { i18n } = useLingui();
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const idOf = (path: string) => `${prefix}-${path.replaceAll('.', '-')}`;

  /** A refusal leads to its field, or to the group of fields that it is about. */
  function errorAt(field: string | null, message: string): FormError {
    const ids = field === null ? [] : enclosingPaths(formPath(field)).map(idOf);
    const shown = ids.find((id) => document.getElementById(id));
    return shown ? { field: shown, message } : { message };
  }
  function refuse(found: FormError[]): boolean {
    setErrors(found);
    setAttempt((count) => count + 1);
    return found.length > 0;
  }
  return {
    errors,
    attempt,
    idOf,
    errorOf(path: string): string | undefined {
      const found = errors.filter(({ field }) => field === idOf(path)).map(({ message }) => message);
      return found.length ? [...new Set(found)].join(' ') : undefined;
    },
    /** Whether something is missing: pairs of path and message. */
    lacks: (missing: readonly (readonly [string, string])[]) =>
      refuse(missing.map(([path, message]) => errorAt(path, message))),
    refuseBy(refusals: readonly ShownRefusal[]) {
      refuse(refusals.map(({ field, message }) => errorAt(field, message)));
    },
    refuseWith: (message: string) => void refuse([{ message }]),
    failBy(error: CombinedError) {
      const found = fieldRefusals(error).map(({ field, message }) => errorAt(field, message));
      refuse(found.length ? found : [{ message: errorText(i18n, error) }]);
    },
    /** Somebody else saved in between. */
    refuseOutdated: () =>
      void refuse([
        {
          message: i18n._(
            'Inzwischen hat jemand anderes gespeichert. Laden Sie die Seite neu; Ihre Eingaben gehen dabei verloren.',
          ),
        },
      ]),
    clear: () => setErrors([]),
  };
}

export type ProgrammeForm = ReturnType<typeof useProgrammeForm>;
