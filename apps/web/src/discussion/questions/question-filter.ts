import type { QuestionFilter } from './questions.graphql.js';

/** What the list shows, as it stands in the address. */
export interface ShownQuestions {
  state: 'OPEN' | 'ANSWERED' | null;
  topic: string | null;
  whose: 'own' | 'put' | null;
  search: string;
}

const states = { offen: 'OPEN', beantwortet: 'ANSWERED' } as const;
const owners = { eigene: 'own', 'fuer-mich': 'put' } as const;

const known = <Values extends Record<string, string>>(
  values: Values,
  key: string | null,
): Values[keyof Values] | null =>
  key !== null && Object.hasOwn(values, key) ? (values[key] as Values[keyof Values]) : null;
const nameOf = (values: Record<string, string>, value: string | null) =>
  Object.entries(values).find(([, one]) => one === value)?.[0];

export function parseQuestionFilter(search: URLSearchParams): ShownQuestions {
  return {
    state: known(states, search.get('stand')),
    topic: search.get('thema'),
    whose: known(owners, search.get('wessen')),
    search: search.get('suche') ?? '',
  };
}

export function questionFilterSearch({ state, topic, whose, search }: ShownQuestions): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => value && params.set(name, value);
  set('stand', nameOf(states, state));
  set('thema', topic);
  set('wessen', nameOf(owners, whose));
  set('suche', search.trim());
  const text = params.toString();
  return text && `?${text}`;
}

export function questionVariables({ state, topic, whose, search }: ShownQuestions): QuestionFilter {
  return {
    state,
    topics: topic ? [topic] : null,
    own: whose === 'own' ? true : null,
    putToViewer: whose === 'put' ? true : null,
    search: search.trim() || null,
  };
}
