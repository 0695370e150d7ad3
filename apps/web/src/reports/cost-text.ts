import { euros } from '../programme/values/format.js';
import type { FormatLanguage } from '../ui/format/format.js';

/** Cents; both ends are equal where the figure is exact. */
export interface CostRange {
  from: number;
  to: number;
}

/** 9.400 €; of a range 9.400–12.000 €; '–' where nothing was said. */
export function rangeText(range: CostRange | null | undefined, language: FormatLanguage): string {
  if (!range) return '–';
  const { from, to } = range;
  if (from === to) return euros(to, language);
  const [low, high] = [euros(from, language), euros(to, language)];
  // The sign of the currency once, where it stands behind the figure.
  return low.endsWith('€') ? `${low.replace(/\s*€$/, '')}–${high}` : `${low}–${high}`;
}
