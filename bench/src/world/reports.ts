import type { Client } from 'pg';
import { list, PARAGRAPHS, timedId } from './texts.js';

const TITLES = [
  'Elektronische Akte im Bauamt',
  'Terminvergabe im Bürgerbüro',
  'Digitaler Rechnungslauf',
  'Ratsinformation ohne Papier',
  'Online-Antrag für die Kita',
  'Dokumente ersetzend scannen',
  'Sensoren für den Winterdienst',
] as const;
const VENDORS = 40;

/** Reports by people of the register's towns: mostly for everybody, most of them done or in hand, with costs and effort. */
export async function makeReports(client: Client, count: number): Promise<void> {
  if (count === 0) return;
  await client.query(
    `with made as (
       select n, ${timedId('at', `'report' || n`)} as id, at, author.id as author, author.ags,
         (${list(TITLES)})[1 + n % ${TITLES.length}] || ' (' || n || ')' as title,
         (${list(PARAGRAPHS)})[1 + (n * 3) % ${PARAGRAPHS.length}] as text,
         case when n % 40 <> 7 then (array['IDEA','RUNNING','PRODUCTIVE','RUNNING','PRODUCTIVE','STOPPED'])[1 + (n / 3) % 6] end as phase,
         (select array_agg(distinct t.keys[1 + (n * k * 7) % array_length(t.keys, 1)]) from generate_series(1, 1 + n % 3) k) as topics,
         case when n % 3 <> 0 then o.keys[1 + n % array_length(o.keys, 1)] end as ozg_field,
         case when n % 5 <> 0 then (n * 7919 % 1500) * 10000 end as cost,
         case when n % 7 <> 0 then (n * 104729 % 300) * 10000 end as yearly,
         case when n % 4 <> 0 then n * 31 % 160 end as days,
         case when n % 6 <> 0 then (array['YES','YES','PARTLY','NO'])[1 + n % 4] end as do_again,
         case when n % 9 <> 0 then 'hersteller ' || (n * 13) % ${VENDORS} end as vendor,
         (select coalesce(array_agg(distinct (array['DOCUMENTS','CONTACT','VISIT','CODE'])[1 + (n * k) % 4]), '{}')
           from generate_series(1, n % 3) k) as reuse
       from (select n, date_trunc('second', now()) - n * interval '2 hours' as at from generate_series(1, ${count}) n) g
       join (select row_number() over (order by email) - 1 as number, count(*) over () as people, id, ags from person where ags is not null) author
         on author.number = (n::bigint * 7919) % author.people,
         (select array_agg(id order by id) as keys from topic where kind = 'own') t,
         (select array_agg(id order by id) as keys from topic where kind = 'ozg') o),
     written as (
       insert into report (id, client_key, ags, state, content, html, title, result, phase, topics, ozg_field, partners, do_again,
         one_off_cost, cost_band, yearly_cost, person_days, effort_band, vendors, reuse, open_question, completeness, head, search,
         search_text, visibility, association_key, named, version, saved_by, saved_at, edition, published_at, edition_at)
       select id, gen_random_uuid(), ags, case when n % 50 = 9 then 'DRAFT' else 'PUBLISHED' end,
         jsonb_build_object('title', title, 'result', text, 'phase', phase, 'topics', topics, 'ozgField', ozg_field, 'leikaKey', null,
           'partners', '[]'::jsonb, 'startedOn', null, 'endedOn', null, 'situation', text, 'way', text, 'obstacles', text, 'lessons', text,
           'doAgain', do_again, 'oneOffCost', case when cost is not null then jsonb_build_object('from', cost / 2, 'to', cost) end,
           'yearlyCost', case when yearly is not null then jsonb_build_object('from', yearly, 'to', yearly) end, 'personDays', days,
           'staffRoles', '', 'procurement', null, 'fundingUsed', '', 'products', case when vendor is null then '[]'
             else jsonb_build_array(jsonb_build_object('name', 'Fachverfahren', 'vendor', vendor, 'url', '')) end,
           'interfaces', '', 'legalBasis', '', 'worksCouncil', '', 'privacy', '', 'accessibility', '', 'reuse', reuse, 'licence', 'NETWORK',
           'checklist', '[]'::jsonb, 'openQuestion', '', 'pictures', '[]'::jsonb, 'files', '[]'::jsonb),
         jsonb_build_object('situation', '<p>' || text || '</p>', 'way', '<p>' || text || '</p>', 'obstacles', '<p>' || text || '</p>',
           'lessons', '<p>' || text || '</p>'),
         title, text, phase, topics, ozg_field, '{}', do_again, cost, ${band('cost', [0, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000])},
         yearly, days, ${band('days', [5, 10, 20, 50, 100])}, case when vendor is null then '{}' else array[vendor] end, reuse, false, 60,
         to_tsvector('german', title), to_tsvector('german', title || ' ' || text), lower(title || ' · ' || coalesce(vendor, '')),
         case n % 25 when 1 then 'ASSOCIATION' when 2 then 'ADMINISTRATIONS' else 'NETWORK' end,
         case when n % 25 = 1 then 'landkreistag' end, case when n % 25 = 2 then array['08111000'] else '{}' end,
         1, author, at, case when n % 50 = 9 then 0 else 1 end, at, at
       from made returning id)
     insert into report_author (report_id, person_id, ags, is_contact, position)
     select made.id, made.author, made.ags, true, 0 from made`,
  );
}

const band = (column: string, ends: readonly number[]): string =>
  `case ${ends.map((end, index) => `when ${column} <= ${end} then ${index}`).join(' ')} when ${column} is not null then ${ends.length} end`;
