/** How many comments a page of a thread holds. */
const PAGE = 50;

const ABILITIES = ['edit', 'delete', 'reply', 'react', 'report', 'hide', 'remove', 'restore', 'warn'] as const;

/** A thread as the web app opens it, from its beginning. */
export const THREAD = /* GraphQL */ `
  query Thread($host: ThreadInput!) {
    thread(host: $host) {
      id commentCount lastNumber open closedAt closedReason slowSeconds readNumber unreadCount firstUnreadNumber level
      drafts { place sequence body }
      viewerCan { comment moderate }
      comments(first: ${PAGE}, start: BEGINNING) {
        nodes {
          id threadId number parentId replyToId state
          author { id name administration { ags displayName } officerOf { id shortName } }
          bodyHtml quote { commentId number author { id name } text } pictures { id width height alt }
          reactions { kind count } replyCount createdAt editedAt version
          body viewerReactions mentionsViewer viewerCan { ${ABILITIES.join(' ')} }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

const time = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const MAY = new Set<string>(['reply', 'react', 'report']);
const VIEWER_CAN = JSON.stringify(Object.fromEntries(ABILITIES.map((name) => [name, MAY.has(name)])));
const REACTIONS = `(select coalesce(json_agg(json_build_object('kind', k, 'count', c.reactions->k) order by o), '[]')
  from unnest(array['THANKS','HELPFUL','AGREE','SAME_HERE','WELL_DONE']) with ordinality as kinds(k, o) where c.reactions ? k)`;
const CURSOR = `rtrim(translate(encode(convert_to('["comments-threaded","' || root_number || '","' || number || '"]', 'UTF8'),
  'base64'), E'+/\\n', '-_'), '=')`;

/** The floor: the same by one statement. $1: the thread, $2: the reader. */
export const THREAD_AS_JSON = `
  with page as materialized (select * from comment where thread_id = $1::uuid and listed order by root_number, number limit ${PAGE + 1}),
    shown as (select * from page order by root_number, number limit ${PAGE})
  select json_build_object('data', json_build_object('thread', json_build_object(
    'id', t.id, 'commentCount', t.comment_count, 'lastNumber', t.last_number, 'open', true, 'closedAt', t.closed_at,
    'closedReason', t.closed_reason, 'slowSeconds', t.slow_seconds, 'readNumber', coalesce(r.read_number, 0),
    'unreadCount', u.count, 'firstUnreadNumber', u.first, 'level', coalesce(r.level, 'NORMAL'), 'drafts', '[]'::json,
    'viewerCan', '{"comment":true,"moderate":false}'::json,
    'comments', json_build_object(
      'nodes', (select json_agg(json_build_object('id', c.id, 'threadId', c.thread_id, 'number', c.number, 'parentId', c.parent_id,
          'replyToId', c.reply_to_id, 'state', c.state,
          'author', json_build_object('id', a.id, 'name', a.name,
            'administration', case when g.ags is not null then json_build_object('ags', g.ags, 'displayName', g.display_name) end,
            'officerOf', case when o.key is not null then json_build_object('id', o.key, 'shortName', o.short_name) end),
          'bodyHtml', c.body_html, 'quote', null, 'pictures', '[]'::json, 'reactions', ${REACTIONS}, 'replyCount', c.reply_count,
          'createdAt', ${time('c.created_at')}, 'editedAt', ${time('c.edited_at')}, 'version', c.version, 'body', null,
          'viewerReactions', (select coalesce(json_agg(k.kind), '[]') from comment_reaction k
            where k.comment_id = c.id and k.person_id = $2::uuid),
          'mentionsViewer', (select true from comment_mention m where m.comment_id = c.id and m.person_id = $2::uuid limit 1) is not null,
          'viewerCan', '${VIEWER_CAN}'::json) order by c.root_number, c.number)
        from shown c join person a on a.id = c.author_id left join administration g on g.ags = a.ags
        left join lateral (select s.key, s.short_name from officer f join association s on s.key = f.association_key
          where f.person_id = a.id and f.since <= current_date and (f.until is null or f.until > current_date)
          order by f.since desc limit 1) o on true),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page),
        'endCursor', (select ${CURSOR} from shown order by root_number desc, number desc limit 1)))
  )))::text as answer
  from thread t left join thread_reader r on r.thread_id = t.id and r.person_id = $2::uuid
  left join lateral (select count(*)::int as count, min(number) as first from (select number from comment c
    where c.thread_id = t.id and c.listed and c.state = 'VISIBLE' and c.number > coalesce(r.read_number, 0)
      and c.author_id is distinct from $2::uuid order by c.number limit 100) unread) u on true
  where t.id = $1::uuid`;
