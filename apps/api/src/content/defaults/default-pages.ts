import { accessibilityPages } from './accessibility.page.js';
import type { DefaultPage } from './default-page.js';
import { imprintPages } from './imprint.page.js';
import { licencesPages } from './licences.page.js';
import { plainLanguagePages } from './plain-language.page.js';
import { privacyPages } from './privacy.page.js';
import { rulesPages } from './rules.page.js';
import { signLanguagePages } from './sign-language.page.js';

/** The duty pages as they stand before the operator has written anything: each in German and in English. */
export const defaultPages: readonly DefaultPage[] = [
  ...imprintPages,
  ...privacyPages,
  ...accessibilityPages,
  ...plainLanguagePages,
  ...signLanguagePages,
  ...rulesPages,
  ...licencesPages,
];
