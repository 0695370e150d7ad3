import { useEffect } from 'react';
import { applyAppearance, chosenAppearance } from './appearance.js';
import { choose, currentLanguage } from './language.js';
import type { Me } from './viewer.graphql.js';

/** On a device that is new to a person their account's language and appearance win. */
export function useAccountChoices(me: Me | null): void {
  useEffect(() => {
    if (!me) return;
    const language = me.language === 'EN' ? 'en' : 'de';
    if (language !== currentLanguage()) void choose(language);
    if (me.appearance !== chosenAppearance()) applyAppearance(me.appearance);
  }, [me?.id]);
}
