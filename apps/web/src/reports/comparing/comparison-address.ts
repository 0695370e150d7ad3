import { mostCompared } from './selection.js';

/** The reports that an address asks to compare: /projekte/vergleichen?id=…&id=… */
export const comparedIds = (search: URLSearchParams): string[] =>
  [...new Set(search.getAll('id'))].filter((id) => /^[\da-f-]{36}$/i.test(id)).slice(0, mostCompared);

/** Where the comparison is to be had as a file, for a spreadsheet or a council paper. */
export const comparisonFile = (ids: readonly string[], ending: 'csv' | 'pdf'): string =>
  `/reports/comparison.${ending}?ids=${ids.join(',')}`;
