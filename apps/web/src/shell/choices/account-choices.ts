import { useEffect } from 'react';
import { applyAppearance, chosenAppearance } from './appearance.js';
import type { Appearance } from './appearance.js';
import { readCookie } from './cookies.js';
import { choose, currentLanguage } from './language.js';

interface Choices {
  language: 'DE' | 'EN';
  appearance: Appearance;
}

/** A person signs in: what their account says replaces what somebody else chose on this device. */
export async function adoptChoices({ language, appearance }: Choices): Promise<void> {
  applyAppearance(appearance);
  await choose(language === 'EN' ? 'en' : 'de');
}

/** A session without choices on this device (its cookies were cleared): the account's are taken. */
export function useAccountChoices(me: ({ id: string } & Choices) | null): void {
  useEffect(() => {
    if (!me || readCookie('language')) return;
    const language = me.language === 'EN' ? 'en' : 'de';
    if (language !== currentLanguage() || me.appearance !== chosenAppearance()) void adoptChoices(me);
  }, [me?.id]);
}
