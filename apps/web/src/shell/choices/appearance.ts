import { readCookie, writeCookie } from './cookies.js';

export type Appearance = 'SYSTEM' | 'LIGHT' | 'DARK';

const attributes: Record<Appearance, string | undefined> = { SYSTEM: undefined, LIGHT: 'light', DARK: 'dark' };

export const isAppearance = (value: unknown): value is Appearance =>
  value === 'SYSTEM' || value === 'LIGHT' || value === 'DARK';

export function chosenAppearance(): Appearance {
  const chosen = readCookie('appearance')?.toUpperCase();
  return isAppearance(chosen) ? chosen : 'SYSTEM';
}

export function applyAppearance(appearance: Appearance): void {
  const value = attributes[appearance];
  if (value) document.documentElement.dataset.kernTheme = value;
  else delete document.documentElement.dataset.kernTheme;
  writeCookie('appearance', appearance.toLowerCase());
}

/** What is on the screen now, whoever decided it. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset.kernTheme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
