import type { I18n } from '@lingui/core';
import { clock } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import type { Shown } from './door.js';

type Tone = 'success' | 'warning' | 'danger';

/** What became of somebody at the door, in words that can be read at arm's length. */
export function outcomeText(i18n: I18n, { outcome, name, at }: Shown): { tone: Tone; title: string; text?: string } {
  switch (outcome) {
    case 'CHECKED_IN':
      return { tone: 'success', title: i18n._('{name} ist da', { name }) };
    case 'ALREADY':
      return {
        tone: 'warning',
        title: i18n._('{name} war schon da', { name }),
        ...(at
          ? { text: i18n._('Eingecheckt um {time}', { time: clock(new Date(at), i18n.locale as FormatLanguage) }) }
          : {}),
      };
    case 'UNKNOWN_HERE':
      return {
        tone: 'warning',
        title: i18n._('Dieser Code steht nicht auf der Liste'),
        text: i18n._('Er wird geprüft, sobald eine Verbindung besteht. Suchen Sie die Person in der Liste.'),
      };
    case 'NO_SEAT':
      return { tone: 'danger', title: i18n._('{name} hat keinen Platz vor Ort', { name }) };
    case 'OTHER_EVENT':
      return { tone: 'danger', title: i18n._('Dieser Code gehört zu einer anderen Veranstaltung') };
    case 'WRONG_TIME':
      return {
        tone: 'danger',
        title: i18n._('Zu dieser Zeit ist kein Einlass'),
        text: i18n._('Er ist von 12 Stunden vor Beginn bis 12 Stunden nach dem Ende möglich.'),
      };
    case 'FORGED':
      return { tone: 'danger', title: i18n._('Dieser Code ist ungültig') };
  }
}
