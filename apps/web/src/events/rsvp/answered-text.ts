import type { I18n } from '@lingui/core';
import type { MyRsvp } from '../event/event.graphql.js';

/** What an answer has come to, in one sentence. */
export function answeredText(i18n: I18n, mine: MyRsvp | null): string {
  if (!mine) return i18n._('Ihre Antwort ist gespeichert.');
  if (mine.answer === 'NO') return i18n._('Sie haben abgesagt.');
  if (mine.answer === 'MAYBE') return i18n._('Sie haben mit „vielleicht“ geantwortet.');
  if (mine.seat === 'WAITING') {
    return mine.position === null
      ? i18n._('Sie stehen auf der Warteliste.')
      : i18n._('Sie stehen auf der Warteliste, Platz {position}.', { position: mine.position });
  }
  if (mine.seat === 'OFFERED') return i18n._('Ein Platz ist für Sie frei.');
  return mine.mode === 'ONLINE' ? i18n._('Sie sind online dabei.') : i18n._('Sie sind vor Ort dabei.');
}
