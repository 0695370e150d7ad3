import type { VariablesOf } from '../../graphql/graphql.js';
import { centsOf } from '../values/amount-text.js';
import type { Kind } from './case-text.js';
import type { RequestFundingDocument } from './funding.graphql.js';

type RequestInput = VariablesOf<typeof RequestFundingDocument>['input'];

/** At most so many days of an Inhouse-Schulung are funded. */
export const INHOUSE_DAYS = 3;

/** What the form of a request holds, for each kind. */
export interface RequestDraft {
  kind: Kind;
  person: string;
  run: string;
  /** The other administrations of an Inhouse group. */
  partners: { ags: string; displayName: string }[];
  firstDay: string;
  /** Eligible cost of each day, as typed. */
  costs: string[];
}

export const noRequest: RequestDraft = { kind: 'BASIS', person: '', run: '', partners: [], firstDay: '', costs: [''] };

export type Missing = 'person' | 'run' | 'partners' | 'firstCourseDay' | `dayPrices.${number}`;

/** Fields that have to be filled before the rules are asked. */
export function missingIn({ kind, person, run, partners, firstDay, costs }: RequestDraft): Missing[] {
  const missing: Missing[] = [];
  if (kind !== 'INHOUSE') {
    if (!person) missing.push('person');
    if (!run) missing.push('run');
    return missing;
  }
  if (!partners.length) missing.push('partners');
  if (!firstDay) missing.push('firstCourseDay');
  costs.forEach((cost, index) => {
    if (centsOf(cost) === null) missing.push(`dayPrices.${index}`);
  });
  return missing;
}

/** A filled draft as the api takes it. */
export function requestInput(draft: RequestDraft, administration: string, clientKey: string): RequestInput {
  const { kind, person, run, partners, firstDay, costs } = draft;
  if (kind !== 'INHOUSE') return { clientKey, kind, administration, person, run };
  return {
    clientKey,
    kind,
    administration,
    partners: partners.map(({ ags }) => ags),
    firstCourseDay: firstDay,
    dayPrices: costs.map((cost) => centsOf(cost) ?? 0),
  };
}
