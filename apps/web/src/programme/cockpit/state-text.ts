import type { I18n } from '@lingui/core';
import type { CoverageState } from './place.js';

export function stateText(i18n: I18n, state: CoverageState): string {
  switch (state) {
    case 'REACHED':
      return i18n._('erreicht');
    case 'UNDERWAY':
      return i18n._('in Schulung');
    case 'OPEN':
      return i18n._('noch niemand');
  }
}
