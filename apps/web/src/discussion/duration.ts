import type { I18n } from '@lingui/core';

/** A time to wait in words, rounded up: "40 Sekunden", "5 Minuten", "2 Stunden". */
export function duration(i18n: I18n, seconds: number): string {
  if (seconds < 90) return i18n._('{count, plural, one {# Sekunde} other {# Sekunden}}', { count: Math.ceil(seconds) });
  if (seconds < 5_400)
    return i18n._('{count, plural, one {# Minute} other {# Minuten}}', { count: Math.ceil(seconds / 60) });
  return i18n._('{count, plural, one {# Stunde} other {# Stunden}}', { count: Math.ceil(seconds / 3_600) });
}
