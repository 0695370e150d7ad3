import { wholeNumber } from '../format/format.js';
import type { FormatLanguage } from '../format/format.js';

/** 340 kB, 2,4 MB; thousands as in the file managers of offices. */
export function fileSize(bytes: number, language: FormatLanguage): string {
  if (bytes < 1_000_000) return `${wholeNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0kB`;
  const tag = language === 'de' ? 'de-DE' : 'en-GB';
  const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return `${figure}\u00a0MB`;
}
