import { QUESTION } from '@lotsennetz/limits';
import type { Tx } from '../core/database/database.js';
import { renderMarkdown, summarise } from '../core/text/markdown.js';
import { releasedPart, RELEASABLE } from '../reports/release/release.rules.js';
import { COLUMN_LIST, COLUMN_RECORD, COLUMN_VALUES, columnsOf } from '../reports/report/report.columns.js';
import { EMPTY_CONTENT, type ReportContent } from '../reports/report/report.content.js';
import { idOf } from './seed-ids.js';
import { people } from './story/people.js';
import { reports } from './story/reports/reports.story.js';
import type { ReportStory } from './story/reports/reports.types.js';

const DAY = 86_400_000;
const idOfReport = (key: string): string => idOf('report', key);

/** The story's project reports as they stand at `now`: in a few statements, whatever their number. */
export async function seedReports(tx: Tx, now: Date): Promise<void> {
  const names = await administrationNames(tx);
  const lineages = lineagesOf(reports);
  const rows = reports.map((story, index) => rowOf(story, momentsOf(story, index, now), names, lineages));
  await tx.rows(
    `insert into report (id, client_key, ags, state, visibility, association_key, named, saved_by, saved_at, edition, edition_note,
       published_at, edition_at, withdrawn_at, withdrawn_reason, lineage, released, released_edition, released_at, released_by, ${COLUMN_LIST})
     select id, id, ags, state, visibility, association, named, "savedBy", "savedAt", edition, note, "publishedAt", "editionAt",
       "withdrawnAt", withdrawn, lineage, nullif(released, 'null'), case when released <> 'null' then edition end,
       case when released <> 'null' then "editionAt" end, case when released <> 'null' then $2::uuid end, ${COLUMN_VALUES}
     from jsonb_to_recordset($1::jsonb) as c(id uuid, ags text, state text, visibility text, association text, named text[],
       "savedBy" uuid, "savedAt" timestamptz, edition int, note text, "publishedAt" timestamptz, "editionAt" timestamptz,
       "withdrawnAt" timestamptz, withdrawn text, lineage uuid[], released jsonb, ${COLUMN_RECORD})`,
    [JSON.stringify(rows), idOf('person', 'referentin')],
  );
  await tx.rows(`update report set origin_id = lineage[cardinality(lineage)] where lineage <> '{}'`);
  await tx.rows(
    `update report r set copies = (select count(*) from report c where c.origin_id = r.id),
       copies_below = (select count(*) from report c where c.lineage @> array[r.id])
     where exists (select from report c where c.origin_id = r.id)`,
  );
  await seedAuthors(tx);
  await seedEditions(tx, now);
  await seedInterest(tx, now);
  await seedOpenQuestions(tx);
}

/** Published and saved in working hours, each at a time of its own. */
function momentsOf({ publishedDaysAgo, newState, withdrawn }: ReportStory, index: number, now: Date) {
  const before = (days: number): Date => {
    const moment = new Date(now.getTime() - days * DAY);
    moment.setUTCHours(7 + (index % 8), (index * 17) % 60, (index * 7) % 60, 0);
    return new Date(Math.min(moment.getTime(), now.getTime() - index * 1_000));
  };
  const publishedAt = publishedDaysAgo === undefined ? null : before(publishedDaysAgo);
  const editionAt = newState ? before(newState.daysAgo) : publishedAt;
  return {
    publishedAt,
    editionAt,
    savedAt: editionAt ?? before(index % 5),
    withdrawnAt: withdrawn === undefined || !editionAt ? null : new Date(editionAt.getTime() + DAY),
  };
}

function rowOf(
  story: ReportStory,
  moments: ReturnType<typeof momentsOf>,
  names: ReadonlyMap<string, string>,
  lineages: ReadonlyMap<string, readonly string[]>,
) {
  const { key, ags, authors, newState, withdrawn, audience, publishedDaysAgo } = story;
  const content = contentOf(story);
  const isPublished = publishedDaysAgo !== undefined;
  return {
    ...columnsOf(content, names.get(ags) ?? ags),
    ...moments,
    id: idOfReport(key),
    ags,
    state: !isPublished ? 'DRAFT' : withdrawn === undefined ? 'PUBLISHED' : 'WITHDRAWN',
    visibility: visibilityOf(audience),
    association: typeof audience === 'object' && 'association' in audience ? audience.association : null,
    named: typeof audience === 'object' && 'administrations' in audience ? audience.administrations : [],
    savedBy: authors[0] ? idOf('person', authors[0]) : null,
    edition: !isPublished ? 0 : newState ? 2 : 1,
    note: newState?.note ?? null,
    withdrawn: withdrawn ?? null,
    lineage: (lineages.get(key) ?? []).map(idOfReport),
    released: audience === 'PUBLIC' && content.licence !== 'NETWORK' ? releasedPart(content, RELEASABLE) : null,
  };
}

function visibilityOf(audience: ReportStory['audience']) {
  if (audience === undefined) return 'NETWORK';
  if (audience === 'PUBLIC') return 'PUBLIC';
  return 'association' in audience ? 'ASSOCIATION' : 'ADMINISTRATIONS';
}

/** Content as authors would have written it, without what the story keeps besides. */
function contentOf(story: ReportStory): ReportContent {
  const { products = [], checklist = [] } = story;
  const said = Object.fromEntries(
    Object.keys(EMPTY_CONTENT).flatMap((field) => {
      const value = story[field as keyof ReportStory];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return {
    ...EMPTY_CONTENT,
    ...said,
    products: products.map(({ name, vendor = '', url = '' }) => ({ name, vendor, url })),
    checklist: checklist.map((text) => ({ text, done: false })),
  };
}

/** Keys of the reports that each was taken over from, the first one first. */
function lineagesOf(stories: readonly ReportStory[]): Map<string, readonly string[]> {
  const lineages = new Map<string, readonly string[]>();
  for (const { key, takenOverFrom } of stories) {
    const before = takenOverFrom === undefined ? undefined : lineages.get(takenOverFrom);
    if (takenOverFrom !== undefined && !before) throw new Error(`${key} stands before its origin ${takenOverFrom}`);
    lineages.set(key, takenOverFrom === undefined ? [] : [...(before ?? []), takenOverFrom]);
  }
  return lineages;
}

async function administrationNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ ags: string; name: string }>(`select ags, display_name as name from administration`);
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

async function seedAuthors(tx: Tx): Promise<void> {
  const placeOf = new Map(people.map(({ key, ags }) => [key, ags]));
  const rows = reports.flatMap(({ key, ags, authors }) =>
    authors.map((author, position) => ({
      report: idOfReport(key),
      person: idOf('person', author),
      ags: placeOf.get(author) ?? ags,
      position,
    })),
  );
  await tx.rows(
    `insert into report_author (report_id, person_id, ags, is_contact, position)
     select report, person, ags, position = 0, position
     from jsonb_to_recordset($1::jsonb) as a(report uuid, person uuid, ags text, position int)`,
    [JSON.stringify(rows)],
  );
}

async function seedEditions(tx: Tx, now: Date): Promise<void> {
  const rows = reports.flatMap((story, index) => {
    const { publishedAt, editionAt } = momentsOf(story, index, now);
    const { newState, authors } = story;
    if (!publishedAt) return [];
    const content = contentOf(story);
    const by = authors[0] ? idOf('person', authors[0]) : null;
    const first = { report: idOfReport(story.key), edition: 1, content, note: null, by, at: publishedAt };
    if (!newState) return [first];
    return [
      { ...first, content: { ...content, ...newState.before } },
      { ...first, edition: 2, note: newState.note, at: editionAt },
    ];
  });
  await tx.rows(
    `insert into report_edition (report_id, edition, content, note, published_by, published_at)
     select report, edition, content, note, by, at
     from jsonb_to_recordset($1::jsonb) as e(report uuid, edition int, content jsonb, note text, by uuid, at timestamptz)`,
    [JSON.stringify(rows)],
  );
}

/** Each interested administration with somebody of the story who works there, where there is one. */
async function seedInterest(tx: Tx, now: Date): Promise<void> {
  const rows = reports.flatMap((story, index) => {
    const { editionAt } = momentsOf(story, index, now);
    return (story.interested ?? []).map((ags, place) => {
      const person = people.find((each) => each.ags === ags && each.approvedBy !== null);
      const latest = (editionAt ?? now).getTime() + (place + 1) * DAY;
      return {
        report: idOfReport(story.key),
        ags,
        person: person ? idOf('person', person.key) : null,
        since: new Date(Math.min(latest, now.getTime() - place * 60_000)),
      };
    });
  });
  await tx.rows(
    `insert into report_interest (report_id, ags, person_id, since) select report, ags, person, since
     from jsonb_to_recordset($1::jsonb) as i(report uuid, ags text, person uuid, since timestamptz)`,
    [JSON.stringify(rows)],
  );
  await tx.rows(
    `update report r set interested = n.count from (select report_id, count(*)::int as count from report_interest group by report_id) n
     where n.report_id = r.id`,
  );
}

/** What running projects are stuck with, asked of the network on the day of the report. */
async function seedOpenQuestions(tx: Tx): Promise<void> {
  const stuck = reports.filter(
    ({ phase, openQuestion, way, authors, publishedDaysAgo, withdrawn }) =>
      phase === 'RUNNING' && openQuestion && !way && authors[0] && publishedDaysAgo !== undefined && !withdrawn,
  );
  const rows = stuck.map((story) => {
    const { key, authors } = story;
    const { title, situation, openQuestion, topics } = contentOf(story);
    const isShort = openQuestion.length <= QUESTION.title;
    const body = [isShort ? '' : openQuestion, situation].filter(Boolean).join('\n\n');
    return {
      id: idOf('report-question', key),
      report: idOfReport(key),
      author: idOf('person', authors[0] ?? ''),
      title: isShort ? openQuestion : title,
      body,
      html: renderMarkdown(body),
      summary: summarise(body),
      searched: `${isShort ? openQuestion : title} ${summarise(body, 10_000)}`.toLowerCase(),
      topics: topics.slice(0, QUESTION.topics),
    };
  });
  await tx.rows(
    `insert into question (id, author_id, client_key, title, body, body_html, summary, search_text, topics, urgency, asked_at, report_id)
     select q.id, q.author, q.id, q.title, q.body, q.html, q.summary, q.searched, q.topics, 'THIS_MONTH', r.published_at, r.id
     from jsonb_to_recordset($1::jsonb) as q(id uuid, report uuid, author uuid, title text, body text, html text, summary text,
       searched text, topics text[]) join report r on r.id = q.report`,
    [JSON.stringify(rows)],
  );
}
