import type { ReportContent } from './report.content.js';
import type { ReportAuthor, ReportRights, ReportVisibility } from './report.policy.js';
import type { ReportState } from './report.rules.js';

/** An author as lists show them. `current` is where the person works today. */
export interface AuthorRow extends ReportAuthor {
  name: string;
  isContact: boolean;
  current: string | null;
}

export interface PersonRow {
  id: string;
  name: string;
  ags: string | null;
}

export interface StoredFileRow {
  id: string;
  name: string | null;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** HTML of the four Markdown texts; a text that is not said is missing. */
export type ReportHtml = Partial<Record<'situation' | 'way' | 'obstacles' | 'lessons', string>>;

/** What is read of every report: what cards, policies and cursors need. Times are ISO 8601, as PostgreSQL writes them into JSON. */
export interface ReportRow {
  id: string;
  state: ReportState;
  ags: string;
  partners: string[];
  visibility: ReportVisibility;
  associationKey: string | null;
  named: string[];
  title: string;
  result: string;
  phase: ReportContent['phase'];
  topics: string[];
  ozgField: string | null;
  /** Whether its open question still waits for an answer. */
  isStuck: boolean;
  edition: number;
  publishedAt: string | null;
  editionAt: string | null;
  editionNote: string | null;
  withdrawnReason: string | null;
  copies: number;
  copiesBelow: number;
  interested: number;
  version: number;
  savedAt: string;
  savedBy: string | null;
  originId: string | null;
  /** Ids of the reports it was taken over from, the first one first. */
  lineage: string[];
  /** Order keys of the list: points, then microseconds since 1970. */
  score: number;
  sortKey: string;
  /** The rest where it is asked for. */
  content?: ReportContent;
  html?: ReportHtml;
  draft?: ReportContent | null;
  authors?: AuthorRow[];
  /** People whom the administration names as its contacts today. */
  officials?: PersonRow[];
  files?: StoredFileRow[];
}

/** A value of a row that its reader did not ask for is a bug there; it must not look like an empty one. */
export function read<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} was not read`);
  return value;
}

/** What the policy decides a row by. A report without an author who still works there and without a contact is orphaned. */
export function rightsOf(row: ReportRow) {
  return {
    ...seenBy(row),
    get authors() {
      return read(row.authors, 'authors');
    },
    get orphaned() {
      const isActive = read(row.authors, 'authors').some(({ ags, current }) => ags === current);
      return !isActive && read(row.officials, 'officials').length === 0;
    },
    everPublished: row.edition > 0,
  };
}

/** What decides whether a published report is for somebody. */
export const seenBy = ({ state, ags, partners, visibility, associationKey, named }: ReportRow): ReportRights => ({
  state,
  ags,
  partners,
  visibility,
  associationKey,
  named,
});
