import { describe, expect, it } from '@jest/globals';
import { must, type Result } from '../values/result.js';
import { caseIn, day, dayOrNull, euros, EXAMPLE_RULES, periodFor, statusOf, training } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { periodById } from '../rule-set/rule-set.js';
import { CASE_STATUSES, isFinal, mayMove } from './case-moves.js';
import type { BilledDay, CaseKind, CaseStatus, FundingCase } from './funding-case.js';
import * as moves from './funding-case.rules.js';
import { parseVoucherId } from './voucher-id.js';

const AFTER_PERIOD = day('2027-01-01');
const VOUCHER = must(parseVoucherId('08236040-A-02'));

/** A move towards each status with nothing wrong but, perhaps, the status it starts from. */
const MOVE_TO: Record<Exclude<CaseStatus, 'requested'>, (fundingCase: FundingCase) => Result<FundingCase>> = {
  contract_concluded: (it) => moves.concludeContract(it, day('2026-02-01'), AFTER_PERIOD),
  id_received: (it) => moves.receiveId(it, { voucherId: VOUCHER, idOn: day('2026-02-10') }, AFTER_PERIOD),
  booked: (it) => moves.book(it, day('2026-02-15'), AFTER_PERIOD),
  completed: (it) => moves.complete(it, [{ on: it.firstCourseDay, price: null }], periodOf(it), AFTER_PERIOD),
  settled: (it) => moves.settle(it, AFTER_PERIOD, periodOf(it), AFTER_PERIOD),
  withdrawn: (it) => moves.withdraw(it, AFTER_PERIOD, AFTER_PERIOD),
  expired: (it) => moves.expire(it, periodOf(it), AFTER_PERIOD),
};

function periodOf(fundingCase: FundingCase) {
  return must(periodById(fundingCase.period, EXAMPLE_RULES));
}

function outcome(result: Result<FundingCase>, success = 'angenommen'): string {
  return outcomeOf(result, () => success);
}

describe('moves', () => {
  const rows = examplesOf('moves');

  it('are listed for every pair of statuses', () => {
    const listed = rows.map((row) => `${row.cell('Von')} ${row.cell('Nach')}`);
    expect(listed.sort()).toEqual(CASE_STATUSES.flatMap((from) => CASE_STATUSES.map((to) => `${from} ${to}`)).sort());
  });

  it.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const [from, to, allowed] = [statusOf(row.cell('Von')), statusOf(row.cell('Nach')), row.cell('Erlaubt')];
    expect(mayMove(from, to) ? 'ja' : 'nein').toBe(allowed);
    if (to === 'requested') return;
    const before = caseIn(from);
    const result = MOVE_TO[to](before);
    if (allowed === 'ja') {
      expect(must(result).progress.status).toBe(to);
    } else {
      expect(result).toEqual({ ok: false, refusals: [{ code: 'MOVE_NOT_ALLOWED', from, to }] });
    }
  });

  it('leave settled, withdrawn and expired cases as they are', () => {
    expect(CASE_STATUSES.filter(isFinal)).toEqual(['settled', 'withdrawn', 'expired']);
  });

  it('do not change the case they start from', () => {
    const before = caseIn('booked');
    const copy = structuredClone(before);
    MOVE_TO.completed(before);
    MOVE_TO.withdrawn(before);
    expect(before).toEqual(copy);
  });

  it('keep what every step recorded', () => {
    const attended = [{ on: day('2026-03-10'), price: null }];
    const booked = must(
      MOVE_TO.booked(must(MOVE_TO.id_received(must(MOVE_TO.contract_concluded(caseIn('requested')))))),
    );
    const completed = must(moves.complete(booked, attended, periodOf(booked), AFTER_PERIOD));
    expect(must(moves.settle(completed, day('2026-04-01'), periodOf(booked), AFTER_PERIOD)).progress).toEqual({
      status: 'settled',
      contractOn: '2026-02-01',
      voucherId: VOUCHER,
      idOn: '2026-02-10',
      bookedOn: '2026-02-15',
      attended,
      settledOn: '2026-04-01',
      amount: 100_00,
    });
    expect(must(MOVE_TO.withdrawn(booked)).progress).toEqual({
      status: 'withdrawn',
      on: AFTER_PERIOD,
      after: booked.progress,
    });
  });
});

describe('concludeContract', () => {
  it.each(examplesOf('contracts').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fundingCase = caseIn('requested', { firstCourseDay: row.cell('Erster Kurstag') });
    const result = moves.concludeContract(fundingCase, day(row.cell('Vertrag vom')), day(row.cell('Heute')));
    expect(outcome(result)).toBe(row.cell('Ergebnis'));
  });
});

describe('receiveId', () => {
  it.each(examplesOf('voucher-ids').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fundingCase = caseIn('contract_concluded', {
      administration: row.cell('Verwaltung'),
      firstCourseDay: row.cell('Erster Kurstag'),
      contractOn: row.cell('Vertrag vom'),
    });
    const voucherId = parseVoucherId(row.cell('ID'));
    const idOn = day(row.cell('ID vom'));
    const result = voucherId.ok
      ? moves.receiveId(fundingCase, { voucherId: voucherId.value, idOn }, day('2026-12-31'))
      : voucherId;
    expect(outcome(result)).toBe(row.cell('Ergebnis'));
  });

  it('is not dated in the future', () => {
    const idOn = day('2026-02-10');
    const result = moves.receiveId(caseIn('contract_concluded'), { voucherId: VOUCHER, idOn }, day('2026-02-09'));
    expect(outcome(result)).toBe('DAY_IN_FUTURE');
  });
});

describe('book', () => {
  it.each([
    ['2026-02-09', '2026-12-31', 'STEP_BEFORE_PREVIOUS'],
    ['2026-02-10', '2026-12-31', 'angenommen'],
    ['2026-02-11', '2026-02-10', 'DAY_IN_FUTURE'],
  ])('with an ID of 2026-02-10 on %s, today %s: %s', (on, today, expected) => {
    expect(outcome(moves.book(caseIn('id_received'), day(on), day(today)))).toBe(expected);
  });
});

describe('reschedule', () => {
  it.each(examplesOf('reschedulings').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const before = caseIn(statusOf(row.cell('Stand')), { training: training(row.cell('Art') as CaseKind) });
    const newDay = day(row.cell('Neuer erster Kurstag'));
    const facts = { period: periodOf(before), basisCompletedOn: dayOrNull(row.cell('Basis vollständig am')) };
    const result = moves.reschedule(before, newDay, facts, day(row.cell('Heute')));
    expect(outcome(result)).toBe(row.cell('Ergebnis'));
    if (result.ok) expect(result.value).toEqual({ ...before, firstCourseDay: newDay });
  });
});

describe('expire', () => {
  it.each(examplesOf('expiry').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fundingCase = caseIn(statusOf(row.cell('Stand')), { firstCourseDay: row.cell('Erster Kurstag') });
    const result = moves.expire(fundingCase, periodOf(fundingCase), day(row.cell('Heute')));
    expect(outcome(result, 'verfallen')).toBe(row.cell('Ergebnis'));
  });

  it('is announced by the last day on which the case can go on', () => {
    const until = (status: CaseStatus, firstCourseDay = '2026-03-10') => {
      const fundingCase = caseIn(status, { firstCourseDay });
      return moves.expiresAfter(fundingCase, periodOf(fundingCase));
    };
    expect(until('requested')).toBe('2026-03-09');
    expect(until('contract_concluded')).toBe('2026-03-09');
    expect(until('requested', '2027-08-01')).toBe('2027-07-31');
    expect(until('id_received')).toBe('2026-12-31');
    expect(until('id_received', '2027-08-01')).toBeNull();
    expect(until('booked')).toBeNull();
    expect(until('settled')).toBeNull();
  });

  it('comes with the end of the period where that is earlier than the course', () => {
    const shortened = { ...periodFor(day('2026-03-10')), to: day('2026-02-28') };
    const fundingCase = caseIn('requested');
    expect(moves.expiresAfter(fundingCase, shortened)).toBe('2026-02-28');
    expect(outcome(moves.expire(fundingCase, shortened, day('2026-03-01')), 'verfallen')).toBe('verfallen');
  });
});

/** "2026-03-10=40,00": a day and its price, if it has one. */
function billedDay(text: string): BilledDay {
  const [on = '', price] = text.split('=');
  return { on: day(on), price: price === undefined ? null : euros(price) };
}

describe('complete', () => {
  it.each(examplesOf('attendance').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const fundingCase = caseIn('booked', {
      firstCourseDay: row.cell('Erster Kurstag'),
      training: training(row.cell('Art') as CaseKind, row.words('Geplante Tage').map(euros)),
    });
    const attended = row.words('Besuchte Tage (Tag=Preis)').map(billedDay);
    const result = moves.complete(fundingCase, attended, periodOf(fundingCase), day(row.cell('Heute')));
    expect(outcome(result)).toBe(row.cell('Ergebnis'));
  });
});

describe('settle', () => {
  it.each([
    ['2026-03-11', '2026-12-31', 'STEP_BEFORE_PREVIOUS'],
    ['2026-03-12', '2026-12-31', 'angenommen'],
    ['2026-03-13', '2026-03-12', 'DAY_IN_FUTURE'],
  ])('with a last day on 2026-03-12 on %s, today %s: %s', (on, today, expected) => {
    const attended = ['2026-03-12', '2026-03-10'].map(billedDay);
    const fundingCase = caseIn('completed', { attended });
    expect(outcome(moves.settle(fundingCase, day(on), periodOf(fundingCase), day(today)))).toBe(expected);
  });
});
