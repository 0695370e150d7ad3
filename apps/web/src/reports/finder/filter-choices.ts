import type { I18n } from '@lingui/core';
import { euros } from '../../programme/values/format.js';
import { administrationKinds, kindText } from '../../register/administration-kind.js';
import { sizeClasses, sizeText } from '../../register/size-class.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { doAgainText, phases, phaseText, reuseOffers, reuseText, verdicts } from '../report-words.js';
import type { Choice } from './filter-group.js';
import type { FacetEntry, Facets, FinderChoices } from './finder.graphql.js';
import type { EndName, ListName } from './report-filter.js';

export interface Known {
  facets: Facets | undefined;
  choices: FinderChoices | undefined;
}

/** What a choice is called, also where nothing is found for it. */
export function choiceName(i18n: I18n, name: ListName, key: string, { facets, choices }: Known): string {
  const entry = facets?.[name].find((one) => one.key === key)?.name;
  switch (name) {
    case 'sizeClasses': {
      const size = sizeClasses.find((one) => one === key);
      return size ? sizeText(i18n, size) : key;
    }
    case 'kinds': {
      const kind = administrationKinds.find((one) => one === key);
      return kind ? kindText(i18n, kind) : key;
    }
    case 'phases': {
      const phase = phases.find((one) => one === key);
      return phase ? phaseText(i18n, phase) : key;
    }
    case 'doAgain': {
      const verdict = verdicts.find((one) => one === key);
      return verdict ? doAgainText(i18n, verdict) : key;
    }
    case 'reuse': {
      const offer = reuseOffers.find((one) => one === key);
      return offer ? reuseText(i18n, offer) : key;
    }
    case 'topics':
    case 'ozgFields':
      return entry ?? choices?.topics.find(({ id }) => id === key)?.name ?? key;
    case 'counties':
      return entry ?? choices?.counties.nodes.find(({ ags }) => ags === key)?.displayName ?? key;
    case 'associations':
      return entry ?? choices?.associations.find(({ id }) => id === key)?.shortName ?? key;
    case 'vendors':
      return entry ?? key;
  }
}

/** Short lists are shown whole, also what has no report, so that they keep their form while one filters. */
const whole: Partial<Record<ListName, readonly string[]>> = {
  sizeClasses,
  phases,
  doAgain: verdicts,
  reuse: reuseOffers,
};

/** The choices of a filter: those with reports, and those that are chosen. */
export function choicesOf(i18n: I18n, name: ListName, chosen: readonly string[], known: Known): Choice[] {
  const found: readonly FacetEntry[] = known.facets?.[name] ?? [];
  const keys = whole[name] ?? [...new Set([...found.map(({ key }) => key), ...chosen])];
  return keys.map((key) => ({
    key,
    name: choiceName(i18n, name, key, known),
    count: found.find((entry) => entry.key === key)?.count ?? 0,
  }));
}

/** `end` in cents or days. */
export function endText(i18n: I18n, name: EndName, end: number): string {
  const language = i18n.locale as FormatLanguage;
  if (name === 'effortUpTo') return i18n._('bis {days} Personentage', { days: wholeNumber(end, language) });
  if (end === 0) return i18n._('ohne Kosten');
  const amount = euros(end, language);
  return name === 'costUpTo' ? i18n._('bis {amount}', { amount }) : i18n._('bis {amount} im Jahr', { amount });
}

const endFacets = { costUpTo: 'costs', effortUpTo: 'efforts' } as const;

/** The ends that have reports, and the one that is chosen. */
export function endsOf(i18n: I18n, name: 'costUpTo' | 'effortUpTo', chosen: number | null, known: Known): Choice[] {
  const found = known.facets?.[endFacets[name]] ?? [];
  const choices = found.map(({ key, count }) => ({ key, name: endText(i18n, name, Number(key)), count }));
  const isMissing = chosen !== null && !choices.some(({ key }) => Number(key) === chosen);
  // An end that stands in the address by hand: how many reports it has is what the list says.
  const own = isMissing
    ? [{ key: String(chosen), name: endText(i18n, name, chosen), count: known.facets?.total ?? 0 }]
    : [];
  return [...choices, ...own].sort((one, other) => Number(one.key) - Number(other.key));
}
