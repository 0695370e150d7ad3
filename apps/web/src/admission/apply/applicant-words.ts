import type { I18n } from '@lingui/core';
import type { Tone } from '../../ui/tag.js';
import type { ApplicantView } from './apply.graphql.js';

export type ApplicationState = ApplicantView['state'];

export const applicationTones: Record<ApplicationState, Tone> = {
  UNCONFIRMED: 'neutral',
  WAITING: 'blue',
  QUESTIONED: 'sun',
  SECONDING: 'violet',
  APPROVED: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'neutral',
};

export function applicationState(i18n: I18n, state: ApplicationState): string {
  switch (state) {
    case 'UNCONFIRMED':
      return i18n._('noch nicht bestätigt');
    case 'WAITING':
      return i18n._('wartet auf Entscheidung');
    case 'QUESTIONED':
      return i18n._('Rückfrage offen');
    case 'SECONDING':
      return i18n._('wartet auf die zweite Zustimmung');
    case 'APPROVED':
      return i18n._('freigeschaltet');
    case 'REFUSED':
      return i18n._('abgelehnt');
    case 'WITHDRAWN':
      return i18n._('zurückgezogen');
  }
}

export function stepText(i18n: I18n, kind: string): string {
  switch (kind) {
    case 'CONFIRMED':
      return i18n._('Antrag eingegangen');
    case 'ASKED':
      return i18n._('Rückfrage des Verbands');
    case 'ANSWERED':
      return i18n._('Antwort');
    case 'HANDED_OVER':
      return i18n._('An einen anderen Verband gegeben');
    case 'SECONDED':
      return i18n._('Erste Zustimmung');
    case 'APPROVED':
      return i18n._('Freigeschaltet');
    case 'REFUSED':
      return i18n._('Abgelehnt');
    case 'WITHDRAWN':
      return i18n._('Zurückgezogen');
    default:
      return kind;
  }
}

/** The question that waits for an answer. */
export const questionIn = ({ steps }: Pick<ApplicantView, 'steps'>): string =>
  steps.findLast(({ kind }) => kind === 'ASKED')?.text ?? '';
