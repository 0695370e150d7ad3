import type { I18n } from '@lingui/core';
import type { IconName } from '../../ui/icon-names.js';
import type { Decision, QuestionDecision, ReportGround } from './moderation.graphql.js';

export const grounds: readonly ReportGround[] = [
  'PERSONAL_DATA',
  'INSULT',
  'ADVERTISING',
  'OFF_TOPIC',
  'UNLAWFUL',
  'OTHER',
];

export function groundText(i18n: I18n, ground: ReportGround): string {
  switch (ground) {
    case 'PERSONAL_DATA':
      return i18n._('Nennt Persönliches von Bürgerinnen, Bürgern oder Kollegen');
    case 'INSULT':
      return i18n._('Beleidigt oder macht jemanden schlecht');
    case 'ADVERTISING':
      return i18n._('Ist Werbung');
    case 'OFF_TOPIC':
      return i18n._('Gehört nicht hierher');
    case 'UNLAWFUL':
      return i18n._('Verstößt gegen ein Gesetz');
    case 'OTHER':
      return i18n._('Etwas anderes');
  }
}

export function decisionText(i18n: I18n, decision: Decision | QuestionDecision): string {
  switch (decision) {
    case 'HIDE':
      return i18n._('Vorläufig ausgeblendet');
    case 'REMOVE':
      return i18n._('Entfernt');
    case 'RESTORE':
      return i18n._('Wieder gezeigt');
    case 'WARN':
      return i18n._('Bleibt stehen, Hinweis an die Verfasserin oder den Verfasser');
    case 'DISMISS':
      return i18n._('Bleibt stehen');
  }
}

/** A decision as what one does. */
export function actText(i18n: I18n, decision: Decision): string {
  switch (decision) {
    case 'HIDE':
      return i18n._('Ausblenden');
    case 'REMOVE':
      return i18n._('Entfernen');
    case 'RESTORE':
      return i18n._('Wiederherstellen');
    case 'WARN':
      return i18n._('Verwarnen');
    case 'DISMISS':
      return i18n._('Stehen lassen');
  }
}

export const decisionIcons: Record<Decision, IconName> = {
  HIDE: 'eye-off',
  REMOVE: 'trash-2',
  RESTORE: 'undo-2',
  WARN: 'triangle-alert',
  DISMISS: 'check',
};
