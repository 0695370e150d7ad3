import type { Messages } from '@lingui/core';

type Load = () => Promise<{ messages: Messages }>;

/**
 * Texts by area, so that a page loads its own ones only; `base` holds those of the shell and of every area without a
 * catalogue. The same names stand in `lingui.config.mjs`.
 */
export const catalogues = {
  base: { de: () => import('./base.de.po'), en: () => import('./base.en.po') },
  admission: { de: () => import('./admission.de.po'), en: () => import('./admission.en.po') },
  audit: { de: () => import('./audit.de.po'), en: () => import('./audit.en.po') },
  discussion: { de: () => import('./discussion.de.po'), en: () => import('./discussion.en.po') },
  events: { de: () => import('./events.de.po'), en: () => import('./events.en.po') },
  mailbox: { de: () => import('./mailbox.de.po'), en: () => import('./mailbox.en.po') },
  members: { de: () => import('./members.de.po'), en: () => import('./members.en.po') },
  people: { de: () => import('./people.de.po'), en: () => import('./people.en.po') },
  privacy: { de: () => import('./privacy.de.po'), en: () => import('./privacy.en.po') },
  programme: { de: () => import('./programme.de.po'), en: () => import('./programme.en.po') },
  reports: { de: () => import('./reports.de.po'), en: () => import('./reports.en.po') },
} satisfies Record<string, Record<'de' | 'en', Load>>;

export type CatalogueName = keyof typeof catalogues;
