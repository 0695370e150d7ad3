import { diffWords } from 'diff';
import type { Language } from '../../core/access/actor.js';
import type { ContentField } from '../report/completeness.rules.js';
import type { ReportContent } from '../report/report.content.js';
import type { FieldDifference, TextPart } from './outcome.graphql.js';
import {
  DO_AGAIN_NAMES,
  FIELD_NAMES,
  LICENCE_NAMES,
  PHASE_NAMES,
  PROCUREMENT_NAMES,
  REUSE_NAMES,
  wordDay,
  wordNumber,
  wordRange,
} from '../report/report.wording.js';

/** How keys of the content are called. */
export interface ContentNames {
  topic(key: string): string;
  administration(key: string): string;
  language: Language;
}

/** A field as people read it: one value a line, empty where nothing is said. */
export function wordField(content: ReportContent, field: ContentField, names: ContentNames): string {
  const { language } = names;
  const licence = LICENCE_NAMES;
  switch (field) {
    case 'phase':
      return content.phase ? PHASE_NAMES[content.phase][language] : '';
    case 'doAgain':
      return content.doAgain ? DO_AGAIN_NAMES[content.doAgain][language] : '';
    case 'procurement':
      return content.procurement ? PROCUREMENT_NAMES[content.procurement][language] : '';
    case 'licence':
      return licence[content.licence][language];
    case 'topics':
      return content.topics.map((key) => names.topic(key)).join('\n');
    case 'ozgField':
      return content.ozgField ? names.topic(content.ozgField) : '';
    case 'partners':
      return content.partners.map((key) => names.administration(key)).join('\n');
    case 'reuse':
      return content.reuse.map((offer) => REUSE_NAMES[offer][language]).join('\n');
    case 'startedOn':
    case 'endedOn': {
      const day = content[field];
      return day ? wordDay(day, language) : '';
    }
    case 'oneOffCost':
    case 'yearlyCost': {
      const range = content[field];
      return range ? wordRange(range, language) : '';
    }
    case 'personDays':
      return content.personDays === null ? '' : wordNumber(content.personDays, language);
    case 'products':
      return content.products.map(({ name, vendor, url }) => [name, vendor, url].filter(Boolean).join(', ')).join('\n');
    case 'checklist':
      return content.checklist.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('\n');
    case 'pictures':
      return content.pictures.map(({ alt }) => alt).join('\n');
    case 'files':
      return content.files.map((file) => `${file.title} (${licence[file.licence][language]})`).join('\n');
    case 'leikaKey':
      return content.leikaKey ?? '';
    default:
      return content[field];
  }
}

/** The fields in which two contents differ, in the order of the form. */
export function differencesOf(before: ReportContent, after: ReportContent, names: ContentNames): FieldDifference[] {
  const fields = Object.keys(FIELD_NAMES) as ContentField[];
  return fields.flatMap((field) => {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) return [];
    const [older, newer] = [wordField(before, field, names), wordField(after, field, names)];
    return [
      { field, name: FIELD_NAMES[field][names.language], before: older, after: newer, parts: partsOf(older, newer) },
    ];
  });
}

/** Texts with nothing in common would cost the most to compare and read worst in one: they stand one after the other. */
const MAX_EDITS = 1_500;

function partsOf(older: string, newer: string): TextPart[] {
  const parts = diffWords(older, newer, { maxEditLength: MAX_EDITS });
  if (!parts)
    return [
      { text: older, added: false, removed: true },
      { text: newer, added: true, removed: false },
    ];
  return parts.map(({ value, added, removed }) => ({ text: value, added, removed }));
}
