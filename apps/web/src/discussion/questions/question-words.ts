import type { I18n } from '@lingui/core';
import type { QuestionState, Urgency } from './questions.graphql.js';

export const urgencies: readonly Urgency[] = ['WHENEVER', 'THIS_MONTH', 'THIS_WEEK'];

export function stateText(i18n: I18n, state: QuestionState): string {
  switch (state) {
    case 'OPEN':
      return i18n._('Offen');
    case 'ANSWERED':
      return i18n._('Beantwortet');
    case 'GIVEN_UP':
      return i18n._('Aufgegeben');
    case 'WITHDRAWN':
      return i18n._('Zurückgezogen');
  }
}

export const stateTones = { OPEN: 'sun', ANSWERED: 'green', GIVEN_UP: 'neutral', WITHDRAWN: 'neutral' } as const;

export function urgencyText(i18n: I18n, urgency: Urgency): string {
  switch (urgency) {
    case 'WHENEVER':
      return i18n._('Hat Zeit');
    case 'THIS_MONTH':
      return i18n._('In diesem Monat');
    case 'THIS_WEEK':
      return i18n._('Noch in dieser Woche');
  }
}
