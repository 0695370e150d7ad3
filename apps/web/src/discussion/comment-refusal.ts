import type { I18n } from '@lingui/core';
import { duration } from './duration.js';
import type { CommentRefusal } from './discussion.graphql.js';

/** One sentence that says why nothing was written and what to do. */
export function refusalText(i18n: I18n, code: CommentRefusal, retryAfter: number | null): string {
  switch (code) {
    case 'NOT_OPEN':
      return i18n._('Hier kann zurzeit nicht kommentiert werden.');
    case 'CLOSED':
      return i18n._('Die Diskussion wurde inzwischen geschlossen.');
    case 'SLOW_MODE':
      return i18n._('Die Moderation bremst diese Diskussion: Ihr nächster Kommentar ist in {wait} möglich.', {
        wait: duration(i18n, retryAfter ?? 60),
      });
    case 'TOO_FAST':
      return i18n._('Das waren viele Kommentare in kurzer Zeit. Bitte warten Sie {wait}.', {
        wait: duration(i18n, retryAfter ?? 60),
      });
    case 'ANSWERED_IS_GONE':
      return i18n._('Der Kommentar, auf den Sie antworten, ist nicht mehr da.');
    case 'NOT_ALLOWED':
      return i18n._('Dieser Kommentar lässt sich nicht mehr ändern.');
  }
}
