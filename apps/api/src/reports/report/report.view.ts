import { reportPath } from './report-address.rules.js';
import type { Actor, Language } from '../../core/access/actor.js';
import type { AdministrationCatalog, Administration } from '../../register/administration.catalog.js';
import type { TopicCatalog } from '../../topics/topic.catalog.js';
import type { Picture } from '../../files/picture.graphql.js';
import { perInhabitant } from './bands.rules.js';
import { completenessOf } from './completeness.rules.js';
import type { CostRange, ReportContent } from './report.content.js';
import type { Report } from './report.graphql.js';
import type {
  ReportAbilities,
  ReportAuthorType,
  ReportCompleteness,
  ReportCost,
  ReportDocument,
  ReportDraft,
} from './report-parts.graphql.js';
import { abilities, mayEdit } from './report.policy.js';
import { read, rightsOf, type ReportRow } from './report.row.js';
import { FIELD_NAMES } from './report.wording.js';

/** Where names stand for the keys of a row. */
export interface Names {
  register: AdministrationCatalog;
  topics: TopicCatalog;
}

const NOTHING: ReportAbilities = {
  edit: false,
  publish: false,
  withdraw: false,
  delete: false,
  takeOver: false,
  joinInterest: false,
  adopt: false,
};

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What readers see of content, by the same names. */
const SHOWN = [
  'leikaKey',
  'startedOn',
  'endedOn',
  'doAgain',
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
] as const satisfies readonly (keyof ReportContent & keyof Report)[];

type Derived = Omit<Report, (typeof SHOWN)[number]>;

/**
 * A row as the schema shows it to a viewer. Fields are worked out when they are read: a list pays for those that were
 * selected.
 */
class ReportView implements Derived {
  constructor(
    private readonly row: ReportRow,
    private readonly names: Names,
    private readonly language: Language,
    private readonly viewer: Actor | null,
  ) {}

  get content(): ReportContent {
    return read(this.row.content, 'content');
  }
  get id() {
    return this.row.id;
  }
  get path() {
    return reportPath(this.row);
  }
  get state() {
    return this.row.state;
  }
  get title() {
    return this.row.title;
  }
  get result() {
    return this.row.result;
  }
  get phase() {
    return this.row.phase;
  }
  get edition() {
    return this.row.edition;
  }
  get editionNote() {
    return this.row.editionNote;
  }
  get copies() {
    return this.row.copies;
  }
  get copiesBelow() {
    return this.row.copiesBelow;
  }
  get interested() {
    return this.row.interested;
  }
  get publishedAt() {
    return moment(this.row.publishedAt);
  }
  get editionAt() {
    return moment(this.row.editionAt);
  }
  get situation() {
    return read(this.row.html, 'situation').situation ?? null;
  }
  get way() {
    return read(this.row.html, 'way').way ?? null;
  }
  get obstacles() {
    return read(this.row.html, 'obstacles').obstacles ?? null;
  }
  get lessons() {
    return read(this.row.html, 'lessons').lessons ?? null;
  }

  /** What they were stuck with is no open question any more once it was answered or given up. */
  get openQuestion() {
    return this.row.isStuck ? this.content.openQuestion : '';
  }
  get administration(): Administration {
    const place = this.names.register.find(this.row.ags);
    if (!place) throw new Error(`no administration ${this.row.ags}`);
    return place;
  }
  get partners() {
    return this.places(this.row.partners);
  }
  get topics() {
    return this.names.topics.named(this.language, this.row.topics);
  }
  get ozgField() {
    const { ozgField } = this.row;
    return ozgField === null ? null : (this.names.topics.named(this.language, [ozgField])[0] ?? null);
  }
  get oneOffCost() {
    return this.cost(this.content.oneOffCost);
  }
  get yearlyCost() {
    return this.cost(this.content.yearlyCost);
  }
  get completeness() {
    return this.usefulness(this.content);
  }
  get audience() {
    const { visibility, associationKey, named } = this.row;
    return {
      visibility,
      association: associationKey === null ? null : this.names.register.association(associationKey),
      administrations: this.places(named),
    };
  }

  get pictures(): Picture[] {
    const stored = this.stored();
    return this.content.pictures.flatMap(({ file, alt }) => {
      const { width, height } = stored.get(file) ?? {};
      return width != null && height != null ? [{ id: file, alt, width, height }] : [];
    });
  }
  get files(): ReportDocument[] {
    const stored = this.stored();
    return this.content.files.flatMap(({ file, title, licence }) => {
      const found = stored.get(file);
      if (!found) return [];
      const { name, mediaType, bytes } = found;
      return [{ id: file, title, licence, fileName: name ?? 'bild.webp', mediaType, size: bytes }];
    });
  }
  private stored() {
    return new Map(read(this.row.files, 'files').map((file) => [file.id, file]));
  }

  get authors(): ReportAuthorType[] {
    return read(this.row.authors, 'authors').map(({ personId, name, current, ags, isContact }) => ({
      person: this.person({ id: personId, name, ags: current }),
      isContact,
      isActive: current === ags,
    }));
  }
  get contacts() {
    const active = read(this.row.authors, 'authors').filter(({ ags, current }) => ags === current);
    const named = active.filter(({ isContact }) => isContact);
    if (named.length > 0)
      return named.map(({ personId, name, current }) => this.person({ id: personId, name, ags: current }));
    return read(this.row.officials, 'officials').map((official) => this.person(official));
  }

  get draft(): ReportDraft | null {
    if (!this.mayEdit) return null;
    const { version, savedAt, savedBy, authors } = this.row;
    const draft = read(this.row.draft, 'draft');
    const content = draft ?? this.content;
    const saver = authors?.find(({ personId }) => personId === savedBy);
    return {
      version,
      savedAt: new Date(savedAt),
      savedBy: saver ? this.person({ id: saver.personId, name: saver.name, ags: saver.current }) : null,
      isChanged: this.row.edition === 0 || draft !== null,
      content,
      completeness: this.usefulness(content),
    };
  }
  get withdrawnReason() {
    return this.mayEdit ? this.row.withdrawnReason : null;
  }
  get viewerCan(): ReportAbilities {
    return this.viewer ? abilities(this.viewer, rightsOf(this.row)) : NOTHING;
  }

  private get mayEdit(): boolean {
    return this.viewer !== null && mayEdit(this.viewer, rightsOf(this.row));
  }
  private places(keys: readonly string[]): Administration[] {
    return keys.flatMap((key) => this.names.register.find(key) ?? []);
  }
  private person({ id, name, ags }: { id: string; name: string; ags: string | null }) {
    return { id, name, administration: ags === null ? null : this.names.register.find(ags), officerOf: null };
  }
  private cost(range: CostRange | null): ReportCost | null {
    if (!range) return null;
    const { population } = this.administration;
    return {
      ...range,
      perInhabitantFrom: perInhabitant(range.from, population),
      perInhabitantTo: perInhabitant(range.to, population),
    };
  }
  private usefulness(content: ReportContent): ReportCompleteness {
    const { percent, missing } = completenessOf(content);
    return { percent, missing: missing.map((each) => ({ ...each, name: FIELD_NAMES[each.field][this.language] })) };
  }
}

// What readers see just as it was written needs no method each.
for (const name of SHOWN)
  Object.defineProperty(ReportView.prototype, name, {
    get(this: ReportView) {
      return this.content[name];
    },
  });

/** Shapes a row for the schema; `viewer` null where no field of the viewer is selected. */
export const viewOf = (row: ReportRow, names: Names, language: Language, viewer: Actor | null): Report =>
  new ReportView(row, names, language, viewer) as ReportView & Pick<Report, (typeof SHOWN)[number]>;
