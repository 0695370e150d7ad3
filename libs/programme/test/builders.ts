import { parseAdministrationKey, type AdministrationKey } from '../src/administration/administration-key.js';
import {
  isAdministrationKind,
  parseAdministration,
  type Administration,
  type AdministrationKind,
} from '../src/administration/administration.js';
import { CASE_STATUSES } from '../src/funding/case-moves.js';
import type { BilledDay, CaseKind, CaseStatus, FundingCase, Training } from '../src/funding/funding-case.js';
import * as moves from '../src/funding/funding-case.rules.js';
import { parseVoucherId } from '../src/funding/voucher-id.js';
import type { FundingPeriod, RuleSet } from '../src/rule-set/rule-set.js';
import { parseRuleSet, type PeriodDraft, type RuleSetDraft } from '../src/rule-set/rule-set.parse.js';
import { periodOn } from '../src/rule-set/rule-set.js';
import { parseCalendarDay, type CalendarDay } from '../src/values/calendar-day.js';
import { parseCaseId, parseModuleId, parsePeriodId, parsePersonId, parseProviderId } from '../src/values/ids.js';
import { parseEuros, type Cents } from '../src/values/money.js';
import { must } from '../src/values/result.js';
import { examplesOf } from './examples.js';

export const day = (text: string): CalendarDay => must(parseCalendarDay(text));
export const dayOrNull = (text: string): CalendarDay | null => (text === '' ? null : day(text));
export const euros = (text: string): Cents => must(parseEuros(text));
export const key = (text: string): AdministrationKey => must(parseAdministrationKey(text));
export const person = (text: string) => must(parsePersonId(text));
export const caseId = (text: string) => must(parseCaseId(text));
export const periodId = (text: string) => must(parsePeriodId(text));
export const providerId = (text: string) => must(parseProviderId(text));
export const moduleId = (text: string) => must(parseModuleId(text));

export function kindOf(text: string): AdministrationKind {
  if (!isAdministrationKind(text)) throw new Error(`No kind of administration: ${text}`);
  return text;
}

const KEY_OF_KIND: Record<AdministrationKind, string> = {
  GEMEINDE: '08236040',
  STADT: '08236041',
  GROSSE_KREISSTADT: '08236042',
  STADTKREIS: '08111000',
  LANDKREIS: '08115',
};

export function administration(kind: AdministrationKind, population: number, ags = KEY_OF_KIND[kind]): Administration {
  return must(parseAdministration({ key: ags, kind, population }));
}

/** The periods and tiers of the example tables, unchecked. */
export function exampleDraft(): RuleSetDraft {
  return { periods: examplesOf('periods').map(periodDraftOf) };
}

function periodDraftOf({ cell, number }: ReturnType<typeof examplesOf>[number]): PeriodDraft {
  const id = cell('Zeitraum');
  return {
    id,
    round: cell('Runde'),
    from: cell('von'),
    to: cell('bis') || null,
    rates: {
      basis: { ratePerDay: euros(cell('Basis je Tag')), maxDays: number('Basis Tage') },
      aufbau: { capPerDay: euros(cell('Aufbau höchstens je Tag')) },
      inhouse: {
        sharePercent: number('Inhouse Anteil in Prozent'),
        capPerDay: euros(cell('Inhouse höchstens je Tag')),
        maxDays: number('Inhouse Tage'),
      },
    },
    tiers: examplesOf('tiers')
      .filter((tier) => tier.cell('Zeitraum') === id)
      .map((tier) => ({
        kinds: tier.words('Arten').map(kindOf),
        from: tier.number('Einwohner von'),
        to: tier.cell('Einwohner bis') === '' ? null : tier.number('Einwohner bis'),
        places: tier.number('Plätze'),
      })),
  };
}

export const EXAMPLE_RULES: RuleSet = must(parseRuleSet(exampleDraft()));

export const periodFor = (on: CalendarDay): FundingPeriod => must(periodOn(on, EXAMPLE_RULES));

/** A training of each kind, of the same person. */
export function training(kind: CaseKind, dayPrices: readonly Cents[] = [euros('40,00')], who = 'lotsin'): Training {
  if (kind === 'BASIS') return { kind, person: person(who) };
  if (kind === 'AUFBAU') return { kind, person: person(who), dayPrices };
  return { kind, partners: [key('08236099')], dayPrices };
}

export interface CaseOptions {
  readonly id?: string;
  readonly administration?: string;
  readonly training?: Training;
  readonly firstCourseDay?: string;
  readonly contractOn?: string;
  readonly attended?: readonly BilledDay[];
}

export function statusOf(text: string): CaseStatus {
  const status = CASE_STATUSES.find((candidate) => candidate === text);
  if (!status) throw new Error(`No status: ${text}`);
  return status;
}

const LATER = day('2199-12-31');

/** A case in a status, brought there by the moves themselves. */
export function caseIn(status: CaseStatus, options: CaseOptions = {}): FundingCase {
  const firstCourseDay = day(options.firstCourseDay ?? '2026-03-10');
  const period = periodFor(firstCourseDay);
  const administrationKey = key(options.administration ?? KEY_OF_KIND.GEMEINDE);
  const requested: FundingCase = {
    id: caseId(options.id ?? 'fall'),
    administration: administrationKey,
    period: period.id,
    training: options.training ?? training('BASIS'),
    requestedOn: period.from,
    firstCourseDay,
    progress: { status: 'requested' },
  };
  const contractOn = day(options.contractOn ?? `${firstCourseDay.slice(0, 4)}-02-01`);
  const idOn = day(options.contractOn ?? `${firstCourseDay.slice(0, 4)}-02-10`);
  const voucherId = must(parseVoucherId(`${administrationKey}-A-02`));
  const attended = options.attended ?? [{ on: firstCourseDay, price: euros('40,00') }];

  const withContract = (): FundingCase => must(moves.concludeContract(requested, contractOn, LATER));
  const withId = (): FundingCase => must(moves.receiveId(withContract(), { voucherId, idOn }, LATER));
  const booked = (): FundingCase => must(moves.book(withId(), idOn, LATER));
  const completed = (): FundingCase => must(moves.complete(booked(), attended, period, LATER));
  switch (status) {
    case 'requested':
      return requested;
    case 'contract_concluded':
      return withContract();
    case 'id_received':
      return withId();
    case 'booked':
      return booked();
    case 'completed':
      return completed();
    case 'settled':
      return must(moves.settle(completed(), LATER, period, LATER));
    case 'withdrawn':
      return must(moves.withdraw(requested, LATER, LATER));
    case 'expired':
      return must(moves.expire(requested, period, LATER));
  }
}
