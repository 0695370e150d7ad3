import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';

const HOUR = 3_600_000;

/** Everything that tests ask of an event. */
export const EVENT = `id number version state title startsAt endsAt onSite online place { name county { key } } bar message returnReason maybe
  seats { mode total taken free waiting } items { id kind title seats free } questions { id text required }
  myRsvp { id answer mode seat position offerUntil onlineMeanwhile visible workshops replies { question text } attendedAt }
  viewerCan { answer edit submit publish postpone cancel discard run }`;
export const SAVED = `__typename ... on EventSaved { event { ${EVENT} } } ... on EventRefused { refusals { code field message } current { version } }`;

export interface ShownRsvp {
  id: string;
  answer: string;
  mode: string | null;
  seat: string;
  position: number | null;
  offerUntil: string | null;
  onlineMeanwhile: boolean;
  visible: boolean;
  workshops: string[];
  replies: { question: string; text: string }[];
  attendedAt: string | null;
}

export interface ShownEvent {
  id: string;
  number: number;
  version: number;
  state: string;
  title: string;
  startsAt: string;
  endsAt: string;
  bar: string | null;
  message: string | null;
  returnReason: string | null;
  maybe: number;
  seats: { mode: string; total: number | null; taken: number; free: number | null; waiting: number }[];
  items: { id: string; kind: string; title: string; seats: number | null; free: number | null }[];
  questions: { id: string; text: string; required: boolean }[];
  myRsvp: ShownRsvp | null;
  viewerCan: Record<string, boolean>;
}

export interface Saved {
  __typename: 'EventSaved' | 'EventRefused';
  event?: ShownEvent;
  refusals?: { code: string; field: string | null; message: string }[];
}

export const codesOf = ({ refusals = [] }: Saved): string[] =>
  refusals.map(({ code, field }) => (field ? `${field} ${code}` : code));

/** The moment so many hours from now, at full minutes. */
export const hours = (offset: number): string =>
  new Date(Math.floor((Date.now() + offset * HOUR) / 60_000) * 60_000).toISOString();

/** Content of an event on site in 30 days with three seats. */
export const content = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'NETWORKING',
  title: 'Vernetzungstreffen Neckar',
  summary: 'Austausch über die E-Akte in kleinen Häusern.',
  body: 'Wir treffen uns im **Rathaus**.',
  hostKind: 'ASSOCIATION',
  startsAt: hours(30 * 24),
  endsAt: hours(30 * 24 + 6),
  place: {
    name: 'Rathaus Esslingen',
    address: 'Rathausplatz 2, 73728 Esslingen',
    accessibility: 'Aufzug',
    county: '08116',
  },
  online: false,
  seatsOnSite: 3,
  items: [],
  questions: [],
  audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
  ...more,
});

export async function createEvent(client: Client, more: Record<string, unknown> = {}): Promise<ShownEvent> {
  const { createEvent: event } = await client.data<{ createEvent: ShownEvent }>(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { ${EVENT} } }`,
    { input: { clientKey: randomUUID(), content: content(more) } },
  );
  return event;
}

export async function publishedEvent(client: Client, more: Record<string, unknown> = {}): Promise<ShownEvent> {
  const { id } = await createEvent(client, more);
  const { event } = await move(client, 'publishEvent', id);
  if (!event) throw new Error('the event was not published');
  return event;
}

/** A move of an event; `text`: reason or message where it needs one. */
export async function move(client: Client, name: string, id: string, text?: string): Promise<Saved> {
  const argument = name === 'returnEvent' ? 'reason' : 'message';
  const answer = await client.data<Record<string, Saved>>(
    text === undefined
      ? `mutation ($id: ID!) { ${name}(id: $id) { ${SAVED} } }`
      : `mutation ($id: ID!, $text: String!) { ${name}(id: $id, ${argument}: $text) { ${SAVED} } }`,
    { id, text },
  );
  return answer[name] as Saved;
}

export async function edit(client: Client, event: ShownEvent, more: Record<string, unknown>): Promise<Saved> {
  const kept = { startsAt: event.startsAt, endsAt: event.endsAt, title: event.title };
  const { editEvent } = await client.data<{ editEvent: Saved }>(
    `mutation ($input: EditEventInput!) { editEvent(input: $input) { ${SAVED} } }`,
    { input: { id: event.id, version: event.version, content: content({ ...kept, ...more }) } },
  );
  return editEvent;
}

export const ANSWER = `mutation ($input: AnswerEventInput!) { answerEvent(input: $input) { ${SAVED} } }`;

export async function answer(client: Client, event: string, more: Record<string, unknown> = {}): Promise<Saved> {
  const input = { clientKey: randomUUID(), event, answer: 'YES', mode: 'ON_SITE', ...more };
  return (await client.data<{ answerEvent: Saved }>(ANSWER, { input })).answerEvent;
}

export async function find(client: Client, id: string): Promise<ShownEvent | null> {
  return (await client.data<{ event: ShownEvent | null }>(`query ($id: ID!) { event(id: $id) { ${EVENT} } }`, { id }))
    .event;
}
