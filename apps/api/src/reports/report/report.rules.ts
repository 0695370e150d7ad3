import type { ReportContent } from './report.content.js';

export const REPORT_STATES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What may be done with a report, and the state it leads to. Publishing a published one makes its next edition. */
export type ReportMove = 'publish' | 'withdraw';

const moves: Record<ReportMove, { from: readonly ReportState[]; to: ReportState }> = {
  publish: { from: ['DRAFT', 'PUBLISHED', 'WITHDRAWN'], to: 'PUBLISHED' },
  withdraw: { from: ['PUBLISHED'], to: 'WITHDRAWN' },
};

/** The state after a move; null where the move is not allowed. */
export function stateAfter(move: ReportMove, state: ReportState): ReportState | null {
  return moves[move].from.includes(state) ? moves[move].to : null;
}

export interface ContentProblem {
  /** Path below the content, e.g. `products.0.url`. */
  field: string;
  code: string;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What keeps content from being saved: wrong forms and contradictions, never mere gaps, also not within an entry. */
export function contradictions(content: ReportContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const { leikaKey, startedOn, endedOn, oneOffCost, yearlyCost, products } = content;
  if (leikaKey !== null && !/^\d{14}$/.test(leikaKey)) problems.push({ field: 'leikaKey', code: 'LEIKA_FORM' });
  if (startedOn !== null && endedOn !== null && endedOn < startedOn)
    problems.push({ field: 'endedOn', code: 'END_BEFORE_START' });
  if (oneOffCost && oneOffCost.from > oneOffCost.to) problems.push({ field: 'oneOffCost.to', code: 'RANGE_REVERSED' });
  if (yearlyCost && yearlyCost.from > yearlyCost.to) problems.push({ field: 'yearlyCost.to', code: 'RANGE_REVERSED' });
  products.forEach(({ url }, index) => {
    if (url !== '' && !isHttps(url)) problems.push({ field: `products.${index}.url`, code: 'NOT_HTTPS' });
  });
  return problems;
}

/** Whether a link leads to an ordinary web page: https, a host with a dot, no name or password in it. */
export function isHttps(link: string): boolean {
  if (!/^https:\/\/[^/\s\\]/i.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && /[^.]\.[^.]/.test(hostname);
}

/**
 * Few fields are mandatory before others see a report. An open question of a running project stands for its result. What is
 * there has to be readable for everyone: a picture has its description, a document its title.
 */
export function gapsBeforePublication(content: ReportContent): ContentProblem[] {
  const { title, topics, phase, result, openQuestion } = content;
  const isStuck = phase === 'RUNNING' && !isBlank(openQuestion);
  const gaps: [string, boolean][] = [
    ['title', isBlank(title)],
    ['topics', topics.length === 0],
    ['phase', phase === null],
    ['result', isBlank(result) && !isStuck],
    ...content.products.map(({ name }, at): [string, boolean] => [`products.${at}.name`, isBlank(name)]),
    ...content.checklist.map(({ text }, at): [string, boolean] => [`checklist.${at}.text`, isBlank(text)]),
    ...content.files.map((file, at): [string, boolean] => [`files.${at}.title`, isBlank(file.title)]),
    ...content.pictures.map(({ alt }, at): [string, boolean] => [`pictures.${at}.alt`, isBlank(alt)]),
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([field]) => ({ field, code: 'REQUIRED' }));
}
