import type { I18n } from '@lingui/core';

/** Says when the next try is taken. */
export function tooManyTries(i18n: I18n, retryAfter: number | null): string {
  const minutes = Math.max(1, Math.ceil((retryAfter ?? 60) / 60));
  return i18n._(
    '{minutes, plural, one {Zu viele Versuche. In einer Minute können Sie es wieder versuchen.} other {Zu viele Versuche. In # Minuten können Sie es wieder versuchen.}}',
    { minutes },
  );
}
