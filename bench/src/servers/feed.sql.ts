import type pg from 'pg';
import { PAGE } from './feed.document.js';

/** What of a person decides which items a feed holds. */
export interface Viewer {
  id: string;
  kind: string;
  sizeClass: string;
  county: string;
  qualified: boolean;
}

/** People of the seed by e-mail address, in that order: the rivals have no sign-in and are told who asks. */
export async function viewersOf(client: pg.Client, emails: readonly string[]): Promise<Viewer[]> {
  const { rows } = await client.query<Viewer>(
    `select p.id, a.kind, a.size_class as "sizeClass", coalesce(a.county_key, '') as county,
       p.qualified_on is not null and p.qualified_on <= current_date as qualified
     from unnest($1::text[]) with ordinality as asked(email, number)
     join person p on p.email = asked.email::citext join administration a on a.ags = p.ags order by asked.number`,
    [emails],
  );
  return rows;
}

export const valuesOf = (viewer: Viewer): unknown[] => [
  viewer.id,
  viewer.kind,
  viewer.sizeClass,
  viewer.county,
  viewer.qualified,
];

/** The page and one item more, by the same index and the same rule of audience as the platform. */
const PAGE_OF_VIEWER = `
  select p.id, p.title, p.summary, p.association_key, p.author_id, p.topics, p.pictures, p.published_at, p.edited_at,
    p.pinned_until
  from post p
  where p.state = 'PUBLISHED'
    and (p.audience_kinds = '{}' or $2 = any(p.audience_kinds))
    and (p.audience_size_classes = '{}' or $3 = any(p.audience_size_classes))
    and (p.audience_counties = '{}' or $4 = any(p.audience_counties))
    and (not p.audience_qualified_only or $5::boolean)
  order by p.published_at desc, p.id desc
  limit ${PAGE + 1}`;

const NAMES = `
  join association s on s.key = p.association_key
  join person a on a.id = p.author_id
  left join administration t on t.ags = a.ags
  left join lateral (select c.key, c.short_name from officer f join association c on c.key = f.association_key
    where f.person_id = a.id and f.since <= current_date and (f.until is null or f.until > current_date)
    order by f.since desc limit 1) o on true
  left join post_bookmark k on k.person_id = $1 and k.post_id = p.id,
  (select news_seen_until from person where id = $1) v`;

const time = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const TOPICS = `coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name_de) order by array_position(p.topics, n.id))
  from topic n where n.id = any(p.topics)), '[]')`;

const PICTURES = `case when p.pictures = '[]' then '[]' else (select json_agg(json_build_object('id', e->>'file',
  'url', '/files/' || (e->>'file') || '?w=640', 'width', e->'width', 'height', e->'height', 'alt', e->>'alt'))
  from jsonb_array_elements(p.pictures) e) end`;

const CURSOR = `rtrim(translate(encode(convert_to('["posts","' || (extract(epoch from p.published_at) * 1000000)::bigint
  || '","' || p.id || '"]', 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

/** The floor: the whole answer as JSON by one statement; the server only passes it on. */
export const FEED_AS_JSON = `
  with page as materialized (${PAGE_OF_VIEWER}),
    shown as (select * from page order by published_at desc, id desc limit ${PAGE})
  select json_build_object('data', json_build_object('posts', json_build_object(
    'nodes', (select coalesce(json_agg(json_build_object(
        'id', p.id, 'title', p.title, 'summary', p.summary,
        'association', json_build_object('id', s.key, 'name', s.name, 'shortName', s.short_name),
        'author', json_build_object('id', a.id, 'name', a.name,
          'administration', case when t.ags is not null then
            json_build_object('ags', t.ags, 'displayName', t.display_name, 'kind', t.kind) end,
          'officerOf', case when o.key is not null then json_build_object('id', o.key, 'shortName', o.short_name) end),
        'topics', ${TOPICS}, 'pictures', ${PICTURES},
        'publishedAt', ${time('p.published_at')}, 'editedAt', ${time('p.edited_at')}, 'pinnedUntil', ${time('p.pinned_until')},
        'bookmarked', k.post_id is not null, 'isNew', coalesce(p.published_at > v.news_seen_until, false),
        'viewerCan', '{"edit":false,"publish":false,"withdraw":false,"discard":false}'::json
      ) order by p.published_at desc, p.id desc), '[]') from shown p ${NAMES}),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page),
      'endCursor', (select ${CURSOR} from shown p order by p.published_at, p.id limit 1))
  )))::text as answer`;

/** The same data as rows, for a server whose resolvers make the answer. */
export const FEED_AS_ROWS = `
  select p.id, p.title, p.summary, p.published_at, p.edited_at, p.pinned_until, p.pictures,
    s.key as association, s.name as association_name, s.short_name as association_short,
    a.id as author, a.name as author_name, t.ags, t.display_name, t.kind, o.key as office, o.short_name as office_short,
    ${TOPICS} as topics, k.post_id is not null as bookmarked,
    coalesce(p.published_at > v.news_seen_until, false) as is_new,
    (extract(epoch from p.published_at) * 1000000)::bigint::text as sort_key
  from (${PAGE_OF_VIEWER}) p ${NAMES} order by p.published_at desc, p.id desc`;
