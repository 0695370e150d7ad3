import type { I18n } from '@lingui/core';
import type { ActiveFilter } from '../../ui/active-filters.js';
import { kindText, modeText } from '../values/event-words.js';
import type { EventFilter } from './event-filter.js';
import type { EventChoices } from './events.graphql.js';

/** Each filter that is on, in words. */
export function activeFilters(
  i18n: I18n,
  filter: EventFilter,
  choices: EventChoices | undefined,
): ActiveFilter<EventFilter>[] {
  const association = choices?.associations.find(({ id }) => id === filter.association);
  const county = choices?.counties.nodes.find(({ ags }) => ags === filter.county);
  return [
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
}
