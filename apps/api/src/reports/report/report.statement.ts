import { bind, bindOne, type Where } from '../../core/database/conditions.js';
import type { Actor } from '../../core/access/actor.js';
import type { ReportRow } from './report.row.js';

/** Order of a list: points first where there are any, then time. */
export interface Order {
  /** Whole number of a row; `?` stands for the next value. */
  score: Where | null;
  time: 'edition_at' | 'saved_at';
}

export interface ReportQuery {
  where: readonly Where[];
  order: Order;
  after?: { score: number; micros: string; id: string } | null;
  limit: number;
  /** Joined before the conditions apply, for scores: `join … on …`. */
  join?: Where;
  /** Names of the schema's fields that are asked for; without them everything is read. */
  fields?: ReadonlySet<string>;
}

const CARD: readonly { as: keyof ReportRow; sql: string }[] = [
  { as: 'id', sql: 'r.id' },
  { as: 'state', sql: 'r.state' },
  { as: 'ags', sql: 'r.ags' },
  { as: 'partners', sql: 'r.partners' },
  { as: 'visibility', sql: 'r.visibility' },
  { as: 'associationKey', sql: 'r.association_key' },
  { as: 'named', sql: 'r.named' },
  { as: 'title', sql: 'r.title' },
  { as: 'result', sql: 'r.result' },
  { as: 'phase', sql: 'r.phase' },
  { as: 'topics', sql: 'r.topics' },
  { as: 'ozgField', sql: 'r.ozg_field' },
  { as: 'isStuck', sql: 'r.open_question' },
  { as: 'edition', sql: 'r.edition' },
  { as: 'publishedAt', sql: 'r.published_at' },
  { as: 'editionAt', sql: 'r.edition_at' },
  { as: 'editionNote', sql: 'r.edition_note' },
  { as: 'withdrawnReason', sql: 'r.withdrawn_reason' },
  { as: 'copies', sql: 'r.copies' },
  { as: 'copiesBelow', sql: 'r.copies_below' },
  { as: 'interested', sql: 'r.interested' },
  { as: 'version', sql: 'r.version' },
  { as: 'savedAt', sql: 'r.saved_at' },
  { as: 'savedBy', sql: 'r.saved_by' },
  { as: 'originId', sql: 'r.origin_id' },
  { as: 'lineage', sql: 'r.lineage' },
];

const AUTHORS = `(select coalesce(json_agg(json_build_object('personId', a.person_id, 'ags', a.ags, 'isContact', a.is_contact,
  'name', p.name, 'current', p.ags) order by a.position, a.person_id), '[]')
  from report_author a join person p on p.id = a.person_id where a.report_id = r.id)`;

/** Contacts of the administration of `r` today. */
export const OFFICIALS = `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'ags', p.ags) order by p.name, p.id), '[]')
  from administration_contact c join person p on p.id = c.person_id and p.ags = c.ags
  cross join (select (now() at time zone 'Europe/Berlin')::date as day) t
  where c.ags = r.ags and c.since <= t.day and (c.until is null or c.until > t.day))`;

const FILES = `(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
  'width', f.width, 'height', f.height)), '[]')
  from report_file k join stored_file f on f.id = k.file_id where k.report_id = r.id)`;

const AUTHOR_FIELDS = ['authors', 'contacts', 'draft', 'viewerCan', 'withdrawnReason', 'editions'];
const HTML_FIELDS = ['situation', 'way', 'obstacles', 'lessons'];
/** Fields of the schema that are read from the content as a whole. */
const CONTENT_FIELDS = [
  'leikaKey',
  'startedOn',
  'endedOn',
  'doAgain',
  'oneOffCost',
  'yearlyCost',
  'personDays',
  'staffRoles',
  'procurement',
  'fundingUsed',
  'products',
  'interfaces',
  'legalBasis',
  'worksCouncil',
  'privacy',
  'accessibility',
  'reuse',
  'licence',
  'checklist',
  'openQuestion',
  'pictures',
  'files',
  'completeness',
  'draft',
];

/** The statement of a query, with its values. As one JSON text: cheaper for the server than rows of thirty columns. */
export function statementOf(query: ReportQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const text = query.order.score ? byScore(query, query.order.score, values) : byTime(query, values);
  return { text: `select coalesce(json_agg(x), '[]') as rows from (${text}) x`, values };
}

function columnsOf({ order, fields }: ReportQuery): string {
  const asks = (names: readonly string[]) => !fields || names.some((name) => fields.has(name));
  return [
    ...CARD.map(({ as, sql }) => `${sql} as "${as}"`),
    `${microsOf(order)}::text as "sortKey"`,
    ...(asks(HTML_FIELDS) ? ['r.html'] : []),
    ...(asks(CONTENT_FIELDS) ? ['r.content'] : []),
    ...(asks(['draft']) ? ['r.draft'] : []),
    ...(asks(AUTHOR_FIELDS) ? [`${AUTHORS} as authors`, `${OFFICIALS} as officials`] : []),
    ...(asks(['pictures', 'files']) ? [`${FILES} as files`] : []),
  ].join(', ');
}

function byTime(query: ReportQuery, values: unknown[]): string {
  const { order, after, where, limit } = query;
  const conditions = after
    ? [
        ...where,
        {
          sql: `(r.${order.time}, r.id) < (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::uuid)`,
          values: [after.micros, after.id],
        },
      ]
    : where;
  return `select ${columnsOf(query)}, 0 as score from report r where ${bind(conditions, values)}
    order by r.${order.time} desc, r.id desc limit ${limit}`;
}

/** Rows are chosen by their points first; only those of the page are read whole. */
function byScore(query: ReportQuery, score: Where, values: unknown[]): string {
  const { order, after, where, join, limit } = query;
  const points = bindOne(score, values);
  const joined = join ? bindOne(join, values) : '';
  const keys = `select r.id, (${points})::int as score, ${microsOf(order)} as micros from report r ${joined} where ${bind(where, values)}`;
  const below: Where[] = after
    ? [
        {
          sql: '(k.score, k.micros, k.id) < (?::int, ?::bigint, ?::uuid)',
          values: [after.score, after.micros, after.id],
        },
      ]
    : [];
  const sorted = 'order by k.score desc, k.micros desc, k.id desc';
  return `select ${columnsOf(query)}, k.score from (select * from (${keys}) k where ${bind(below, values)} ${sorted} limit ${limit}) k
    join report r on r.id = k.id ${sorted}`;
}

const microsOf = ({ time }: Order): string => `(extract(epoch from r.${time}) * 1000000)::bigint`;

/** Published reports that are for the actor: the same rule as `isFor`, for whole lists. */
export function forActor(actor: Actor): Where {
  const own = actor.administration?.ags ?? '';
  const associations = [...(actor.administration?.associations ?? []), ...(actor.officerOf ? [actor.officerOf] : [])];
  return {
    sql: `r.state = 'PUBLISHED' and (r.visibility in ('NETWORK', 'PUBLIC')
      or r.visibility = 'ASSOCIATION' and r.association_key = any(?::text[])
      or r.visibility = 'ADMINISTRATIONS' and ? = any(r.named)
      or r.ags = ? or ? = any(r.partners))`,
    values: [associations, own, own, own],
  };
}
