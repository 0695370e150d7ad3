import type { Language } from '../../core/access/actor.js';
import type { Report } from '../report/report.graphql.js';
import type { ReportCost } from '../report/report-parts.graphql.js';
import {
  DO_AGAIN_NAMES,
  FIELD_NAMES,
  PHASE_NAMES,
  PROCUREMENT_NAMES,
  REUSE_NAMES,
  wordDay,
  wordMoney,
  wordNumber,
  wordRange,
} from '../report/report.wording.js';

/** A comparison as a table: what is compared, then one value for each report, empty where nothing is said. */
export interface ComparisonTable {
  titles: string[];
  rows: { name: string; values: string[] }[];
}

const WORDS = {
  administration: { de: 'Kommune', en: 'Administration' },
  population: { de: 'Einwohnerinnen und Einwohner', en: 'Inhabitants' },
  oneOffEach: { de: 'Einmalige Kosten je Kopf', en: 'One-off cost per head' },
  yearlyEach: { de: 'Jährliche Kosten je Kopf', en: 'Yearly cost per head' },
  contacts: { de: 'Fragen an', en: 'Questions to' },
  edition: { de: 'Bericht vom', en: 'Report of' },
} as const satisfies Record<string, Record<Language, string>>;

/** Up to four reports side by side, in words of a language: the same for the spreadsheet and the paper. */
export function comparisonTable(reports: readonly Report[], language: Language): ComparisonTable {
  const row = (name: Record<Language, string>, valueOf: (report: Report) => string | null) => ({
    name: name[language],
    values: reports.map((report) => valueOf(report) ?? ''),
  });
  const day = (text: string | null) => text && wordDay(text, language);
  const range = (cost: ReportCost | null) => cost && wordRange(cost, language);
  return {
    titles: reports.map(({ title }) => title),
    rows: [
      row(WORDS.administration, ({ administration }) => administration.displayName),
      row(WORDS.population, ({ administration }) => wordNumber(administration.population, language)),
      row(FIELD_NAMES.phase, ({ phase }) => phase && PHASE_NAMES[phase][language]),
      row(FIELD_NAMES.result, ({ result }) => result),
      row(FIELD_NAMES.startedOn, ({ startedOn }) => day(startedOn)),
      row(FIELD_NAMES.endedOn, ({ endedOn }) => day(endedOn)),
      row(FIELD_NAMES.oneOffCost, ({ oneOffCost }) => range(oneOffCost)),
      row(WORDS.oneOffEach, ({ oneOffCost }) => each(oneOffCost, language)),
      row(FIELD_NAMES.yearlyCost, ({ yearlyCost }) => range(yearlyCost)),
      row(WORDS.yearlyEach, ({ yearlyCost }) => each(yearlyCost, language)),
      row(FIELD_NAMES.personDays, ({ personDays }) => (personDays === null ? null : wordNumber(personDays, language))),
      row(FIELD_NAMES.staffRoles, ({ staffRoles }) => staffRoles),
      row(FIELD_NAMES.procurement, ({ procurement }) => procurement && PROCUREMENT_NAMES[procurement][language]),
      row(FIELD_NAMES.fundingUsed, ({ fundingUsed }) => fundingUsed),
      row(FIELD_NAMES.products, ({ products }) =>
        products.map(({ name, vendor }) => (vendor ? `${name} (${vendor})` : name)).join(', '),
      ),
      row(FIELD_NAMES.doAgain, ({ doAgain }) => doAgain && DO_AGAIN_NAMES[doAgain][language]),
      row(FIELD_NAMES.reuse, ({ reuse }) => reuse.map((offer) => REUSE_NAMES[offer][language]).join(', ')),
      row(WORDS.contacts, ({ contacts }) => contacts.map(({ name }) => name).join(', ')),
      row(WORDS.edition, ({ editionAt }) => editionAt && day(editionAt.toISOString().slice(0, 10))),
    ],
  };
}

function each(cost: ReportCost | null, language: Language): string | null {
  if (cost?.perInhabitantFrom == null || cost.perInhabitantTo === null) return null;
  const [from, to] = [wordMoney(cost.perInhabitantFrom, language), wordMoney(cost.perInhabitantTo, language)];
  return from === to ? from : `${from} – ${to}`;
}
