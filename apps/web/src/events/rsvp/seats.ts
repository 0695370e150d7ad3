import type { I18n } from '@lingui/core';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import type { ShownEvent } from '../event/event.graphql.js';

export type Seats = ShownEvent['seats'][number];

/** Somebody who accepts now gets a seat: one is free and nobody waits for it. */
export const isOpen = ({ free, waiting }: Seats): boolean => free === null || (free > 0 && waiting === 0);

/** "20 von 20 Plätzen belegt", "Freie Plätze · 58 Zusagen" */
export function seatsText(i18n: I18n, { total, taken, free }: Seats): string {
  const number = (value: number) => wholeNumber(value, i18n.locale as FormatLanguage);
  if (total === null || free === null) {
    return i18n._('Freie Plätze · {taken, plural, =0 {noch keine Zusage} one {eine Zusage} other {{number} Zusagen}}', {
      taken,
      number: number(taken),
    });
  }
  return i18n._('{taken} von {total} Plätzen belegt', { taken: number(taken), total: number(total) });
}

export const lineText = (i18n: I18n, { waiting }: Seats): string =>
  i18n._('{waiting, plural, one {Eine Person} other {# Personen}} auf der Warteliste', { waiting });
