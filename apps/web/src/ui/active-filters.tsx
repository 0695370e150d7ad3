import { useLingui } from '@lingui/react';
import { Icon } from './icon.js';

/** A filter that is on: what it says, and what to apply so that it is off. */
export interface ActiveFilter<Change> {
  /** Where two may say the same. */
  key?: string;
  text: string;
  without: Change;
}

interface ActiveFiltersProps<Change> {
  active: readonly ActiveFilter<Change>[];
  onApply: (change: Change) => void;
  onReset: () => void;
}

/** Each filter that is on, to be taken away by one click. */
export function ActiveFilters<Change>({ active, onApply, onReset }: ActiveFiltersProps<Change>) {
  const { i18n } = useLingui();
  if (!active.length) return null;
  return (
    <ul className="active-filters" aria-label={i18n._('Aktive Filter')}>
      {active.map(({ key, text, without }) => (
        <li key={key ?? text}>
          <button type="button" onClick={() => onApply(without)}>
            {text}
            <Icon name="x" size={16} />
            <span className="sr">{i18n._('– Filter entfernen')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={onReset}>
          {i18n._('Alle zurücksetzen')}
        </button>
      </li>
    </ul>
  );
}
