import type { EventRow, ItemRow } from '../event/event.row.js';

type Told = Pick<EventRow, 'id' | 'title' | 'summary' | 'body' | 'startsAt' | 'onSite' | 'placeName' | 'items'>;

const spelt = (text: string): string =>
  new Date(text).toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'full' });

/** YYYY-MM-DD in Berlin. */
const dayOf = (text: string): string => new Date(text).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

const by = (speakers: readonly string[]): string => (speakers.length > 0 ? ` (${speakers.join(', ')})` : '');

const contents = (items: readonly ItemRow[] = []): readonly ItemRow[] =>
  items.filter(({ kind }) => kind === 'TALK' || kind === 'WORKSHOP');

const listed = (items: readonly ItemRow[]): string =>
  items.map(({ title, speakers }) => `- ${title}${by(speakers)}`).join('\n');

const placed = ({ startsAt, onSite, placeName }: Told): string =>
  `${spelt(startsAt)}, ${onSite && placeName ? `in: ${placeName}` : 'online'}.`;

const attended = (people: number | null): string => (people ? ` ${people} Lotsinnen und Lotsen waren dabei.` : '');

/** News about an event: what is known is written down; what happened, the officer has to tell. `people`: null where not told. */
export function draftedNews(row: Told, people: number | null): { title: string; body: string } {
  const items = contents(row.items);
  return {
    title: `Rückblick: ${row.title}`,
    body: [
      `${placed(row)}${attended(people)}`,
      row.summary,
      ...(items.length > 0 ? [`### Darum ging es\n\n${listed(items)}`] : []),
      `Materialien finden alle, die dabei waren, auf der [Seite der Veranstaltung](/veranstaltungen/${row.id}).`,
    ].join('\n\n'),
  };
}

/** A project report about an event: how it came about and how it ran. Result and lessons stay empty for its authors. */
export function draftedReport(
  row: Told,
  people: number | null,
): { title: string; situation: string; way: string; on: string } {
  const { id, title, summary, body = '', items = [] } = row;
  const described = contents(items)
    .filter(({ description }) => description !== '')
    .map((item) => `**${item.title}:** ${item.description}`);
  return {
    title,
    on: dayOf(row.startsAt),
    situation: [summary, body].filter((text) => text !== '').join('\n\n'),
    way: [
      `${placed(row)}${attended(people)} Zur [Seite der Veranstaltung](/veranstaltungen/${id}).`,
      ...(contents(items).length > 0 ? [listed(contents(items))] : []),
      ...described,
    ].join('\n\n'),
  };
}
