import type { I18n } from '@lingui/core';
import type { Tone } from '../../ui/tag.js';

export type Kind = 'BASIS' | 'AUFBAU' | 'INHOUSE';
export type Status =
  'REQUESTED' | 'CONTRACT_CONCLUDED' | 'ID_RECEIVED' | 'BOOKED' | 'COMPLETED' | 'SETTLED' | 'WITHDRAWN' | 'EXPIRED';

export const statusTones: Record<Status, Tone> = {
  REQUESTED: 'sun',
  CONTRACT_CONCLUDED: 'blue',
  ID_RECEIVED: 'blue',
  BOOKED: 'teal',
  COMPLETED: 'green',
  SETTLED: 'green',
  WITHDRAWN: 'neutral',
  EXPIRED: 'red',
};

export function kindText(i18n: I18n, kind: Kind): string {
  switch (kind) {
    case 'BASIS':
      return i18n._('Basisqualifizierung');
    case 'AUFBAU':
      return i18n._('Aufbauschulung');
    case 'INHOUSE':
      return i18n._('Inhouse-Schulung');
  }
}

export function statusText(i18n: I18n, status: Status): string {
  switch (status) {
    case 'REQUESTED':
      return i18n._('beantragt');
    case 'CONTRACT_CONCLUDED':
      return i18n._('Vertrag geschlossen');
    case 'ID_RECEIVED':
      return i18n._('ID erhalten');
    case 'BOOKED':
      return i18n._('gebucht');
    case 'COMPLETED':
      return i18n._('abgeschlossen');
    case 'SETTLED':
      return i18n._('abgerechnet');
    case 'WITHDRAWN':
      return i18n._('zurückgezogen');
    case 'EXPIRED':
      return i18n._('verfallen');
  }
}

/** What comes next and who does it. */
export function nextText(i18n: I18n, status: Status): string {
  switch (status) {
    case 'REQUESTED':
      return i18n._('Ihre Kommune schließt mit dem Städtetag den Weitergabevertrag, vor dem ersten Kurstag.');
    case 'CONTRACT_CONCLUDED':
      return i18n._('Der Städtetag nennt die ID. Ohne ID vor dem ersten Kurstag verfällt die Förderung.');
    case 'ID_RECEIVED':
      return i18n._('Ihre Kommune bucht den Kurs beim Bildungsträger mit dieser ID.');
    case 'BOOKED':
      return i18n._('Die Schulung findet statt. Danach bestätigt der Verband die besuchten Tage.');
    case 'COMPLETED':
      return i18n._('Der Verband rechnet die besuchten Tage ab.');
    case 'SETTLED':
      return i18n._('Der Fall ist abgerechnet.');
    case 'WITHDRAWN':
      return i18n._('Der Fall wurde zurückgezogen. Der Platz ist wieder frei.');
    case 'EXPIRED':
      return i18n._('Der Kurs begann ohne ID. Der Platz ist wieder frei, diese Schulung wird nicht gefördert.');
  }
}
