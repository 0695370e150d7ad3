import { bind, type Where } from '../../core/database/conditions.js';

export interface EventQuery {
  where: readonly Where[];
  order: 'upcoming' | 'past' | 'managed';
  limit: number;
  /** Names of the schema's fields that are asked for; without them everything is read. */
  fields?: ReadonlySet<string>;
}

export const ORDER_COLUMN: Record<EventQuery['order'], string> = {
  upcoming: 'e.starts_at',
  past: 'e.starts_at',
  managed: 'e.updated_at',
};

const COLUMNS: readonly (readonly [as: string, sql: string])[] = [
  ['id', 'e.id'],
  ['number', 'e.number'],
  ['kind', 'e.kind'],
  ['state', 'e.state'],
  ['title', 'e.title'],
  ['summary', 'e.summary'],
  ['associationKey', 'e.association_key'],
  ['hostKind', 'e.host_kind'],
  ['hostName', 'e.host_name'],
  ['hostAgs', 'e.host_ags'],
  ['authorId', 'e.author_id'],
  ['startsAt', 'e.starts_at'],
  ['endsAt', 'e.ends_at'],
  ['onSite', 'e.on_site'],
  ['online', 'e.online'],
  ['placeName', 'e.place_name'],
  ['placeAddress', 'e.place_address'],
  ['accessibility', 'e.accessibility'],
  ['countyKey', 'e.county_key'],
  ['seatsOnSite', 'e.seats_on_site'],
  ['seatsOnline', 'e.seats_online'],
  ['takenOnSite', 't.taken_on_site'],
  ['takenOnline', 't.taken_online'],
  ['waitingOnSite', 't.waiting_on_site'],
  ['waitingOnline', 't.waiting_online'],
  ['maybe', 't.maybe'],
  ['opensAt', 'e.opens_at'],
  ['closesAt', 'e.closes_at'],
  ['questions', 'e.questions'],
  ['audienceKinds', 'e.audience_kinds'],
  ['audienceSizeClasses', 'e.audience_size_classes'],
  ['audienceCounties', 'e.audience_counties'],
  ['audienceQualifiedOnly', 'e.audience_qualified_only'],
  ['contactName', 'e.contact_name'],
  ['contactEmail', 'e.contact_email'],
  ['contactPhone', 'e.contact_phone'],
  ['counts', 'e.counts_for_run is not null'],
  ['message', 'e.message'],
  ['returnReason', 'e.return_reason'],
  ['sequence', 'e.sequence'],
  ['version', 'e.version'],
  ['publishedAt', 'e.published_at'],
  ['updatedAt', 'e.updated_at'],
];

/** Read where a field of the schema asks for them. */
const ON_DEMAND: readonly { field: string; as: string; sql: string }[] = [
  { field: 'body', as: 'body', sql: 'e.body' },
  { field: 'bodyHtml', as: 'bodyHtml', sql: 'e.body_html' },
  {
    field: 'items',
    as: 'items',
    sql: `(select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title,
       'description', i.description, 'startsAt', i.starts_at, 'endsAt', i.ends_at, 'speakers', i.speakers, 'room', i.room,
       'seats', i.seats, 'taken', i.taken, 'waiting', i.waiting) order by i.position), '[]') from event_item i where i.event_id = e.id)`,
  },
  {
    field: 'picture',
    as: 'picture',
    sql: `(select json_build_object('id', f.id, 'width', f.width, 'height', f.height, 'alt', coalesce(e.picture_alt, ''))
       from stored_file f where f.id = e.picture_id)`,
  },
  {
    field: 'series',
    as: 'series',
    sql: `(select json_build_object('id', s.id, 'rule', s.rule, 'dates', (select count(*)::int from event o
       where o.series_id = s.id and o.published_at is not null)) from event_series s where s.id = e.series_id)`,
  },
];

/** The own answer ($1: the viewer); the place in line is counted from those before. */
const MY_RSVP = `(select json_build_object('id', r.id, 'answer', r.answer, 'mode', r.mode, 'seat', r.seat, 'place', r.place,
    'offerUntil', r.offer_until, 'onlineMeanwhile', r.online_meanwhile, 'visible', r.visible, 'replies', r.replies,
    'answeredAt', r.answered_at, 'attendedAt', r.attended_at, 'clientKey', r.client_key,
    'workshops', (select coalesce(json_agg(w.item_id), '[]') from rsvp_workshop w where w.rsvp_id = r.id),
    'workshopLines', (select coalesce(json_agg(json_build_object('item', l.item_id, 'offerUntil', l.offer_until,
       'position', case when l.seat = 'WAITING' then (select count(*)::int from workshop_line q
         where q.item_id = l.item_id and q.seat = 'WAITING' and q.place <= l.place) end)), '[]')
       from workshop_line l where l.rsvp_id = r.id),
    'position', case when r.seat = 'WAITING' then (select count(*)::int from rsvp q
       where q.event_id = r.event_id and q.mode = r.mode and q.seat = 'WAITING' and q.place <= r.place) end)
  from rsvp r where r.event_id = e.id and r.person_id = $1::uuid)`;

/** Fields of the schema that are decided by the viewer's own answer. */
const NEED_OWN_ANSWER = ['myRsvp', 'joinState', 'materials', 'notCounted', 'feedbackOpen'] as const;

/** Whether `$1` is the viewer: a parameter that a statement does not mention has no type. */
export const namesViewer = ({ fields }: EventQuery): boolean =>
  !fields || NEED_OWN_ANSWER.some((field) => fields.has(field));

export function statementOf(viewerId: string | null, query: EventQuery): { text: string; values: unknown[] } {
  const { where, order, limit, fields } = query;
  const values: unknown[] = namesViewer(query) ? [viewerId] : [];
  const asks = (field: string) => fields?.has(field) ?? true;
  const column = ORDER_COLUMN[order];
  const columns = [
    ...COLUMNS,
    ...ON_DEMAND.filter(({ field }) => asks(field)).map(({ as, sql }) => [as, sql] as const),
    ...(namesViewer(query) ? [['myRsvp', MY_RSVP] as const] : []),
    ['sortKey', `(extract(epoch from ${column}) * 1000000)::bigint::text`] as const,
  ];
  const direction = order === 'upcoming' ? '' : ' desc';
  const text = `select coalesce(json_agg(r), '[]') as rows from (select ${columns.map(([as, sql]) => `${sql} as "${as}"`).join(', ')}
    from event e join event_tally t on t.event_id = e.id
    where ${bind(where, values)}
    order by ${column}${direction}, e.id${direction}
    limit ${limit}) r`;
  return { text, values };
}

export const VISIBLE: Where = { sql: `e.state in ('PUBLISHED','POSTPONED','CANCELLED')`, values: [] };
