import { i18n } from '@lingui/core';
import type { Messages } from '@lingui/core';
import { readCookie, writeCookie } from './cookies.js';

export type Language = 'de' | 'en';

// A German text without placeholders is its own translation and needs no entry in the catalogue.
i18n.setMessagesCompiler((text) => [text]);

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  de: () => import('../locales/de.po'),
  en: () => import('../locales/en.po'),
};

export const isLanguage = (value: unknown): value is Language => value === 'de' || value === 'en';

/** The page's language: set by the server, or chosen before on this device. */
export function startLanguage(): Language {
  const chosen = readCookie('language') ?? document.documentElement.lang;
  return isLanguage(chosen) ? chosen : 'de';
}

export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export async function choose(language: Language): Promise<void> {
  writeCookie('language', language);
  await speak(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'de';
}
