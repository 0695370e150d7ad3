import type { Sent, StoredKind } from '../../editing/use-draft-saver.js';
import { fieldRefusals } from '../../graphql/errors.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { CreateReportDocument, SaveReportDocument } from './editing.graphql.js';
import type { EditedReport } from './editing.graphql.js';

/** What is being written: everything that authors say, as the api takes it. */
export type Draft = VariablesOf<typeof CreateReportDocument>['input']['content'];

export const emptyDraft: Draft = {
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

/** The fields of the form in one order: without what the cache adds to each object. */
export function draftOf(report: EditedReport | null): Draft {
  const content = report?.draft?.content;
  if (!content) return emptyDraft;
  const range = (cost: { from: number; to: number } | null) => cost && { from: cost.from, to: cost.to };
  const fields = Object.keys(emptyDraft) as (keyof Draft)[];
  const known = Object.fromEntries(fields.map((field) => [field, content[field]])) as unknown as Draft;
  return {
    ...known,
    oneOffCost: range(content.oneOffCost),
    yearlyCost: range(content.yearlyCost),
    products: content.products.map(({ name, vendor, url }) => ({ name, vendor, url })),
    checklist: content.checklist.map(({ text, done }) => ({ text, done })),
    pictures: content.pictures.map(({ file, alt }) => ({ file, alt })),
    files: content.files.map(({ file, title, licence }) => ({ file, title, licence })),
  };
}

const blank = (text: string) => text.trim() === '';

/** What is sent: rows that were added and left empty stay in the form alone. */
export function contentOf(draft: Draft): Draft {
  return {
    ...draft,
    products: draft.products.filter(({ name, vendor, url }) => !(blank(name) && blank(vendor) && blank(url))),
    checklist: draft.checklist.filter(({ text }) => !blank(text)),
  };
}

export const sameContent = (one: Draft, other: Draft): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && Object.keys(emptyDraft).every((field) => field in value);

/** How project reports are kept on this device and on the server. Readers see a draft only once it is published. */
export const reportStorage: StoredKind<Draft, EditedReport> = {
  name: 'report',
  draftOf,
  same: sameContent,
  savesByItself: () => true,
  isDraft,
  address: ({ id }) => `/projekte/${id}/bearbeiten`,
  create: (client, clientKey, draft) =>
    apartFromWrong(draft, emptyDraft, async (content) => {
      const { data, error } = await client.mutation(CreateReportDocument, { input: { clientKey, content } });
      return data ? { kind: 'saved', item: data.createReport } : { kind: 'error', error };
    }),
  edit: (client, report, draft) =>
    apartFromWrong(draft, draftOf(report), async (content) => {
      const input = { id: report.id, version: report.draft?.version ?? 0, content };
      const { data, error } = await client.mutation(SaveReportDocument, { input });
      switch (data?.saveReport.__typename) {
        case 'ReportSaved':
          return { kind: 'saved', item: data.saveReport.report };
        case 'ReportChangedMeanwhile': {
          const { current, differences } = data.saveReport;
          return { kind: 'conflict', current: { ...report, draft: current }, differences };
        }
        default:
          return { kind: 'error', error };
      }
    }),
};

/** Fields that contradict each other are held back together. */
const together: Partial<Record<keyof Draft, (keyof Draft)[]>> = { endedOn: ['startedOn', 'endedOn'] };

/** A wrong value stays on this device until it is right; everything else is saved all the same. */
async function apartFromWrong(
  draft: Draft,
  stored: Draft,
  send: (content: Draft) => Promise<Sent<EditedReport>>,
): Promise<Sent<EditedReport>> {
  const whole = await send(contentOf(draft));
  const refusals = whole.kind === 'error' && whole.error ? fieldRefusals(whole.error) : [];
  const wrong = refusals
    .map(({ field }) => /^input\.content\.(\w+)/.exec(field)?.[1] as keyof Draft)
    .flatMap((field) => together[field] ?? [field]);
  if (wrong.length === 0 || !wrong.every((field) => field in emptyDraft)) return whole;
  const rest = await send(contentOf({ ...draft, ...Object.fromEntries(wrong.map((field) => [field, stored[field]])) }));
  if (rest.kind === 'saved') return { kind: 'refused', refusals, item: rest.item };
  return rest.kind === 'conflict' ? rest : whole;
}
