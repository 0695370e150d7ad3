import type { I18n } from '@lingui/core';
import type { ActiveFilter } from '../../ui/active-filters.js';
import { choiceName, endText } from './filter-choices.js';
import type { Known } from './filter-choices.js';
import { ends, lists } from './report-filter.js';
import type { ReportFilter } from './report-filter.js';

type Active = ActiveFilter<Partial<ReportFilter>>;

/** What narrows the list now, each with the way to take it away. */
export function activeFilters(i18n: I18n, filter: ReportFilter, known: Known, place: string | null): Active[] {
  const active: Active[] = [];
  if (filter.search)
    active.push({ key: 'q', text: i18n._('„{text}“', { text: filter.search }), without: { search: '' } });
  if (filter.administration)
    active.push({ key: 'kommune', text: place ?? filter.administration, without: { administration: null } });
  if (filter.hasOpenQuestion)
    active.push({ key: 'frage', text: i18n._('Gerade festgefahren'), without: { hasOpenQuestion: false } });
  for (const name of lists)
    for (const key of filter[name])
      active.push({
        key: `${name} ${key}`,
        text: choiceName(i18n, name, key, known),
        without: { [name]: filter[name].filter((one) => one !== key) },
      });
  for (const name of ends) {
    const end = filter[name];
    if (end !== null) active.push({ key: name, text: endText(i18n, name, end), without: { [name]: null } });
  }
  return active;
}
