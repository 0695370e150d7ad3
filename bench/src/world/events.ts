import type { Client } from 'pg';

/** Seats of the event that everybody wants to go to. */
export const SEATS = 100;
const TITLE = 'Termin der Messung';
const EARLIER = { events: 50, answers: 1_000 };

/** An event on site in three weeks, without answers, open to all; its id. */
export async function newEvent(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with made as (${insert(`now() + interval '21 days'`, '1')} returning id),
       tally as (insert into event_tally (event_id) select id from made)
     select id from made`,
  );
  if (!rows[0]) throw new Error('no event was made');
  return rows[0].id;
}

/** Fifty thousand answers to earlier events, unless they are there. */
export async function earlierAnswers(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from rsvp limit 1`);
  if (rowCount !== 0) return;
  await client.query(
    `with made as (${insert(`now() - n * interval '7 days'`, EARLIER.events)} returning id),
       tally as (insert into event_tally (event_id, taken_on_site) select id, ${EARLIER.answers} from made)
     insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, answered_at, changed_at)
     select gen_random_uuid(), made.id, p.id, gen_random_uuid(), 'YES', 'ON_SITE', 'SEATED', now(), now()
     from made, (select id from person where ags is not null order by id limit ${EARLIER.answers}) p`,
  );
  await client.query('analyze event, event_tally, rsvp');
}

export const dropEvent = (client: Client, id: string): Promise<unknown> =>
  client.query(`delete from event where id = $1`, [id]);

const insert = (starts: string, count: number | string): string =>
  `insert into event (id, client_key, association_key, host_kind, kind, state, title, summary, body, body_html, starts_at, ends_at,
     on_site, online, place_name, seats_on_site, published_at)
   select gen_random_uuid(), gen_random_uuid(), 'staedtetag', 'ASSOCIATION', 'WORKSHOP', 'PUBLISHED', '${TITLE}', '', '', '',
     ${starts}, ${starts} + interval '2 hours', true, false, 'Rathaus', ${SEATS}, now()
   from generate_series(1, ${count}) n`;
