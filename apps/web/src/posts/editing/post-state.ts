import type { I18n } from '@lingui/core';
import type { Tone } from '../../ui/tag.js';
import type { PostState } from '../news-filter.js';

export const stateTones: Record<PostState, Tone> = {
  DRAFT: 'neutral',
  SCHEDULED: 'sun',
  PUBLISHED: 'green',
  WITHDRAWN: 'red',
};

export function stateText(i18n: I18n, state: PostState): string {
  switch (state) {
    case 'DRAFT':
      return i18n._('Entwurf');
    case 'SCHEDULED':
      return i18n._('Geplant');
    case 'PUBLISHED':
      return i18n._('Veröffentlicht');
    case 'WITHDRAWN':
      return i18n._('Zurückgezogen');
  }
}
