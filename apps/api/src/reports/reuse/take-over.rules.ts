import type { Licence, ReportContent } from '../report/report.content.js';

/** Whether somebody else may put a file under their own report: only what is free to be passed on. */
export const mayPassOn = (licence: Licence): boolean => licence !== 'NETWORK';

/** The headings of a Markdown text, each with room below; what others lived through is theirs to tell. */
export function skeleton(markdown: string): string {
  let fenced = false;
  const headings = markdown.split('\n').filter((line) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && /^#{1,6}\s+\S/.test(line);
  });
  return headings.map((heading) => `${heading.trim()}\n\n`).join('');
}

/**
 * What an administration begins with that takes a report over: subject, products and legal ground, the steps as a checklist
 * to tick off, the structure of the texts, and files whose terms allow it. Results, figures and people are not taken.
 */
export function takenOver(origin: ReportContent, empty: ReportContent): ReportContent {
  const { title, topics, ozgField, leikaKey, situation, way, obstacles, lessons } = origin;
  return {
    ...empty,
    title,
    topics,
    ozgField,
    leikaKey,
    phase: 'IDEA',
    situation: skeleton(situation),
    way: skeleton(way),
    obstacles: skeleton(obstacles),
    lessons: skeleton(lessons),
    products: origin.products,
    interfaces: origin.interfaces,
    legalBasis: origin.legalBasis,
    checklist: origin.checklist.map(({ text }) => ({ text, done: false })),
    files: origin.files.filter(({ licence }) => mayPassOn(licence)),
  };
}
