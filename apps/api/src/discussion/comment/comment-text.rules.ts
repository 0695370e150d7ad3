/** Levels of quotes within each other at the deepest place of a Markdown text. */
export function quoteDepth(body: string): number {
  let deepest = 0;
  for (const [marks] of body.matchAll(/^(?:[ \t]*>)+/gm))
    deepest = Math.max(deepest, marks.replace(/[^>]/g, '').length);
  return deepest;
}

/** A person or group that a text may name; `label` is what stands behind the `@`. */
export interface Mentionable {
  kind: 'PERSON' | 'GROUP';
  id: string;
  label: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Those whose label stands in the text behind an `@`, as words of their own. */
export const namedIn = (body: string, candidates: readonly Mentionable[]): Mentionable[] =>
  candidates.filter(({ label }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])@${escape(label)}(?![\\p{L}\\p{N}])`, 'u').test(body),
  );

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a passage stands in a text, whatever the line breaks: nobody is quoted with words they did not write. */
export const standsIn = (passage: string, text: string): boolean => words(text).includes(words(passage));

const GROUP_PAGES: Record<string, string> = { ADMINISTRATION: '/kommunen/', OFFICERS: '/verbaende/' };

/** Path of the page to which a mention leads: that of the person, or of the people whom a group (`KIND:KEY`) holds. */
export function pathOfMention({ kind, id }: Pick<Mentionable, 'kind' | 'id'>): string {
  if (kind === 'PERSON') return `/mitglieder/${id}`;
  const [group = '', key = ''] = id.split(':');
  return `${GROUP_PAGES[group] ?? '/mitglieder/'}${key}`;
}
