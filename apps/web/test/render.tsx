import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render as renderPlain } from '@testing-library/preact';
import type { ComponentChild } from 'preact';

const inGerman = (component: ComponentChild) => <I18nProvider i18n={i18n}>{component}</I18nProvider>;

/** Renders inside the German language, as every component stands in the app. */
export function render(component: ComponentChild) {
  const view = renderPlain(inGerman(component));
  return { ...view, rerender: (next: ComponentChild) => view.rerender(inGerman(next)) };
}
