import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../core/database/database.js';
import { renderMarkdown } from '../../core/text/markdown.js';
import type { EventItemInput } from './event-parts.input.js';
import type { EventContentInput } from './event.input.js';
import type { EventRow } from './event.row.js';

/** JSON columns refuse half characters, which text columns replace like this. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Columns of an event by name, as content sets them. */
export function columnsOf(content: EventContentInput): Record<string, unknown> {
  const { place, audience, contact, picture } = content;
  return {
    kind: content.kind,
    title: content.title.trim(),
    summary: content.summary.trim(),
    body: content.body,
    body_html: renderMarkdown(content.body),
    starts_at: content.startsAt,
    ends_at: content.endsAt,
    on_site: place != null,
    online: content.online,
    place_name: place?.name.trim() ?? null,
    place_address: place?.address.trim() ?? null,
    accessibility: place?.accessibility.trim() ?? null,
    county_key: place?.county ?? null,
    seats_on_site: place ? (content.seatsOnSite ?? null) : null,
    seats_online: content.online ? (content.seatsOnline ?? null) : null,
    opens_at: content.opensAt ?? null,
    closes_at: content.closesAt ?? null,
    questions: JSON.stringify(
      content.questions.map(({ id, text, required }) => ({ id, text: wellFormed(text.trim()), required })),
    ),
    audience_kinds: audience.kinds,
    audience_size_classes: audience.sizeClasses,
    audience_counties: audience.counties,
    audience_qualified_only: audience.qualifiedOnly,
    contact_name: contact?.name.trim() ?? null,
    contact_email: contact?.email ?? null,
    contact_phone: contact?.phone?.trim() ?? null,
    picture_id: picture?.file ?? null,
    picture_alt: picture?.alt.trim() ?? null,
  };
}

export async function insertEvent(tx: Tx, columns: Record<string, unknown>): Promise<boolean> {
  const names = Object.keys(columns);
  const made = await tx.rows(
    `insert into event (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict (client_key) do nothing returning id`,
    Object.values(columns),
  );
  if (made.length === 0) return false;
  await tx.rows(`insert into event_tally (event_id) values ($1)`, [columns['id']]);
  return true;
}

export async function updateEvent(tx: Tx, id: string, columns: Record<string, unknown>): Promise<void> {
  const names = Object.keys(columns);
  await tx.rows(
    `update event set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')}, version = version + 1 where id = $1`,
    [id, ...Object.values(columns)],
  );
}

/** Null keeps the address that is there; where nobody takes part by video any more it goes. */
export async function saveJoinLink(tx: Tx, id: string, online: boolean, link: string | null): Promise<void> {
  if (!online) await tx.rows(`delete from event_join_link where event_id = $1`, [id]);
  else if (link) {
    await tx.rows(
      `insert into event_join_link (event_id, link) values ($1, $2) on conflict (event_id) do update set link = $2`,
      [id, link],
    );
  }
}

/** Saves the agenda; parts that are kept keep their id, so that who chose a workshop stays in it. */
export async function saveItems(tx: Tx, eventId: string, items: readonly EventItemInput[]): Promise<void> {
  const rows = items.map((item, index) => ({
    id: item.id ?? uuidv7(),
    position: index,
    kind: item.kind,
    title: wellFormed(item.title.trim()),
    description: wellFormed(item.description.trim()),
    starts_at: item.startsAt.toISOString(),
    ends_at: item.endsAt.toISOString(),
    speakers: item.speakers.map((name) => wellFormed(name.trim())).filter((name) => name !== ''),
    room: item.room ? wellFormed(item.room.trim()) : null,
    seats: item.kind === 'WORKSHOP' ? (item.seats ?? null) : null,
  }));
  await tx.rows(`delete from event_item where event_id = $1 and not (id = any($2::uuid[]))`, [
    eventId,
    rows.map(({ id }) => id),
  ]);
  await tx.rows(
    `insert into event_item (id, event_id, position, kind, title, description, starts_at, ends_at, speakers, room, seats)
     select r.id, $1, r.position, r.kind, r.title, r.description, r.starts_at, r.ends_at, r.speakers, r.room, r.seats
     from jsonb_to_recordset($2::jsonb) as r(id uuid, position int, kind text, title text, description text,
       starts_at timestamptz, ends_at timestamptz, speakers text[], room text, seats int)
     on conflict (id) do update set position = excluded.position, kind = excluded.kind, title = excluded.title,
       description = excluded.description, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
       speakers = excluded.speakers, room = excluded.room, seats = excluded.seats`,
    [eventId, JSON.stringify(rows)],
  );
}

/** Content of an event as an input would give it, for copies. The join link stays where it is. */
export function contentOf(row: EventRow): EventContentInput {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    body: row.body ?? '',
    hostKind: row.hostKind,
    hostName: row.hostName,
    association: row.associationKey,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    place:
      row.onSite && row.placeName !== null
        ? {
            name: row.placeName,
            address: row.placeAddress ?? '',
            accessibility: row.accessibility ?? '',
            county: row.countyKey,
          }
        : null,
    online: row.online,
    seatsOnSite: row.seatsOnSite,
    seatsOnline: row.seatsOnline,
    opensAt: date(row.opensAt),
    closesAt: date(row.closesAt),
    items: (row.items ?? []).map((item) => ({
      kind: item.kind,
      title: item.title,
      description: item.description,
      startsAt: new Date(item.startsAt),
      endsAt: new Date(item.endsAt),
      speakers: item.speakers,
      room: item.room,
      seats: item.seats,
    })),
    questions: row.questions,
    audience: {
      kinds: row.audienceKinds,
      sizeClasses: row.audienceSizeClasses,
      counties: row.audienceCounties,
      qualifiedOnly: row.audienceQualifiedOnly,
    },
    contact:
      row.contactName === null ? null : { name: row.contactName, email: row.contactEmail, phone: row.contactPhone },
    picture: row.picture ? { file: row.picture.id, alt: row.picture.alt } : null,
  };
}

/** The same content at another time: opening, closing and agenda move along. */
export function movedBy(content: EventContentInput, shift: (moment: Date) => Date): EventContentInput {
  return {
    ...content,
    startsAt: shift(content.startsAt),
    endsAt: shift(content.endsAt),
    opensAt: content.opensAt ? shift(content.opensAt) : null,
    closesAt: content.closesAt ? shift(content.closesAt) : null,
    items: content.items.map((item) => ({ ...item, startsAt: shift(item.startsAt), endsAt: shift(item.endsAt) })),
  };
}
