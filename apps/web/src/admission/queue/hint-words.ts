import type { I18n } from '@lingui/core';
import type { Tone } from '../../ui/tag.js';
import type { Application } from './queue.graphql.js';

type MailDomain = Application['hints']['mailDomain'];

export const mailDomainTones: Record<MailDomain, Tone> = {
  KNOWN: 'green',
  RESEMBLES_NAME: 'blue',
  UNKNOWN: 'sun',
  PRIVATE_PROVIDER: 'red',
};

export function mailDomainText(i18n: I18n, hint: MailDomain): string {
  switch (hint) {
    case 'KNOWN':
      return i18n._('Domain bekannt');
    case 'RESEMBLES_NAME':
      return i18n._('Domain passt zum Namen');
    case 'UNKNOWN':
      return i18n._('Domain unbekannt');
    case 'PRIVATE_PROVIDER':
      return i18n._('privater Anbieter');
  }
}
