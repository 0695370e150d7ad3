import type { I18n } from '@lingui/core';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { parseRule } from './series-rule.js';
import type { Nth, Rhythm } from './series-rule.js';

/** Monday to Sunday, by the browser's own words. */
export function weekdayText(i18n: I18n, day: number): string {
  const anyMonday = Date.UTC(2026, 5, 1, 12);
  return new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    anyMonday + day * 86_400_000,
  );
}

export function nthText(i18n: I18n, nth: Nth): string {
  switch (nth) {
    case 1:
      return i18n._('ersten');
    case 2:
      return i18n._('zweiten');
    case 3:
      return i18n._('dritten');
    case 4:
      return i18n._('vierten');
    case -1:
      return i18n._('letzten');
  }
}

export function rhythmText(i18n: I18n, rhythm: Rhythm): string {
  const { every } = rhythm;
  if (rhythm.kind === 'weekly') {
    const days = rhythm.days.map((day) => weekdayText(i18n, day)).join(', ');
    return i18n._('{every, plural, one {Jede Woche} other {Alle # Wochen}}: {days}', { every, days });
  }
  if (rhythm.kind === 'monthly-weekday') {
    return i18n._('{every, plural, one {Jeden {nth} {day} im Monat} other {Alle # Monate am {nth} {day}}}', {
      every,
      nth: nthText(i18n, rhythm.nth),
      day: weekdayText(i18n, rhythm.day),
    });
  }
  return i18n._('{every, plural, one {Jeden Monat am {day}.} other {Alle # Monate am {day}.}}', {
    every,
    day: rhythm.monthDay,
  });
}

/** "Jeden ersten Mittwoch im Monat, 12 Termine"; null where the rule goes beyond the form. */
export function ruleText(i18n: I18n, text: string): string | null {
  const rule = parseRule(text);
  if (!rule) return null;
  const end =
    'count' in rule.end
      ? i18n._('{count, plural, one {# Termin} other {# Termine}}', { count: rule.end.count })
      : i18n._('bis {day}', {
          day: plainDate(new Date(`${rule.end.until}T12:00:00Z`), i18n.locale as FormatLanguage),
        });
  return `${rhythmText(i18n, rule.rhythm)}, ${end}`;
}
