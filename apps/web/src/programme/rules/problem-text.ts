import type { I18n } from '@lingui/core';
import type { FieldProblem } from './period-draft.js';

export function problemText(i18n: I18n, problem: FieldProblem['problem']): string {
  switch (problem) {
    case 'amount':
      return i18n._('Bitte geben Sie einen Betrag ab null in Euro an, zum Beispiel 100 oder 99,50.');
    case 'whole':
      return i18n._('Bitte geben Sie eine ganze Zahl ab null ein.');
    case 'day':
      return i18n._('Bitte geben Sie den ersten Tag an.');
    case 'name':
      return i18n._('Bitte geben Sie einen kurzen Namen ein.');
  }
}
