import type { I18n } from '@lingui/core';
import type { RateField } from './period-draft.js';

export function rateText(i18n: I18n, field: RateField): string {
  switch (field) {
    case 'basisRatePerDay':
      return i18n._('Basis: Betrag je Tag');
    case 'basisMaxDays':
      return i18n._('Basis: geförderte Tage je Person');
    case 'aufbauCapPerDay':
      return i18n._('Aufbau: höchstens je Tag');
    case 'inhouseSharePercent':
      return i18n._('Inhouse: Anteil an den Kosten');
    case 'inhouseCapPerDay':
      return i18n._('Inhouse: höchstens je Tag');
    case 'inhouseMaxDays':
      return i18n._('Inhouse: Tage je Gruppe');
  }
}

/** What stands behind the figure. */
export function rateUnit(i18n: I18n, field: RateField): string {
  switch (field) {
    case 'basisRatePerDay':
    case 'aufbauCapPerDay':
    case 'inhouseCapPerDay':
      return i18n._('in Euro');
    case 'inhouseSharePercent':
      return i18n._('in Prozent');
    case 'basisMaxDays':
    case 'inhouseMaxDays':
      return i18n._('in Tagen');
  }
}
