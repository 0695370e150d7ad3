import { fromBerlinInput, toBerlinInput } from '../../ui/format/berlin-time.js';
import type { DraftAudience } from '../../posts/editing/draft.js';
import type { DraftPicture } from '../../ui/upload/use-picture-uploads.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import type { EventKind, ItemKind } from '../values/event-words.js';
import type { CreateEventDocument, EditedEvent } from './editing.graphql.js';

export type EventContent = VariablesOf<typeof CreateEventDocument>['input']['content'];
export type HostKind = EventContent['hostKind'];

/** A part of the agenda: its day counted from the event's first one, its times by the clock in Berlin. */
export interface DraftItem {
  key: string;
  id: string | null;
  kind: ItemKind;
  title: string;
  description: string;
  dayIndex: number;
  from: string;
  until: string;
  /** Names, separated by commas. */
  speakers: string;
  room: string;
  seats: string;
}

/** An event as the form holds it: what was typed, times as in the inputs (wall clock in Berlin, '' for none). */
export interface EventDraft {
  kind: EventKind;
  title: string;
  summary: string;
  body: string;
  hostKind: HostKind;
  hostName: string;
  association: string;
  startsAt: string;
  endsAt: string;
  onSite: boolean;
  place: { name: string; address: string; accessibility: string; county: string };
  online: boolean;
  joinLink: string;
  seatsOnSite: string;
  seatsOnline: string;
  opensAt: string;
  closesAt: string;
  items: DraftItem[];
  questions: { id: string; text: string; required: boolean }[];
  audience: DraftAudience;
  contact: { name: string; email: string; phone: string };
  picture: DraftPicture | null;
}

const DAY = 86_400_000;
const dayTime = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The days of an event, YYYY-MM-DD; its first where the end is missing or before it. */
export function draftDays({ startsAt, endsAt }: Pick<EventDraft, 'startsAt' | 'endsAt'>): string[] {
  const first = startsAt.slice(0, 10);
  if (!first) return [];
  const count = Math.min(10, Math.max(0, (dayTime(endsAt.slice(0, 10)) - dayTime(first)) / DAY || 0));
  return Array.from({ length: count + 1 }, (_, index) =>
    new Date(dayTime(first) + index * DAY).toISOString().slice(0, 10),
  );
}

export function emptyDraft(hostKind: HostKind, contact: string): EventDraft {
  return {
    kind: 'DIGI_LUNCH',
    title: '',
    summary: '',
    body: '',
    hostKind,
    hostName: '',
    association: '',
    startsAt: '',
    endsAt: '',
    onSite: false,
    place: { name: '', address: '', accessibility: '', county: '' },
    online: true,
    joinLink: '',
    seatsOnSite: '',
    seatsOnline: '',
    opensAt: '',
    closesAt: '',
    items: [],
    questions: [],
    audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
    contact: { name: contact, email: '', phone: '' },
    picture: null,
  };
}

export function draftOf(event: EditedEvent): EventDraft {
  const first = toBerlinInput(event.startsAt).slice(0, 10);
  const seats = (mode: string) => String(event.seats.find((one) => one.mode === mode)?.total ?? '');
  return {
    kind: event.kind,
    title: event.title,
    summary: event.summary,
    body: event.body ?? '',
    hostKind: event.host.kind,
    hostName: event.host.kind === 'PARTNER' ? event.host.name : '',
    association: event.host.association.id,
    startsAt: toBerlinInput(event.startsAt),
    endsAt: toBerlinInput(event.endsAt),
    onSite: event.onSite,
    place: {
      name: event.place?.name ?? '',
      address: event.place?.address ?? '',
      accessibility: event.place?.accessibility ?? '',
      county: event.place?.county?.key ?? '',
    },
    online: event.online,
    joinLink: '',
    seatsOnSite: seats('ON_SITE'),
    seatsOnline: seats('ONLINE'),
    opensAt: event.opensAt ? toBerlinInput(event.opensAt) : '',
    closesAt: event.closesAt ? toBerlinInput(event.closesAt) : '',
    items: event.items.map((item) => {
      const from = toBerlinInput(item.startsAt);
      return {
        key: item.id,
        id: item.id,
        kind: item.kind,
        title: item.title,
        description: item.description,
        dayIndex: Math.round((dayTime(from.slice(0, 10)) - dayTime(first)) / DAY),
        from: from.slice(11),
        until: toBerlinInput(item.endsAt).slice(11),
        speakers: item.speakers.join(', '),
        room: item.room ?? '',
        seats: item.seats === null ? '' : String(item.seats),
      };
    }),
    questions: event.questions.map(({ id, text, required }) => ({ id, text, required })),
    audience: {
      kinds: [...event.audience.kinds],
      sizeClasses: [...event.audience.sizeClasses],
      counties: event.audience.counties.map(({ key }) => key),
      qualifiedOnly: event.audience.qualifiedOnly,
    },
    contact: {
      name: event.contact?.name ?? '',
      email: event.contact?.email ?? '',
      phone: event.contact?.phone ?? '',
    },
    picture: event.picture && {
      file: event.picture.id,
      alt: event.picture.alt,
      url: `/files/${event.picture.id}?w=320`,
    },
  };
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const instant = (local: string): string => fromBerlinInput(local) ?? local;
const orNull = (text: string): string | null => text.trim() || null;

/** When a part of the agenda begins and ends; past midnight it ends on the next day. */
function itemTimes(item: DraftItem, first: string): { startsAt: string; endsAt: string } {
  const day = (offset: number) => new Date(dayTime(first) + offset * DAY).toISOString().slice(0, 10);
  const isNextDay = item.until !== '' && item.from !== '' && item.until < item.from;
  return {
    startsAt: instant(`${day(item.dayIndex)}T${item.from || '00:00'}`),
    endsAt: instant(`${day(item.dayIndex + (isNextDay ? 1 : 0))}T${item.until || item.from || '00:00'}`),
  };
}

/** The agenda in the order of time, as it is shown and sent. */
export const inOrder = (items: readonly DraftItem[]): DraftItem[] =>
  [...items].sort((a, b) => a.dayIndex - b.dayIndex || a.from.localeCompare(b.from));

/** The draft as the api takes it. Presupposes that start and end are given. */
export function contentOf(draft: EventDraft): EventContent {
  const first = draft.startsAt.slice(0, 10);
  const items = draft.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title.trim(),
    description: item.description.trim(),
    ...itemTimes(item, first),
    speakers: item.speakers
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    room: orNull(item.room),
    seats: item.kind === 'WORKSHOP' ? numberOf(item.seats) : null,
  }));
  const { place, contact, picture } = draft;
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    body: draft.body,
    hostKind: draft.hostKind,
    hostName: draft.hostKind === 'PARTNER' ? orNull(draft.hostName) : null,
    association: draft.hostKind === 'ADMINISTRATION' ? orNull(draft.association) : null,
    startsAt: instant(draft.startsAt),
    endsAt: instant(draft.endsAt),
    place: draft.onSite ? { ...place, county: orNull(place.county) } : null,
    online: draft.online,
    joinLink: draft.online ? orNull(draft.joinLink) : null,
    seatsOnSite: draft.onSite ? numberOf(draft.seatsOnSite) : null,
    seatsOnline: draft.online ? numberOf(draft.seatsOnline) : null,
    opensAt: draft.opensAt ? instant(draft.opensAt) : null,
    closesAt: draft.closesAt ? instant(draft.closesAt) : null,
    items,
    questions: draft.questions.filter(({ text }) => text.trim()),
    audience: draft.audience,
    contact: contact.name.trim()
      ? { name: contact.name.trim(), email: orNull(contact.email), phone: orNull(contact.phone) }
      : null,
    picture: picture ? { file: picture.file, alt: picture.alt } : null,
  };
}
