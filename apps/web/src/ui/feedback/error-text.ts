import type { I18n } from '@lingui/core';
import type { CombinedError } from 'urql';
import { errorCode, fieldRefusals, requestId } from '../../graphql/errors.js';

/** One sentence that says what went wrong and what to do. */
export function errorText(i18n: I18n, error: CombinedError): string {
  switch (errorCode(error)) {
    case 'UNAUTHENTICATED':
      return i18n._('Sie sind nicht mehr angemeldet. Bitte melden Sie sich neu an.');
    case 'NO_ACCESS':
    case 'FORBIDDEN':
      return i18n._('Dafür fehlt Ihnen die Berechtigung.');
    case 'RATE_LIMITED':
      return i18n._('Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie eine Minute.');
    case 'BAD_INPUT':
      return fieldRefusals(error)[0]?.message ?? i18n._('Eine Angabe ist ungültig.');
    case 'INTERNAL': {
      const id = requestId(error);
      return id
        ? i18n._('Auf dem Server ist ein Fehler aufgetreten. Nennen Sie bei Rückfragen diese Nummer: {id}', { id })
        : i18n._('Auf dem Server ist ein Fehler aufgetreten.');
    }
    default:
      return i18n._('Der Server ist gerade nicht erreichbar. Bitte prüfen Sie Ihre Verbindung.');
  }
}
