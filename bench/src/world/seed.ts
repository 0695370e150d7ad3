import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { makeReports } from './reports.js';
import { list, PARAGRAPHS, timedId } from './texts.js';

/** Counts up whenever the statements below change: databases of another version are made anew. */
export const SEED_VERSION = 5;

export const PEOPLE = 5_000;
/** How much a database holds. */
export interface Size {
  posts: number;
  people: number;
  reports: number;
}

export const PASSWORD = 'Kennwort-der-Messung-1';
/** People with a long reading list; their requests are measured. */
export const SIGNED_IN_MEMBERS = 8;
/** People with a password, who open sockets. */
export const SOCKET_MEMBERS = 1_200;
export const memberEmail = (number: number): string => `mitglied-${number}@messung.example`;
export const OFFICER_EMAIL = 'referat-1@messung.example';

const SUBJECTS = ['Neuer Leitfaden', 'Einladung', 'Förderaufruf', 'Erfahrungsbericht', 'Hinweis', 'Rückblick'] as const;
const THEMES = [
  'zur elektronischen Akte',
  'zum Bürgerservice vor Ort',
  'für die Ausstattung kleiner Rathäuser',
  'zur Informationssicherheit im Alltag',
  'zum Umgang mit offenen Daten',
  'für den digitalen Bauantrag',
  'zur Arbeit mit Prozessen',
] as const;

/** A day between 2019 and summer 2025, for the person of number n. */
const trainedOn = `(date '2019-01-01' + ((n * 13) % 2340)::int)`;

/** Fills a migrated database: people in the towns of the register, their reading lists, and posts by all of them. */
export async function seed(client: Client, { posts, people, reports }: Size): Promise<void> {
  await client.query('begin');
  await client.query(`create table bench_seed (version int not null)`);
  await makePeople(client, people);
  await client.query(`insert into bench_person select row_number() over (order by email) - 1, id from person`);
  for (let first = 1; first <= posts; first += 50_000) {
    await postsBetween(client, first, Math.min(posts, first + 49_999), people);
  }
  await readingLists(client);
  await makeThread(client, people);
  await makeReports(client, reports);
  await client.query(`drop table bench_person`);
  await client.query(`insert into bench_seed values ($1)`, [SEED_VERSION]);
  await client.query('commit');
  await client.query('vacuum analyze');
}

async function makePeople(client: Client, count: number): Promise<void> {
  await client.query(`create table bench_person (number bigint primary key, id uuid not null)`);
  await client.query(
    `insert into membership (id, ags, association_key, valid_from, source, confidence)
     select gen_random_uuid(), ags, 'staedtetag', '2025-01-01', 'Messung', 'presumed'
     from administration where closed_on is null`,
  );
  // Ten officers, then members; a third of them qualified, spread over all administrations.
  await client.query(
    `insert into person (id, name, email, ags, job_title, programme_since, qualified_on,
       basis_funded_on, news_seen_until)
     select ${timedId(`timestamptz '2025-01-01'`, `'person' || n`)},
       (array['Anke','Bernd','Carla','Deniz','Elif','Frank','Gesa','Holger','Ines','Jonas'])[1 + n % 10] || ' ' ||
       (array['Albrecht','Berger','Çelik','Dietz','Ehrlich','Fuchs','Gärtner','Huber','Iwanow','Jäger','Klein'])[1 + n % 11],
       case when n <= 10 then 'referat-' || n else 'mitglied-' || n - 10 end || '@messung.example',
       case when n > 10 then towns.list[1 + (n * 37) % array_length(towns.list, 1)] end,
       'Digitalisierung', case when n % 3 < 2 then ${trainedOn} - 40 end, case when n % 3 = 0 then ${trainedOn} end,
       case when n % 6 = 0 then ${trainedOn} - 60 end, now() - interval '4 days'
     from generate_series(1, ${count}) n,
       (select array_agg(ags order by ags) as list from administration where closed_on is null) towns`,
  );
  await client.query(
    `insert into officer (person_id, association_key, since)
     select id, (array['staedtetag','gemeindetag','landkreistag'])[1 + right(split_part(email, '@', 1), 1)::int % 3], '2025-01-01'
     from person where ags is null`,
  );
  await client.query(
    `insert into approval (id, person_id, association_key, approved_on)
     select gen_random_uuid(), id, 'staedtetag', '2025-06-02' from person where ags is not null`,
  );
  // Who was funded has a case; every tenth of them one that did not get that far.
  await client.query(
    `insert into funding_case (id, client_key, kind, ags, period_id, person_id, requested_on, first_course_day, status, contract_on,
       voucher_id, id_on, booked_on, completed_on)
     select gen_random_uuid(), gen_random_uuid(), 'BASIS', ags, 'bildungs-voucher', id, basis_funded_on - 14, programme_since,
       case when n % 10 = 0 then 'booked' else 'completed' end, basis_funded_on - 7, 'M' || n, basis_funded_on,
       basis_funded_on + 1, case when n % 10 <> 0 then qualified_on end
     from (select *, row_number() over (order by email) as n from person where ags is not null and basis_funded_on is not null) p`,
  );
  const signingIn = [OFFICER_EMAIL, ...Array.from({ length: SOCKET_MEMBERS }, (_, index) => memberEmail(index + 1))];
  await client.query(
    `insert into credential (person_id, password_hash) select id, $1 from person where email = any($2::text[])`,
    [await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }), signingIn],
  );
}

/** One post every ten minutes, the newest now: mostly for everyone, some for a kind, size, county or the qualified. */
async function postsBetween(client: Client, first: number, last: number, people: number): Promise<void> {
  await client.query(
    `insert into post (id, client_key, association_key, author_id, state, title, body, body_html, summary, topics, pictures,
       audience_kinds, audience_size_classes, audience_counties, audience_qualified_only, pinned_until, published_at,
       edited_at, withdrawn_at, created_at, updated_at)
     select ${timedId('at', `'post' || n`)}, gen_random_uuid(),
       (array['staedtetag','gemeindetag','landkreistag'])[1 + n % 3], author.id, state,
       (${list(SUBJECTS)})[1 + n % ${SUBJECTS.length}] || ' ' || (${list(THEMES)})[1 + n % ${THEMES.length}] || ' (' || n || ')',
       array_to_string(texts, E'\\n\\n'), '<p>' || array_to_string(texts, '</p><p>') || '</p>', left(texts[1], 280),
       (select coalesce(array_agg(distinct t.list[1 + (n * k) % array_length(t.list, 1)]), '{}') from generate_series(1, n % 4) k),
       case when n % 8 = 0 then jsonb_build_array(jsonb_build_object('file', gen_random_uuid(), 'alt', 'Blick in den Saal',
         'width', 1600, 'height', 900)) else '[]' end,
       case when n % 25 = 1 then array['GEMEINDE','STADT'] else '{}' end,
       case when n % 25 = 2 then array['BELOW_5000','FROM_5000'] else '{}' end,
       case when n % 25 = 3 then array['08111','08115'] else '{}' end,
       n % 25 = 4, case when n in (5, 6) then at + interval '30 days' end,
       case when state <> 'DRAFT' then at end, case when state = 'PUBLISHED' and n % 10 = 7 then at + interval '1 hour' end,
       case when state = 'WITHDRAWN' then at + interval '2 hours' end, at, at
     from (select n, date_trunc('second', now()) - n * interval '10 minutes' as at,
         case n % 50 when 10 then 'DRAFT' when 20 then 'WITHDRAWN' else 'PUBLISHED' end as state,
         (select array_agg((${list(PARAGRAPHS)})[1 + (n * 3 + k * 5) % ${PARAGRAPHS.length}]) from generate_series(1, 3 + n % 5) k) as texts
       from generate_series(${first}, ${last}) n) made
     join bench_person author on author.number = (n::bigint * 7919) % ${people},
       (select array_agg(id order by position) as list from topic) t`,
  );
}

/** Comments of the long thread. */
export const COMMENTS = 5_000;

/** A long thread below one of the newest items for everybody: answers under every fifth comment, reactions to most. */
async function makeThread(client: Client, people: number): Promise<void> {
  await client.query(`create table bench_thread as select id from post where state = 'PUBLISHED' and audience_kinds = '{}'
    and audience_size_classes = '{}' and audience_counties = '{}' and not audience_qualified_only
    order by published_at desc offset 4 limit 1`);
  await client.query(
    `insert into thread (id, host_kind, last_number, comment_count, last_comment_at)
     select id, 'POST', ${COMMENTS}, ${COMMENTS}, now() from bench_thread`,
  );
  const idOf = (number: string) => `md5('comment' || ${number})::uuid`;
  await client.query(
    `insert into comment (id, thread_id, number, root_number, parent_id, author_id, client_key, body, body_html, summary, reply_count,
       created_at)
     select ${idOf('n')}, t.id, n, n - (n - 1) % 5, case when n % 5 <> 1 then ${idOf('n - (n - 1) % 5')} end, author.id,
       gen_random_uuid(), text, '<p>' || text || '</p>', left(text, 200), case when n % 5 = 1 then 4 else 0 end,
       now() - (${COMMENTS} - n) * interval '1 minute'
     from generate_series(1, ${COMMENTS}) n
     join bench_person author on author.number = ${people} - 1 - (n * 31) % (${people} / 4),
       lateral (select (${list(PARAGRAPHS)})[1 + n % ${PARAGRAPHS.length}] as text) w, bench_thread t`,
  );
  await client.query(
    `insert into comment_reaction (comment_id, person_id, kind)
     select ${idOf('n')}, reader.id, (array['THANKS','HELPFUL'])[1 + k % 2]
     from generate_series(1, ${COMMENTS}) n, generate_series(1, n % 5) k
     cross join lateral (select id from bench_person where number = (n * 7 + k * 101) % ${people}) reader`,
  );
  await client.query(
    `update comment c set reactions = r.counts from (select comment_id, jsonb_object_agg(kind, count) as counts
       from (select comment_id, kind, count(*) from comment_reaction group by 1, 2) k group by 1) r where r.comment_id = c.id`,
  );
}

/** Twenty marks for everybody, two thousand for those who are measured. */
async function readingLists(client: Client): Promise<void> {
  await client.query(
    `insert into post_bookmark (person_id, post_id, marked_at)
     select person.id, post.id, post.published_at from bench_person person
     join (select id, published_at, row_number() over (order by published_at desc) as number
           from post where state = 'PUBLISHED' order by published_at desc limit 4000) post
       on (post.number + person.number) % 200 = 0`,
  );
  await client.query(
    `insert into post_bookmark (person_id, post_id, marked_at)
     select person.id, post.id, post.published_at
     from (select id from person where email = any($1::text[])) person,
       (select id, published_at from post where state = 'PUBLISHED' and right(id::text, 1) < '8' order by published_at desc limit 2000) post
     on conflict do nothing`,
    [Array.from({ length: SIGNED_IN_MEMBERS }, (_, index) => memberEmail(index + 1))],
  );
}
