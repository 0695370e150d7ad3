import { useLingui } from '@lingui/react';
import { leafOf } from './event-time.js';

/** The leaf of a tear-off calendar. Decoration: the date stands in words beside it. */
export function DateLeaf({ at, large, quiet }: { at: string; large?: boolean; quiet?: boolean }) {
  const { i18n } = useLingui();
  const { weekday, day, month } = leafOf(i18n, at);
  return (
    <span className={`leaf${large ? ' leaf--large' : ''}${quiet ? ' leaf--quiet' : ''}`} aria-hidden="true">
      <span>{weekday}</span>
      <b>{day}</b>
      <span>{month}</span>
    </span>
  );
}
