import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { dutySlugs } from './duty-pages.js';
import type { DutySlug } from './duty-pages.js';

export function dutyTitle(i18n: I18n, slug: DutySlug): string {
  switch (slug) {
    case 'impressum':
      return i18n._('Impressum');
    case 'datenschutz':
      return i18n._('Datenschutz');
    case 'barrierefreiheit':
      return i18n._('Barrierefreiheit');
    case 'leichte-sprache':
      return i18n._('Leichte Sprache');
    case 'gebaerdensprache':
      return i18n._('Gebärdensprache');
    case 'regeln':
      return i18n._('Regeln');
    case 'lizenzen':
      return i18n._('Lizenzen');
  }
}

export function useDutyLinks(): { href: string; text: string }[] {
  const { i18n } = useLingui();
  return dutySlugs.map((slug) => ({ href: `/${slug}`, text: dutyTitle(i18n, slug) }));
}
