import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { kindText, modeText } from '../values/event-words.js';
import { noFilter } from './event-filter.js';
import type { EventFilter } from './event-filter.js';
import type { EventChoices } from './events.graphql.js';

interface ActiveFiltersProps {
  filter: EventFilter;
  choices: EventChoices | undefined;
  onChange: (next: EventFilter) => void;
}

/** Each filter that is on, to be taken away by one click. */
export function ActiveFilters({ filter, choices, onChange }: ActiveFiltersProps) {
  const { i18n } = useLingui();
  const association = choices?.associations.find(({ id }) => id === filter.association);
  const county = choices?.counties.nodes.find(({ ags }) => ags === filter.county);
  const active: { text: string; without: EventFilter }[] = [
    ...(filter.text.trim() ? [{ text: `„${filter.text.trim()}“`, without: { ...filter, text: '' } }] : []),
    ...filter.kinds.map((kind) => ({
      text: kindText(i18n, kind),
      without: { ...filter, kinds: filter.kinds.filter((other) => other !== kind) },
    })),
    ...(filter.mode ? [{ text: modeText(i18n, filter.mode), without: { ...filter, mode: null } }] : []),
    ...(association ? [{ text: association.shortName, without: { ...filter, association: null } }] : []),
    ...(county ? [{ text: county.displayName, without: { ...filter, county: null } }] : []),
    ...(filter.withFreeSeats
      ? [{ text: i18n._('Mit freien Plätzen'), without: { ...filter, withFreeSeats: false } }]
      : []),
  ];
  if (!active.length) return null;
  return (
    <ul className="active-filters" aria-label={i18n._('Aktive Filter')}>
      {active.map(({ text, without }) => (
        <li key={text}>
          <button type="button" onClick={() => onChange(without)}>
            {text}
            <Icon name="x" size={16} />
            <span className="sr">{i18n._('– Filter entfernen')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={() => onChange(noFilter)}>
          {i18n._('Alle zurücksetzen')}
        </button>
      </li>
    </ul>
  );
}
