import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotaOf } from '../quota/quota.rules.js';
import { must } from '../values/result.js';
import { caseIn, day, EXAMPLE_RULES } from '../../test/builders.js';
import { ADMINISTRATIONS, anyAct, anyHistory, move, play } from '../../test/history.js';
import { CASE_STATUSES, isFinal } from './case-moves.js';
import { isLive, type FundingCase } from './funding-case.js';

/*
 * Whole histories: any acts in any order on any case, with days that fit and days that do not. What must hold, holds after
 * each act. The counts are made here anew, without the rules under test.
 */

const ROUNDS = [
  { periods: ['bildungs-voucher'], on: day('2026-12-01'), inhouseDays: 3 },
  { periods: ['folge-a', 'folge-b'], on: day('2027-02-01'), inhouseDays: 4 },
];

function liveCasesOf(periods: readonly string[], cases: readonly FundingCase[]): FundingCase[] {
  return cases.filter((each) => isLive(each) && periods.includes(each.period));
}

/** Funded persons of every administration and round beside its quota. */
function fundedPersons(cases: readonly FundingCase[]): { funded: number; quota: number }[] {
  return ROUNDS.flatMap(({ periods, on }) =>
    ADMINISTRATIONS.map((each) => {
      const own = liveCasesOf(periods, cases).filter((fundingCase) => fundingCase.administration === each.key);
      const persons = own.flatMap(({ training }) => (training.kind === 'INHOUSE' ? [] : [training.person]));
      return { funded: new Set(persons).size, quota: must(quotaOf(each, on, EXAMPLE_RULES)) };
    }),
  );
}

/** Inhouse days of every group and round beside their limit. */
function inhouseDays(cases: readonly FundingCase[]): { days: number; limit: number }[] {
  return ROUNDS.flatMap(({ periods, inhouseDays: limit }) => {
    const daysOf = new Map<string, number>();
    for (const { administration, training, progress } of liveCasesOf(periods, cases)) {
      if (training.kind !== 'INHOUSE') continue;
      const group = [administration, ...training.partners].sort().join();
      const days = 'attended' in progress ? progress.attended.length : training.dayPrices.length;
      daysOf.set(group, (daysOf.get(group) ?? 0) + days);
    }
    return [...daysOf.values()].map((days) => ({ days, limit }));
  });
}

describe('any sequence of requests and moves', () => {
  it('never funds more persons than the quota, though it comes up to it', () => {
    let exhausted = 0;
    let full = 0;
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const over: unknown[] = [];
        play(acts, (cases, result) => {
          const counts = fundedPersons(cases);
          over.push(...counts.filter(({ funded, quota }) => funded > quota));
          full += counts.filter(({ funded, quota }) => funded === quota).length;
          if (!result.ok && result.refusals.some(({ code }) => code === 'QUOTA_EXHAUSTED')) exhausted += 1;
        });
        expect(over).toEqual([]);
      }),
    );
    expect(full).toBeGreaterThan(0);
    expect(exhausted).toBeGreaterThan(0);
  });

  it('never funds a second Basis of a person', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const second: unknown[] = [];
        play(acts, (cases) => {
          const persons = cases.flatMap((each) =>
            each.training.kind === 'BASIS' && isLive(each) ? [each.training.person] : [],
          );
          second.push(...persons.filter((person, index) => persons.indexOf(person) !== index));
        });
        expect(second).toEqual([]);
      }),
    );
  });

  it('never gives a group more Inhouse days than its round allows, though it comes up to it', () => {
    let full = 0;
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const over: unknown[] = [];
        play(acts, (cases) => {
          const counts = inhouseDays(cases);
          over.push(...counts.filter(({ days, limit }) => days > limit));
          full += counts.filter(({ days, limit }) => days === limit).length;
        });
        expect(over).toEqual([]);
      }),
    );
    expect(full).toBeGreaterThan(0);
  });

  it('reaches every status, and nothing leaves a final one', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const ended = new Map<string, FundingCase>();
        const movedOn: unknown[] = [];
        play(acts, (cases) => {
          for (const fundingCase of cases) {
            const { id, progress } = fundingCase;
            seen.add(progress.status);
            if (isFinal(progress.status) && !ended.has(id)) ended.set(id, fundingCase);
            if (ended.has(id) && ended.get(id) !== fundingCase) movedOn.push(fundingCase);
          }
        });
        expect(movedOn).toEqual([]);
      }),
    );
    expect([...seen].sort()).toEqual([...CASE_STATUSES].sort());
  });

  it('refuses every act on a final case', () => {
    const anyFinalCase = fc.constantFrom(...CASE_STATUSES.filter(isFinal)).map((status) => caseIn(status));
    fc.assert(
      fc.property(anyAct, anyFinalCase, (act, fundingCase) => {
        fc.pre(act.name !== 'request');
        const result = move(act, fundingCase);
        expect(result.ok ? 'moved' : result.refusals.map(({ code }) => code)).toEqual(['MOVE_NOT_ALLOWED']);
      }),
    );
  });
});
