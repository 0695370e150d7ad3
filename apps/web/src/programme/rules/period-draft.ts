import { addDays, parseCalendarDay } from '@lotsennetz/programme';
import type { VariablesOf } from '../../graphql/graphql.js';
import type { AdministrationKind } from '../../register/administration-kind.js';
import { amountText, centsOf, wholeOf } from '../values/amount-text.js';
import type { Period, PreviewRulesDocument } from './rules.graphql.js';

export type PeriodInput = VariablesOf<typeof PreviewRulesDocument>['input']['periods'][number];

export const rateFields = [
  'basisRatePerDay',
  'basisMaxDays',
  'aufbauCapPerDay',
  'inhouseSharePercent',
  'inhouseCapPerDay',
  'inhouseMaxDays',
] as const;
export type RateField = (typeof rateFields)[number];
export const amountFields: readonly RateField[] = ['basisRatePerDay', 'aufbauCapPerDay', 'inhouseCapPerDay'];

export interface TierDraft {
  kinds: AdministrationKind[];
  from: string;
  to: string;
  places: string;
}

/** A period as its form has it: everything typed. */
export interface PeriodDraft {
  id: string;
  /** Whether places count together with those of the period before. */
  sharesRound: boolean;
  round: string;
  from: string;
  to: string;
  rates: Record<RateField, string>;
  tiers: TierDraft[];
  /** Cases rely on it: only its last day can change. */
  inUse: boolean;
}

const figure = (value: number | null): string => (value === null ? '' : String(value));

export function periodDraft(period: Period, before: Period | undefined): PeriodDraft {
  const rate = (field: RateField) => (amountFields.includes(field) ? amountText(period[field]) : String(period[field]));
  return {
    id: period.id,
    sharesRound: period.round === before?.round,
    round: period.round,
    from: period.from,
    to: period.to ?? '',
    rates: Object.fromEntries(rateFields.map((field) => [field, rate(field)])) as Record<RateField, string>,
    tiers: period.tiers.map(({ kinds, from, to, places }) => ({
      kinds: [...kinds],
      from: figure(from),
      to: figure(to),
      places: figure(places),
    })),
    inUse: period.inUse,
  };
}

/** A new period with the rates of the last one, from a day on; an open one before it ends the day before. */
export function withPeriodFrom(periods: readonly PeriodDraft[], from: string): PeriodDraft[] {
  const last = periods.at(-1);
  const day = parseCalendarDay(from);
  if (!last || !day.ok) return [...periods];
  const ended = last.to === '' || last.to >= from ? { ...last, to: addDays(day.value, -1) } : last;
  const next: PeriodDraft = { ...last, id: `ab-${from}`, sharesRound: true, from, to: '', inUse: false };
  return [...periods.slice(0, -1), ended, next];
}

export interface FieldProblem {
  field: string;
  problem: 'amount' | 'whole' | 'day' | 'name';
}

/** What the api is to be asked; with what is not even a number or a day, by field, instead. */
export function periodInputs(
  drafts: readonly PeriodDraft[],
): { inputs: PeriodInput[]; problems: [] } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, problem: FieldProblem['problem']) => {
    problems.push({ field, problem });
    return 0;
  };
  let round = '';
  const inputs = drafts.map((draft, index): PeriodInput => {
    const at = `periods.${index}`;
    const id = draft.id.trim();
    if (!id) wrong(`${at}.id`, 'name');
    if (!draft.from) wrong(`${at}.from`, 'day');
    round = draft.sharesRound && index > 0 ? round : draft.inUse || index === 0 ? draft.round : id;
    const rate = (field: RateField) =>
      (amountFields.includes(field) ? centsOf : wholeOf)(draft.rates[field]) ??
      wrong(`${at}.${field}`, amountFields.includes(field) ? 'amount' : 'whole');
    return {
      id,
      round,
      from: draft.from,
      to: draft.to || null,
      basisRatePerDay: rate('basisRatePerDay'),
      basisMaxDays: rate('basisMaxDays'),
      aufbauCapPerDay: rate('aufbauCapPerDay'),
      inhouseSharePercent: rate('inhouseSharePercent'),
      inhouseCapPerDay: rate('inhouseCapPerDay'),
      inhouseMaxDays: rate('inhouseMaxDays'),
      tiers: draft.tiers.map((tier, number) => {
        const whole = (name: 'from' | 'to' | 'places') =>
          wholeOf(tier[name]) ?? wrong(`${at}.tiers.${number}.${name}`, 'whole');
        return {
          kinds: tier.kinds,
          from: whole('from'),
          to: tier.to.trim() === '' ? null : whole('to'),
          places: whole('places'),
        };
      }),
    };
  });
  return problems.length ? { problems } : { inputs, problems: [] };
}
