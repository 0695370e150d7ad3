import type { ReportContent, ReportProduct } from '../../../reports/report/report.content.js';
import type { AssociationKey } from '../associations.js';
import type { TopicKey } from '../topics.js';

type OwnTopicKey = Exclude<TopicKey, `ozg-${string}`>;
type OzgKey = Extract<TopicKey, `ozg-${string}`>;

/** What a demo report may leave out: everything that is not mandatory. */
type Optional = Omit<
  ReportContent,
  'title' | 'result' | 'phase' | 'topics' | 'ozgField' | 'products' | 'checklist' | 'pictures' | 'files'
>;

/**
 * A project report of the demo world, with the fields of {@link ReportContent}: texts in German, `situation`, `way`,
 * `obstacles` and `lessons` in Markdown, money in integer cents (`{ from: 450_000, to: 600_000 }` is 4.500 to 6.000 €; both
 * ends equal for an exact figure), days as YYYY-MM-DD.
 */
export interface ReportStory extends Partial<Optional> {
  key: string;
  /** The administration that reports: 8-digit AGS, a Landkreis its 5-digit key; any of the register. */
  ags: string;
  /** Keys of people of the story (`people.ts`); the first wrote it, has to work at `ags` and is its contact. None: the author has left. */
  authors: readonly string[];
  title: string;
  result: string;
  phase: NonNullable<ReportContent['phase']>;
  topics: readonly [OwnTopicKey, ...OwnTopicKey[]];
  ozgField?: OzgKey;
  products?: readonly (Pick<ReportProduct, 'name'> & Partial<ReportProduct>)[];
  /** Steps for those who take it over, in order. */
  checklist?: readonly string[];
  /** Key of the report that this one was taken over from; it must have been published earlier. */
  takenOverFrom?: string;
  /** Days before the seeding on which it was published; a draft without. */
  publishedDaysAgo?: number;
  /** A later edition ("neuer Stand"): days before the seeding, and what was new. What is given of `before` is what the first edition said instead. */
  newState?: {
    daysAgo: number;
    note: string;
    before: Partial<Pick<ReportContent, 'phase' | 'result' | 'lessons' | 'openQuestion'>>;
  };
  /** Withdrawn again, with the reason. */
  withdrawn?: string;
  /** Whom it is for; without it the whole network. PUBLIC: an officer released everything but people and files. */
  audience?: { association: AssociationKey } | { administrations: readonly string[] } | 'PUBLIC';
  /** AGS of administrations that are interested too. */
  interested?: readonly string[];
}
