/** Cards of a page of the finder. */
const PAGE = 20;
/** One-off cost at most, cents. */
export const COST = 2_500_000;
export const TOPICS = ['e-akte', 'prozesse'] as const;

const FACETS = [
  'topics',
  'ozgFields',
  'phases',
  'costs',
  'efforts',
  'sizeClasses',
  'counties',
  'kinds',
  'vendors',
  'reuse',
  'doAgain',
  'associations',
] as const;

/** The finder with two filters set, as the web app asks for it; of the choices the keys and counts. */
export const FINDER = /* GraphQL */ `
  query Finder($filter: ReportFilter) {
    reports(filter: $filter, sort: NEWEST, first: ${PAGE}) {
      nodes {
        id title result phase topics { id name }
        administration { ags displayName kind population sizeClass county { key name } }
        oneOffCost { from to } yearlyCost { from to } personDays doAgain openQuestion copiesBelow editionAt
      }
      pageInfo { hasNextPage endCursor }
      facets {
        total ${FACETS.map((facet) => `${facet} { key count }`).join(' ')}
        places { administration { ags displayName } latitude longitude count }
      }
    }
  }
`;

const time = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const CURSOR = `rtrim(translate(encode(convert_to('["reports-NEWEST-all","0","' || (extract(epoch from edition_at) * 1000000)::bigint
  || '","' || id || '"]', 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;
const COUNTY = `case when a.kind in ('LANDKREIS', 'STADTKREIS') then null else a.county_key end`;

const entries = (from: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object('key', key, 'count', count) order by ${order}), '[]') from (${from}) x)`;
const counted = (column: string, where: string, more = ''): string =>
  `select ${column} as key, count(*)::int as count from m ${more} where ${where} and ${column} is not null group by 1`;
const unnested = (column: string, where: string): string =>
  `select key, count(*)::int as count from m, unnest(${column}) key where ${where} group by 1`;
const inOrder = (keys: readonly string[]): string =>
  `array_position(array[${keys.map((key) => `'${key}'`).join(', ')}], key)`;
const upTo = (column: string, ends: readonly number[], where: string): string =>
  `select ends.value::text as key, (select count(*)::int from m where ${where} and ${column} < ends.band) as count
   from unnest(array[${ends.join(', ')}]) with ordinality as ends(value, band)`;
/** With those at nothing left out. */
const some = (from: string): string => `select * from (${from}) u where count > 0`;

const BOTH = 'm.of_topic and m.of_cost';
const NAME = `collate "de-x-icu"`;

/** The floor: page and counts by one statement. $1: topics, $2: cents, $3: the reader's administration, $4: its associations. */
export const FINDER_AS_JSON = `
  with m as materialized (
    select r.id, r.edition_at, r.ags, r.topics, r.ozg_field, r.phase, r.cost_band, r.effort_band, r.vendors, r.reuse, r.do_again,
      a.kind, a.size_class, coalesce(a.county_key, a.ags) as county, a.display_name, a.latitude, a.longitude,
      r.topics && $1::text[] as of_topic, coalesce(r.one_off_cost <= $2::int, false) as of_cost
    from report r join administration a on a.ags = r.ags
    where r.state = 'PUBLISHED' and (r.visibility in ('NETWORK', 'PUBLIC')
      or r.visibility = 'ASSOCIATION' and r.association_key = any($4::text[])
      or r.visibility = 'ADMINISTRATIONS' and $3 = any(r.named) or r.ags = $3 or $3 = any(r.partners))),
    page as materialized (select id, edition_at from m where ${BOTH} order by edition_at desc, id desc limit ${PAGE + 1}),
    shown as (select * from page order by edition_at desc, id desc limit ${PAGE})
  select json_build_object('data', json_build_object('reports', json_build_object(
    'nodes', (select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'result', r.result, 'phase', r.phase,
        'topics', (select json_agg(json_build_object('id', t.id, 'name', t.name_de) order by o.position)
          from unnest(r.topics) with ordinality as o(id, position) join topic t on t.id = o.id),
        'administration', json_build_object('ags', a.ags, 'displayName', a.display_name, 'kind', a.kind, 'population', a.population,
          'sizeClass', a.size_class, 'county', (select json_build_object('key', c.ags, 'name', c.display_name)
            from administration c where c.ags = ${COUNTY})),
        'oneOffCost', r.content->'oneOffCost', 'yearlyCost', r.content->'yearlyCost', 'personDays', r.person_days,
        'doAgain', r.do_again, 'openQuestion', r.content->'openQuestion', 'copiesBelow', r.copies_below,
        'editionAt', ${time('r.edition_at')}) order by r.edition_at desc, r.id desc), '[]')
      from shown join report r using (id) join administration a on a.ags = r.ags),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page),
      'endCursor', (select ${CURSOR} from shown order by edition_at, id limit 1)),
    'facets', json_build_object(
      'total', (select count(*)::int from m where ${BOTH}),
      'topics', ${entries(`select key, count, t.name_de as name from (${unnested('topics', 'm.of_cost')}) k join topic t on t.id = key`, `count desc, name ${NAME}`)},
      'ozgFields', ${entries(`select key, count, t.name_de as name from (${counted('ozg_field', BOTH)}) k join topic t on t.id = key`, `count desc, name ${NAME}`)},
      'phases', ${entries(counted('phase', BOTH), inOrder(['IDEA', 'RUNNING', 'PRODUCTIVE', 'STOPPED']))},
      'costs', ${entries(some(upTo('m.cost_band', [0, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000], 'm.of_topic')), 'key::int')},
      'efforts', ${entries(some(upTo('m.effort_band', [5, 10, 20, 50, 100], BOTH)), 'key::int')},
      'sizeClasses', ${entries(counted('size_class', BOTH), inOrder(['BELOW_5000', 'FROM_5000', 'FROM_10000', 'FROM_20000', 'FROM_50000', 'FROM_100000']))},
      'counties', ${entries(`select key, count, a.display_name as name from (${counted('county', BOTH)}) k join administration a on a.ags = key`, `name ${NAME}`)},
      'kinds', ${entries(counted('kind', BOTH), 'count desc, key')},
      'vendors', ${entries(`select * from (${unnested('vendors', BOTH)}) v order by count desc, key ${NAME} limit 30`, `count desc, key ${NAME}`)},
      'reuse', ${entries(unnested('reuse', BOTH), inOrder(['DOCUMENTS', 'CONTACT', 'VISIT', 'CODE']))},
      'doAgain', ${entries(counted('do_again', BOTH), inOrder(['YES', 'PARTLY', 'NO']))},
      'associations', ${entries(
        `select s.association_key as key, count(*)::int as count from m join membership s on s.ags = m.ags
         and s.valid_from <= current_date and (s.valid_to is null or s.valid_to > current_date) where ${BOTH} group by 1`,
        'count desc, key',
      )},
      'places', (select coalesce(json_agg(json_build_object('administration', json_build_object('ags', ags, 'displayName', display_name),
          'latitude', latitude, 'longitude', longitude, 'count', count) order by ags), '[]')
        from (select ags, display_name, latitude, longitude, count(*)::int as count from m where ${BOTH} group by 1, 2, 3, 4) p)
    ))))::text as answer`;

/** Peers for a topic, as a report's page shows them. */
export const PEERS = /* GraphQL */ `
  query Peers($topic: ID!) {
    peers(topic: $topic, first: 10) {
      administration {
        ags
        displayName
        population
      }
      isDone
      similarity
      distanceKm
      count
      report {
        id
        title
        contacts {
          id
          name
        }
      }
    }
  }
`;
