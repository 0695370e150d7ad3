import { i18n } from '@lingui/core';
import { catalogues } from '../../locales/catalogues.js';
import type { CatalogueName } from '../../locales/catalogues.js';
import { readCookie, writeCookie } from './cookies.js';

export type Language = 'de' | 'en';

// A German text without placeholders is its own translation and needs no entry in the catalogue.
i18n.setMessagesCompiler((text) => [text]);

/** What pages have asked for so far: a change of the language brings all of it along. */
const wanted = new Set<CatalogueName>(['base']);

export const isLanguage = (value: unknown): value is Language => value === 'de' || value === 'en';

/** The page's language: set by the server, or chosen before on this device. */
export function startLanguage(): Language {
  const chosen = readCookie('language') ?? document.documentElement.lang;
  return isLanguage(chosen) ? chosen : 'de';
}

async function load(language: Language, names: Iterable<CatalogueName>): Promise<void> {
  const loaded = await Promise.all([...names].map((name) => catalogues[name][language]()));
  for (const { messages } of loaded) i18n.load(language, messages);
}

export async function speak(language: Language): Promise<void> {
  await load(language, wanted);
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Makes a page's texts known before the page is shown. */
export async function learn(names: readonly CatalogueName[] = []): Promise<void> {
  const unknown = names.filter((name) => !wanted.has(name));
  for (const name of unknown) wanted.add(name);
  if (unknown.length > 0 && i18n.locale) await load(currentLanguage(), unknown);
}

export async function choose(language: Language): Promise<void> {
  writeCookie('language', language);
  await speak(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'de';
}
