import type { I18n } from '@lingui/core';

export const sizeClasses = [
  'BELOW_5000',
  'FROM_5000',
  'FROM_10000',
  'FROM_20000',
  'FROM_50000',
  'FROM_100000',
] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Inhabitants */
export function sizeText(i18n: I18n, size: SizeClass): string {
  switch (size) {
    case 'BELOW_5000':
      return i18n._('unter 5.000');
    case 'FROM_5000':
      return i18n._('5.000 bis 9.999');
    case 'FROM_10000':
      return i18n._('10.000 bis 19.999');
    case 'FROM_20000':
      return i18n._('20.000 bis 49.999');
    case 'FROM_50000':
      return i18n._('50.000 bis 99.999');
    case 'FROM_100000':
      return i18n._('ab 100.000');
  }
}
