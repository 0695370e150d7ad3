/** Cards of a page of the list. */
const PAGE = 20;

const CARD = /* GraphQL */ `
  id number kind state title summary startsAt endsAt onSite online bar place { name } host { name }
  seats { mode total taken free waiting }
  myRsvp { id answer mode seat position offerUntil }
`;

/** What comes next, as the web app asks for it. */
export const LIST = /* GraphQL */ `
  query Events { events(past: false, first: ${PAGE}) { nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }
`;

export const MONTH = /* GraphQL */ `
  query EventMonth($month: String!) { eventMonth(month: $month) { ${CARD} } }
`;

const time = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const CURSOR = `rtrim(translate(encode(convert_to('["events","' || (extract(epoch from starts_at) * 1000000)::bigint
  || '","' || id || '"]', 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

const seats = (mode: string, total: string, taken: string, waiting: string): string =>
  `json_build_object('mode', '${mode}', 'total', ${total}, 'taken', ${taken},
    'free', case when ${total} is null then null when ${waiting} > 0 then 0 else greatest(0, ${total} - ${taken}) end, 'waiting', ${waiting})`;
const SITE = seats('ON_SITE', 'e.seats_on_site', 't.taken_on_site', 't.waiting_on_site');
const LINE = seats('ONLINE', 'e.seats_online', 't.taken_online', 't.waiting_online');

const CARD_AS_JSON = `json_build_object('id', e.id, 'number', e.number, 'kind', e.kind, 'state', e.state, 'title', e.title,
  'summary', e.summary, 'startsAt', ${time('e.starts_at')}, 'endsAt', ${time('e.ends_at')}, 'onSite', e.on_site, 'online', e.online,
  'bar', case when e.state = 'CANCELLED' then 'EVENT_CANCELLED' when e.ends_at <= now() then 'EVENT_OVER'
    when e.state = 'POSTPONED' then 'EVENT_POSTPONED' when e.opens_at > now() then 'NOT_YET_OPEN'
    when e.closes_at <= now() then 'REGISTRATION_CLOSED' end,
  'place', case when e.on_site and e.place_name is not null then json_build_object('name', e.place_name) end,
  'host', json_build_object('name', coalesce(e.host_name, h.display_name, s.name)),
  'seats', case when e.on_site and e.online then json_build_array(${SITE}, ${LINE}) when e.online then json_build_array(${LINE})
    else json_build_array(${SITE}) end,
  'myRsvp', (select json_build_object('id', r.id, 'answer', r.answer, 'mode', r.mode, 'seat', r.seat,
      'position', case when r.seat = 'WAITING' then (select count(*)::int from rsvp q where q.event_id = r.event_id and q.mode = r.mode
        and q.seat = 'WAITING' and q.place <= r.place) end, 'offerUntil', ${time('r.offer_until')})
    from rsvp r where r.event_id = e.id and r.person_id = $1::uuid))`;

const FROM = `join event e using (id) join event_tally t on t.event_id = e.id join association s on s.key = e.association_key
  left join administration h on h.ags = e.host_ags`;

/** Events for a reader: $1 who, $2 kind, $3 size class, $4 county of their administration, $5 whether they are qualified. */
const FOR_READER = `e.state in ('PUBLISHED', 'POSTPONED', 'CANCELLED')
  and (e.audience_kinds = '{}' or $2 = any(e.audience_kinds))
  and (e.audience_size_classes = '{}' or $3 = any(e.audience_size_classes))
  and (e.audience_counties = '{}' or $4 = any(e.audience_counties))
  and (not e.audience_qualified_only or $5::boolean)`;

/** The floor of the list. */
export const LIST_AS_JSON = `
  with page as materialized (select e.id, e.starts_at from event e
      where ${FOR_READER} and e.ends_at > now() and e.starts_at > now() - interval '10 days'
      order by e.starts_at, e.id limit ${PAGE + 1}),
    shown as (select * from page order by starts_at, id limit ${PAGE})
  select json_build_object('data', json_build_object('events', json_build_object(
    'nodes', (select coalesce(json_agg(${CARD_AS_JSON} order by e.starts_at, e.id), '[]') from shown ${FROM}),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page),
      'endCursor', (select ${CURSOR} from shown order by starts_at desc, id desc limit 1)))))::text as answer`;

/** The floor of the month; $6: its first day. */
export const MONTH_AS_JSON = `
  with shown as materialized (select e.id from event e,
      (select $6::timestamp at time zone 'Europe/Berlin' as a, ($6::timestamp + interval '1 month') at time zone 'Europe/Berlin' as b) m
      where ${FOR_READER} and e.starts_at < m.b and e.ends_at > m.a)
  select json_build_object('data', json_build_object('eventMonth',
    (select coalesce(json_agg(${CARD_AS_JSON} order by e.starts_at, e.id), '[]') from shown ${FROM})))::text as answer`;
