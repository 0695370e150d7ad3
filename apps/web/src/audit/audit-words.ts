import type { I18n } from '@lingui/core';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';

/** What a line is about, where it has no name of its own. */
export function subjectText(i18n: I18n, kind: string): string {
  switch (kind) {
    case 'PERSON':
      return i18n._('Person');
    case 'APPLICATION':
      return i18n._('Antrag');
    case 'INVITATION':
      return i18n._('Einladung');
    case 'ADMINISTRATION':
      return i18n._('Kommune');
    case 'ACCESS_RULE':
      return i18n._('Zugangsregel');
    case 'ADMISSION_SETTING':
      return i18n._('Ablauf des Zugangs');
    case 'REGISTER_EDITION':
      return i18n._('Register');
    case 'IMPORT':
      return i18n._('Eingelesene Liste');
    default:
      return kind;
  }
}

/** The name of a value in words; one that is not known here keeps the name that the log gives it. */
export function valueName(i18n: I18n, name: string): string {
  switch (name) {
    case 'state':
      return i18n._('Stand');
    case 'from':
      return i18n._('ab');
    case 'to':
    case 'until':
      return i18n._('bis');
    case 'on':
      return i18n._('am');
    case 'lastDay':
      return i18n._('letzter Tag');
    case 'association':
      return i18n._('Verband');
    case 'associations':
      return i18n._('Verbände');
    case 'administration':
      return i18n._('Kommune');
    case 'confirmed':
      return i18n._('bestätigt');
    case 'admits':
      return i18n._('bekommen Zugang');
    case 'shutsOut':
      return i18n._('verlieren den Zugang');
    case 'fourEyes':
      return i18n._('Vier-Augen-Prinzip');
    case 'reminderDays':
      return i18n._('Erinnerung nach Arbeitstagen');
    case 'graceDays':
      return i18n._('Frist der Bestätigung in Tagen');
    case 'invitationDays':
      return i18n._('Gültigkeit von Einladungen in Tagen');
    case 'suspended':
      return i18n._('gesperrt');
    case 'provider':
      return i18n._('Dienst');
    case 'ground':
      return i18n._('Anlass');
    case 'contributions':
      return i18n._('Kommentare und Fragen');
    case 'mailDomain':
      return i18n._('Endung der neuen Adresse');
    case 'invited':
      return i18n._('eingeladen');
    case 'refused':
      return i18n._('abgelehnte Zeilen');
    default:
      return name;
  }
}

/** Days are spelt as everywhere else, yes and no as words. */
export function valueText(i18n: I18n, value: string): string {
  if (value === 'KNOWN') return i18n._('in der Kommune bekannt');
  if (value === 'RESEMBLES_NAME') return i18n._('ähnelt dem Namen der Kommune');
  if (value === 'UNKNOWN') return i18n._('unbekannt');
  if (value === 'PRIVATE_PROVIDER') return i18n._('privater Anbieter');
  if (value === 'ASKED') return i18n._('von der Person verlangt');
  if (value === 'NOT_NEEDED') return i18n._('nicht mehr gebraucht');
  if (value === 'KEEP') return i18n._('bleiben ohne Namen');
  if (value === 'DELETE') return i18n._('gelöscht');
  if (value === 'true') return i18n._('ja');
  if (value === 'false') return i18n._('nein');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return plainDate(new Date(`${value}T12:00:00Z`), i18n.locale as FormatLanguage);
  return value;
}
