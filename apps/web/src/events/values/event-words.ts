import type { I18n } from '@lingui/core';
import type { IconName } from '../../ui/icon-names.js';
import type { Tone } from '../../ui/tag.js';

export const eventKinds = ['NETWORKING', 'DIGI_LUNCH', 'LAB', 'WORKSHOP', 'REGIONAL_MEETING'] as const;
export type EventKind = (typeof eventKinds)[number];
export const eventStates = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'POSTPONED', 'CANCELLED'] as const;
export type EventState = (typeof eventStates)[number];
export const itemKinds = ['TALK', 'WORKSHOP', 'COME_TOGETHER', 'BREAK'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type Mode = 'ON_SITE' | 'ONLINE';

export function kindText(i18n: I18n, kind: EventKind): string {
  switch (kind) {
    case 'NETWORKING':
      return i18n._('Vernetzungsevent');
    case 'DIGI_LUNCH':
      return i18n._('Digi Lunch');
    case 'LAB':
      return i18n._('Lab');
    case 'WORKSHOP':
      return i18n._('Workshop');
    case 'REGIONAL_MEETING':
      return i18n._('Regionaltreffen');
  }
}

export const kindTone: Record<EventKind, Tone> = {
  NETWORKING: 'teal',
  DIGI_LUNCH: 'violet',
  LAB: 'green',
  WORKSHOP: 'blue',
  REGIONAL_MEETING: 'sun',
};

export function stateText(i18n: I18n, state: EventState): string {
  switch (state) {
    case 'DRAFT':
      return i18n._('Entwurf');
    case 'SUBMITTED':
      return i18n._('Wartet auf Freigabe');
    case 'PUBLISHED':
      return i18n._('Veröffentlicht');
    case 'POSTPONED':
      return i18n._('Verschoben');
    case 'CANCELLED':
      return i18n._('Abgesagt');
  }
}

export const stateTone: Record<EventState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'sun',
  PUBLISHED: 'green',
  POSTPONED: 'sun',
  CANCELLED: 'red',
};

export function itemText(i18n: I18n, kind: ItemKind): string {
  switch (kind) {
    case 'TALK':
      return i18n._('Vortrag');
    case 'WORKSHOP':
      return i18n._('Workshop');
    case 'COME_TOGETHER':
      return i18n._('Gemeinsamer Austausch');
    case 'BREAK':
      return i18n._('Pause');
  }
}

export const modeText = (i18n: I18n, mode: Mode): string => (mode === 'ONLINE' ? i18n._('Online') : i18n._('Vor Ort'));

export const modeIcon: Record<Mode, IconName> = { ON_SITE: 'map-pin', ONLINE: 'video' };

/** "Vor Ort und online": the ways of taking part in one line. */
export function waysText(i18n: I18n, { onSite, online }: { onSite: boolean; online: boolean }): string {
  if (onSite && online) return i18n._('Vor Ort und online');
  return online ? i18n._('Online') : i18n._('Vor Ort');
}
