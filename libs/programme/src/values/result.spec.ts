import { describe, expect, it } from '@jest/globals';
import { parseCents } from './money.js';
import { parseCalendarDay } from './calendar-day.js';
import { accept, decide, fields, items, must, refuse, UnexpectedRefusal } from './result.js';

describe('results', () => {
  it('collect the refusals of all fields and items with their path', () => {
    const result = fields({
      on: parseCalendarDay('gestern'),
      prices: items([parseCents(1), parseCents(-1), parseCents(0.5)]),
      note: accept('gut'),
    });
    expect(result).toEqual({
      ok: false,
      refusals: [
        { code: 'INVALID_DAY', text: 'gestern', at: 'on' },
        { code: 'NEGATIVE_AMOUNT', amount: -1, at: 'prices.1' },
        { code: 'NOT_WHOLE_CENTS', amount: 0.5, at: 'prices.2' },
      ],
    });
  });

  it('give the values when nothing was refused', () => {
    const result = fields({ on: parseCalendarDay('2026-03-10'), prices: items([parseCents(1), parseCents(2)]) });
    expect(result).toEqual({ ok: true, value: { on: '2026-03-10', prices: [1, 2] } });
  });

  it('do not make a value that a check refused', () => {
    let made = 0;
    const refusal = { code: 'NEGATIVE_AMOUNT', amount: -1 } as const;
    expect(decide([null, refusal], () => (made += 1))).toEqual(refuse(refusal));
    expect(made).toBe(0);
    expect(decide([null], () => (made += 1))).toEqual(accept(1));
  });

  it('make a refusal that was not expected an error with its figures', () => {
    expect(must(accept(7))).toBe(7);
    expect(() => must(parseCents(-5))).toThrow(UnexpectedRefusal);
    expect(() => must(parseCents(-5))).toThrow('{"code":"NEGATIVE_AMOUNT","amount":-5}');
  });
});
