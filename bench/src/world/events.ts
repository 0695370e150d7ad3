import type { Client } from 'pg';
import { memberEmail, SIGNED_IN_MEMBERS } from './seed.js';
import { list, PARAGRAPHS } from './texts.js';

/** Seats of the event that everybody wants to go to. */
export const SEATS = 100;
/** Answers to the events of the calendar. */
export const ANSWERS = 50_000;
const EVENTS = 400;
const EACH = ANSWERS / EVENTS;

/** An event on site in three weeks, without answers, open to all; its id. */
export async function newEvent(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with made as (
       insert into event (id, client_key, association_key, host_kind, kind, state, title, summary, body, body_html, starts_at, ends_at,
         on_site, online, place_name, seats_on_site, published_at)
       values (gen_random_uuid(), gen_random_uuid(), 'staedtetag', 'ASSOCIATION', 'WORKSHOP', 'PUBLISHED', 'Termin der Messung', '', '',
         '', now() + interval '21 days', now() + interval '21 days 2 hours', true, false, 'Rathaus', ${SEATS}, now()) returning id),
       tally as (insert into event_tally (event_id) select id from made)
     select id from made`,
  );
  if (!rows[0]) throw new Error('no event was made');
  return rows[0].id;
}

/**
 * Four hundred events around today, one in twenty hours, in every way of taking part, some for certain houses, with fifty
 * thousand answers; the members who are measured answered many of them. Made once for each database.
 */
export async function calendar(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from rsvp limit 1`);
  if (rowCount !== 0) return;
  await client.query('begin');
  await client.query(
    `create temp table made on commit drop as
     select gen_random_uuid() as id, n, n % 3 <> 0 as on_site, n % 3 <> 1 as online,
       date_trunc('hour', now()) + (n - ${EVENTS / 2}) * interval '20 hours' as at
     from generate_series(1, ${EVENTS}) n`,
  );
  await client.query(
    `insert into event (id, client_key, association_key, host_kind, host_ags, kind, state, title, summary, body, body_html, starts_at,
       ends_at, on_site, online, place_name, seats_on_site, seats_online, closes_at, audience_kinds, audience_qualified_only, published_at)
     select id, gen_random_uuid(), (array['staedtetag','gemeindetag','landkreistag'])[1 + n % 3],
       case when n % 5 = 0 then 'ADMINISTRATION' else 'ASSOCIATION' end,
       case when n % 5 = 0 then (select max(ags) from administration where closed_on is null) end,
       (array['NETWORKING','DIGI_LUNCH','LAB','WORKSHOP','REGIONAL_MEETING'])[1 + n % 5],
       case n % 40 when 5 then 'CANCELLED' when 6 then 'POSTPONED' when 7 then 'DRAFT' else 'PUBLISHED' end,
       'Termin ' || n, left(text, 200), text, '<p>' || text || '</p>', at, at + interval '2 hours', on_site, online,
       case when on_site then 'Rathaus, Saal ' || n % 7 end, case when on_site then 80 end, case when online and n % 2 = 0 then 200 end,
       case when n % 4 = 0 then at - interval '2 days' end, case when n % 20 = 1 then array['LANDKREIS'] else '{}' end, n % 20 = 2, now()
     from made, lateral (select (${list(PARAGRAPHS)})[1 + n % ${PARAGRAPHS.length}] as text) w`,
  );
  // Sixty of the eighty seats on site, and some in line after them.
  await client.query(
    `insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, place, answered_at, changed_at)
     select gen_random_uuid(), made.id, p.id, gen_random_uuid(), case when standing = 'NO' then 'NO' else 'YES' end,
       case when standing <> 'NO' then case when on_site then 'ON_SITE' else 'ONLINE' end end,
       case when standing = 'NO' then 'NONE' else standing end, case when standing = 'WAITING' then p.number end, now(), now()
     from made join lateral (
       select id, row_number() over () as number from (
         (select id from person where email = any($1::text[]::citext[]) and made.n % 2 = 0)
         union (select id from person where ags is not null offset (made.n * 53) % 3000 limit ${EACH})) people limit ${EACH}) p on true,
     lateral (select case when p.number > 110 then 'NO' when p.number > 80 and on_site then 'WAITING' else 'SEATED' end as standing) s`,
    [Array.from({ length: SIGNED_IN_MEMBERS }, (_, index) => memberEmail(index + 1))],
  );
  await client.query(
    `insert into event_tally (event_id, taken_on_site, taken_online, waiting_on_site, next_place)
     select made.id, count(*) filter (where mode = 'ON_SITE' and seat = 'SEATED'), count(*) filter (where mode = 'ONLINE' and seat = 'SEATED'),
       count(*) filter (where seat = 'WAITING'), coalesce(max(place), 0) + 1
     from made left join rsvp on event_id = made.id group by 1`,
  );
  await client.query('commit');
  await client.query('analyze event, event_tally, rsvp');
}

export const dropEvent = (client: Client, id: string): Promise<unknown> =>
  client.query(`delete from event where id = $1`, [id]);
