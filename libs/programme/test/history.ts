import fc from 'fast-check';
import type { Administration } from '../src/administration/administration.js';
import { CASE_KINDS, type CaseStatus, type FundingCase, type Training } from '../src/funding/funding-case.js';
import * as moves from '../src/funding/funding-case.rules.js';
import { requestFunding } from '../src/funding/funding-request.rules.js';
import { parseVoucherId } from '../src/funding/voucher-id.js';
import { periodById } from '../src/rule-set/rule-set.js';
import { addDays } from '../src/values/calendar-day.js';
import { must, type Result } from '../src/values/result.js';
import { administration, caseId, day, euros, EXAMPLE_RULES, person } from './builders.js';

export const ADMINISTRATIONS: Administration[] = [
  administration('GEMEINDE', 9_999, '08115001'),
  administration('STADT', 10_000, '08115002'),
  administration('LANDKREIS', 175_001, '08115'),
];
const PERSONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const TODAY = day('2027-12-31');
const COURSE_DAYS = ['2026-12-01', '2027-01-10', '2027-06-30', '2027-07-01'].map(day);

const STEPS = ['contract', 'id', 'book', 'complete', 'settle'] as const;
const AWAITED: Record<CaseStatus, (typeof STEPS)[number]> = {
  requested: 'contract',
  contract_concluded: 'id',
  id_received: 'book',
  booked: 'complete',
  completed: 'settle',
  settled: 'settle',
  withdrawn: 'settle',
  expired: 'settle',
};

/** What somebody tries; `next` is the step that the case awaits, so that histories also come to their end. */
export const anyAct = fc.record({
  name: fc.oneof(
    { weight: 3, arbitrary: fc.constant('request' as const) },
    { weight: 6, arbitrary: fc.constant('next' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...STEPS, 'reschedule', 'withdraw', 'expire') },
  ),
  pick: fc.nat(),
  who: fc.constantFrom(...PERSONS),
  administration: fc.constantFrom(...ADMINISTRATIONS),
  partner: fc.constantFrom(...ADMINISTRATIONS),
  kind: fc.constantFrom(...CASE_KINDS),
  courseDay: fc.constantFrom(...COURSE_DAYS),
  days: fc.integer({ min: 1, max: 4 }),
  late: fc.nat(4).map((chance) => chance === 0),
});
export type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

function trainingOf({ kind, who, partner, days }: Act): Training {
  const dayPrices = Array.from({ length: days }, () => euros('80,00'));
  if (kind === 'INHOUSE') return { kind, partners: [partner.key], dayPrices };
  return kind === 'BASIS' ? { kind, person: person(who) } : { kind, person: person(who), dayPrices };
}

function request(act: Act, cases: readonly FundingCase[]): Result<FundingCase> {
  return requestFunding(
    {
      id: caseId(String(cases.length)),
      training: trainingOf(act),
      firstCourseDay: act.courseDay,
      requestedOn: addDays(act.courseDay, -60),
    },
    {
      administration: act.administration,
      rules: EXAMPLE_RULES,
      cases,
      basisCompletedOn: act.late ? null : day('2020-01-01'),
    },
  );
}

export function move(act: Act, fundingCase: FundingCase): Result<FundingCase> {
  const period = must(periodById(fundingCase.period, EXAMPLE_RULES));
  const on = addDays(fundingCase.firstCourseDay, act.late ? 0 : -10);
  const voucherId = must(parseVoucherId(`${act.pick % 4 === 0 ? act.partner.key : fundingCase.administration}-1`));
  const attended = Array.from({ length: act.days }, (_, index) => {
    return { on: addDays(fundingCase.firstCourseDay, index), price: euros('80,00') };
  });
  switch (act.name === 'next' ? AWAITED[fundingCase.progress.status] : act.name) {
    case 'contract':
      return moves.concludeContract(fundingCase, on, TODAY);
    case 'id':
      return moves.receiveId(fundingCase, { voucherId, idOn: on }, TODAY);
    case 'book':
      return moves.book(fundingCase, on, TODAY);
    case 'reschedule':
      return moves.reschedule(fundingCase, act.courseDay, { period, basisCompletedOn: day('2020-01-01') }, on);
    case 'complete':
      return moves.complete(fundingCase, attended, period, TODAY);
    case 'settle':
      return moves.settle(fundingCase, TODAY, period, TODAY);
    case 'withdraw':
      return moves.withdraw(fundingCase, TODAY, TODAY);
    default:
      return moves.expire(fundingCase, period, TODAY);
  }
}

/** Plays a history and looks at the cases after each act, whether it was accepted or refused. */
export function play(
  acts: readonly Act[],
  look: (cases: readonly FundingCase[], result: Result<FundingCase>) => void,
): void {
  let cases: readonly FundingCase[] = [];
  for (const act of acts) {
    const index = cases.length === 0 ? 0 : act.pick % cases.length;
    const current = cases[index];
    const result = act.name === 'request' || !current ? request(act, cases) : move(act, current);
    if (result.ok) {
      const { value } = result;
      cases = cases.some(({ id }) => id === value.id) ? cases.with(index, value) : [...cases, value];
    }
    look(cases, result);
  }
}

export const anyHistory = fc.array(anyAct, { minLength: 20, maxLength: 80, size: 'max' });
