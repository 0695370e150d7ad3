import type { I18n } from '@lingui/core';
import type { ShownEvent } from '../event/event.graphql.js';

type LeftOut = NonNullable<ShownEvent['notCounted']>;

/** Why coming to an event was no seminar day, for the person themselves. */
export function leftOutText(i18n: I18n, reason: LeftOut): string {
  switch (reason) {
    case 'NOT_ENROLLED':
      return i18n._(
        'Sie haben keinen Platz im Kurs. Ihr Verband kann Sie eintragen, solange der Kurs läuft; dann zählt der Tag nachträglich.',
      );
    case 'BASIS_FIRST':
      return i18n._('Eine Aufbauschulung zählt erst, wenn die Basisqualifizierung vorher abgeschlossen ist.');
    case 'OTHER_SEMINAR':
      return i18n._('Für diesen Tag ist schon ein anderer Schulungstag eingetragen.');
    case 'ALREADY_ATTENDED':
      return i18n._('Diesen Schulungstag haben Sie schon früher besucht.');
    case 'TAKEN_AWAY':
      return i18n._('Ihr Verband hat den Schulungstag zurückgenommen.');
    case 'NOT_HELD':
      return i18n._('Der Kurs ist abgesagt, oder sein Schulungstag wurde verlegt.');
  }
}

/** The same in few words, for those who look after the event. */
export function leftOutWord(i18n: I18n, reason: LeftOut): string {
  switch (reason) {
    case 'NOT_ENROLLED':
      return i18n._('zählt nicht: kein Platz im Kurs');
    case 'BASIS_FIRST':
      return i18n._('zählt nicht: Basis fehlt');
    case 'OTHER_SEMINAR':
      return i18n._('zählt nicht: an dem Tag in anderem Kurs');
    case 'ALREADY_ATTENDED':
      return i18n._('zählt nicht: Schulungstag schon besucht');
    case 'TAKEN_AWAY':
      return i18n._('zählt nicht: zurückgenommen');
    case 'NOT_HELD':
      return i18n._('zählt nicht: Kurstag abgesagt oder verlegt');
  }
}
