import type { CommentRow } from './comment.row.js';

/** Where a page lies in its thread. `bound`: the last key of the page beside it, by number or by root and number. */
export type PagePlace = { from: 'first' | 'last' } | BoundPlace;
type BoundPlace =
  | { from: 'after' | 'before'; bound: readonly number[] }
  | { from: 'at'; commentId: string }
  | { from: 'unread'; readNumber: number };

export interface CommentQuery {
  /** All comments of a list of ids, or a page of a thread. */
  of: { ids: readonly string[] } | { threadId: string; threaded: boolean; place: PagePlace; limit: number };
  /** Whose reactions and mentions are read; null: nobody's. */
  viewerId: string | null;
  /** Names of the schema's fields that are asked for; null: all. */
  fields: ReadonlySet<string> | null;
}

const officeOf = (person: string): string =>
  `(select f.association_key from officer f where f.person_id = ${person} and f.since <= current_date
    and (f.until is null or f.until > current_date) order by f.since desc limit 1)`;

/** What policies and cursors need is always read; the rest where a field of the schema asks for it. */
const COLUMNS: readonly { as: keyof CommentRow; sql: string; for?: string }[] = [
  { as: 'id', sql: 'c.id' },
  { as: 'threadId', sql: 'c.thread_id' },
  { as: 'number', sql: 'c.number' },
  { as: 'rootNumber', sql: 'c.root_number' },
  { as: 'parentId', sql: 'c.parent_id' },
  { as: 'state', sql: 'c.state' },
  { as: 'listed', sql: 'c.listed' },
  { as: 'authorId', sql: 'c.author_id' },
  { as: 'replyToId', sql: 'c.reply_to_id', for: 'replyToId' },
  { as: 'bodyHtml', sql: 'c.body_html', for: 'bodyHtml' },
  { as: 'body', sql: 'c.body', for: 'body' },
  { as: 'authorName', sql: 'a.name', for: 'author' },
  { as: 'authorAgs', sql: 'a.ags', for: 'author' },
  { as: 'authorOffice', sql: officeOf('c.author_id'), for: 'officerOf' },
  { as: 'quoted', sql: 'c.quoted_text is not null', for: 'quote' },
  {
    as: 'quote',
    sql: `case when q.state = 'VISIBLE' then json_build_object('id', q.id, 'number', q.number, 'text', c.quoted_text,
      'authorId', q.author_id, 'authorName', qa.name, 'authorAgs', qa.ags, 'authorOffice', ${officeOf('q.author_id')}) end`,
    for: 'quote',
  },
  { as: 'pictures', sql: 'c.pictures', for: 'pictures' },
  { as: 'files', sql: 'c.files', for: 'files' },
  { as: 'reactions', sql: 'c.reactions', for: 'reactions' },
  { as: 'replyCount', sql: 'c.reply_count', for: 'replyCount' },
  { as: 'createdAt', sql: 'c.created_at', for: 'createdAt' },
  { as: 'editedAt', sql: 'c.edited_at', for: 'editedAt' },
  { as: 'version', sql: 'c.version', for: 'version' },
];

const VIEWER_COLUMNS: typeof COLUMNS = [
  {
    as: 'viewerReactions',
    sql: `coalesce((select json_agg(k.kind) from comment_reaction k where k.comment_id = c.id and k.person_id = $1::uuid), '[]')`,
    for: 'viewerReactions',
  },
  // `exists` in a select list becomes a scan of everything that ever named the viewer; `limit 1` keeps it to one look.
  {
    as: 'mentionsViewer',
    sql: `(select true from comment_mention m where m.comment_id = c.id and m.person_id = $1::uuid limit 1) is not null`,
    for: 'mentionsViewer',
  },
];

/** Unread comments that are looked at for the one that stands first in the tree. */
const UNREAD_LOOK = 200;

/** The statement of a query. Equal queries have equal texts, so that PostgreSQL plans each once per connection. */
export function statementOf({ of, viewerId, fields }: CommentQuery): { text: string; values: unknown[] } {
  const asks = (field: string | undefined) => field === undefined || (fields?.has(field) ?? true);
  const columns = [...COLUMNS, ...(viewerId === null ? [] : VIEWER_COLUMNS)].filter((column) => asks(column.for));
  const own = viewerId !== null && columns.some(({ as }) => as === 'viewerReactions' || as === 'mentionsViewer');
  const values: unknown[] = own ? [viewerId] : [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const page = 'ids' in of ? byIds(of.ids, bind) : pageOf(of, bind);
  const text = `select coalesce((select json_agg(r) from (
      select ${columns.map(({ as, sql }) => `${sql} as "${as}"`).join(', ')}
      from comment c
      ${asks('author') ? 'left join person a on a.id = c.author_id' : ''}
      ${asks('quote') ? 'left join comment q on q.id = c.quoted_id left join person qa on qa.id = q.author_id' : ''}
      where ${page.where} ${page.order}) r), '[]') as rows, ${page.beyond} as beyond`;
  return { text, values };
}

type Bind = (value: unknown) => string;
interface PageSql {
  where: string;
  order: string;
  /** Whether there is anything on the side from which the page is cut. */
  beyond: string;
}

const byIds = (ids: readonly string[], bind: Bind): PageSql => ({
  where: `c.id = any(${bind(ids)}::uuid[])`,
  order: '',
  beyond: 'false',
});

function pageOf(of: Exclude<CommentQuery['of'], { ids: readonly string[] }>, bind: Bind): PageSql {
  const { threaded, place, limit } = of;
  const thread = bind(of.threadId);
  const keyOf = (table: string) => (threaded ? `(${table}.root_number, ${table}.number)` : `(${table}.number)`);
  const down = place.from === 'before' || place.from === 'last';
  const direction = down ? 'desc' : 'asc';
  const orderOf = (table: string, towards: string) =>
    `${threaded ? `${table}.root_number ${towards}, ` : ''}${table}.number ${towards}`;
  const order = `order by ${orderOf('c', direction)} limit ${limit}`;
  const within = (table: string) => `${table}.thread_id = ${thread}::uuid and ${table}.listed`;
  if (!('bound' in place || 'commentId' in place || 'readNumber' in place))
    return { where: within('c'), order, beyond: 'false' };
  const bound = boundOf(place, threaded, thread, bind);
  const [inside, outside] = { after: ['>', '<='], before: ['<', '>='], at: ['>=', '<'], unread: ['>=', '<'] }[
    place.from
  ];
  return {
    where: `${within('c')} and ${keyOf('c')} ${inside} ${bound}`,
    order,
    // From the far end of the index, where `exists` would make the planner read the whole table.
    beyond: `(select true from comment b where ${within('b')} and ${keyOf('b')} ${outside} ${bound}
      order by ${orderOf('b', down ? 'desc' : 'asc')} limit 1) is not null`,
  };
}

function boundOf(place: BoundPlace, threaded: boolean, thread: string, bind: Bind): string {
  const columns = threaded ? ['root_number', 'number'] : ['number'];
  const listed = columns.join(', ');
  switch (place.from) {
    case 'after':
    case 'before':
      return `(${place.bound.map((key) => `${bind(key)}::int`).join(', ')})`;
    case 'at':
      return `(select ${columns.map((column) => `coalesce(max(${column}), 0)`).join(', ')} from comment
        where id = ${bind(place.commentId)}::uuid and thread_id = ${thread}::uuid)`;
    case 'unread':
      return `(select ${listed} from (select root_number, number from comment
          where thread_id = ${thread}::uuid and listed and number > ${bind(place.readNumber)}::int
          order by number limit ${UNREAD_LOOK}) u order by ${listed} limit 1)`;
  }
}
