import type { I18n } from '@lingui/core';

export function recordedText(i18n: I18n, { entries, qualified }: { entries: number; qualified: number }): string {
  const saved = i18n._('{entries, plural, one {# Eintrag gespeichert.} other {# Einträge gespeichert.}}', { entries });
  if (qualified === 0) return saved;
  const done = i18n._(
    '{qualified, plural, one {Eine Person hat die Basisqualifizierung abgeschlossen.} other {# Personen haben die Basisqualifizierung abgeschlossen.}}',
    { qualified },
  );
  return `${saved} ${done}`;
}
