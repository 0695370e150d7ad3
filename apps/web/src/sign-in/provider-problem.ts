import type { I18n } from '@lingui/core';

/** Why a sign-in by a provider came to nothing, and what to do; null for a word that is none of ours. */
export function providerProblem(i18n: I18n, code: string | null): string | null {
  switch (code) {
    case 'CANCELLED':
      return i18n._('Sie haben die Anmeldung beim Anbieter abgebrochen.');
    case 'INVALID':
      return i18n._('Die Antwort des Anbieters war ungültig oder kam zu spät. Bitte beginnen Sie noch einmal.');
    case 'UNREACHABLE':
      return i18n._(
        'Der Anbieter ist gerade nicht erreichbar. Versuchen Sie es später oder melden Sie sich mit Passwort an.',
      );
    case 'UNKNOWN':
      return i18n._(
        'Dieses Konto beim Anbieter ist hier mit keinem Konto verbunden. Melden Sie sich mit Passwort an und verbinden Sie es unter „Sicherheit“.',
      );
    case 'OTHER_PLACE':
      return i18n._(
        'Der Anbieter nennt eine andere Kommune als Ihr Konto hier. Bitte wenden Sie sich an Ihren Verband.',
      );
    case 'PASSKEY_NEEDED':
      return i18n._('Für Ihr Konto ist ein Passkey eingerichtet. Bitte melden Sie sich damit an.');
    case 'TAKEN':
      return i18n._('Dieses Konto beim Anbieter ist schon mit einem anderen Konto verbunden.');
    case 'LINK_DEAD':
      return i18n._('Dieser Link gilt nicht oder nicht mehr. Bitte beginnen Sie noch einmal.');
    case 'TOO_MANY_TRIES':
      return i18n._('Zu viele Versuche. Bitte warten Sie eine Viertelstunde.');
    default:
      return null;
  }
}
