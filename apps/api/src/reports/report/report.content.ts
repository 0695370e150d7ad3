/** How far a project is. A stopped one teaches as much as a finished one. */
export const REPORT_PHASES = ['IDEA', 'RUNNING', 'PRODUCTIVE', 'STOPPED'] as const;
export type ReportPhase = (typeof REPORT_PHASES)[number];

/** Whether those who did it would do it again. */
export const DO_AGAIN = ['YES', 'PARTLY', 'NO'] as const;
export type DoAgain = (typeof DO_AGAIN)[number];

/** What an administration offers to those who want to do the same. */
export const REUSE_OFFERS = ['DOCUMENTS', 'CONTACT', 'VISIT', 'CODE'] as const;
export type ReuseOffer = (typeof REUSE_OFFERS)[number];

/** Terms for a text or a file. NETWORK: for members only, inside this platform. */
export const LICENCES = ['NETWORK', 'CC_BY_4_0', 'DL_DE_BY_2_0'] as const;
export type Licence = (typeof LICENCES)[number];

/** How the product or service was bought, by the words of German procurement law (UVgO, VgV). */
export const PROCUREMENT_PATHS = [
  'DIRECT_ORDER',
  'NEGOTIATED',
  'RESTRICTED_TENDER',
  'OPEN_TENDER',
  'FRAMEWORK_AGREEMENT',
  'SHARED_SERVICE',
  'OWN_WORK',
] as const;
export type ProcurementPath = (typeof PROCUREMENT_PATHS)[number];

/** A cost as a range, integer cents; both ends are equal where the figure is exact. */
export interface CostRange {
  from: number;
  to: number;
}

export interface ReportProduct {
  name: string;
  /** Empty where the administration made it itself. */
  vendor: string;
  /** https address of the product; empty: none. */
  url: string;
}

/** One step that those who take the report over can tick off. */
export interface ChecklistStep {
  text: string;
  done: boolean;
}

export interface ReportPicture {
  file: string;
  alt: string;
}

export interface ReportFile {
  file: string;
  title: string;
  licence: Licence;
}

/**
 * Everything that authors write: what a draft autosaves, an edition keeps and a comparison of editions compares. Empty
 * text, empty list and null mean "not said".
 */
export interface ReportContent {
  title: string;
  /** What came of it, in a few plain sentences. */
  result: string;
  phase: ReportPhase | null;
  /** Keys of the platform's own list of topics. */
  topics: string[];
  /** Key of one of the 14 OZG-Themenfelder. */
  ozgField: string | null;
  /** 14 digits of the Leistungskatalog. */
  leikaKey: string | null;
  /** Keys of administrations that did it together with the one that reports. */
  partners: string[];
  /** Days, YYYY-MM-DD. */
  startedOn: string | null;
  /** Day since which it is productive, or on which it was stopped. */
  endedOn: string | null;
  /** Markdown, as the three below. */
  situation: string;
  way: string;
  obstacles: string;
  lessons: string;
  doAgain: DoAgain | null;
  oneOffCost: CostRange | null;
  yearlyCost: CostRange | null;
  personDays: number | null;
  /** Own staff by role, "Projektleitung (20 %), zwei Sachbearbeiterinnen". Plain text, as all below. */
  staffRoles: string;
  procurement: ProcurementPath | null;
  fundingUsed: string;
  products: ReportProduct[];
  interfaces: string;
  legalBasis: string;
  worksCouncil: string;
  privacy: string;
  accessibility: string;
  reuse: ReuseOffer[];
  /** Terms for the text. */
  licence: Licence;
  checklist: ChecklistStep[];
  /** What they are stuck with right now. */
  openQuestion: string;
  pictures: ReportPicture[];
  files: ReportFile[];
}

/** A report before its first word. */
export const EMPTY_CONTENT: ReportContent = {
  title: '',
  result: '',
  phase: null,
  topics: [],
  ozgField: null,
  leikaKey: null,
  partners: [],
  startedOn: null,
  endedOn: null,
  situation: '',
  way: '',
  obstacles: '',
  lessons: '',
  doAgain: null,
  oneOffCost: null,
  yearlyCost: null,
  personDays: null,
  staffRoles: '',
  procurement: null,
  fundingUsed: '',
  products: [],
  interfaces: '',
  legalBasis: '',
  worksCouncil: '',
  privacy: '',
  accessibility: '',
  reuse: [],
  licence: 'NETWORK',
  checklist: [],
  openQuestion: '',
  pictures: [],
  files: [],
};
