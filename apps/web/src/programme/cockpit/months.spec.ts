import { describe, expect, it } from '@jest/globals';
import { stopOf, stops } from './months.js';

describe('the stops of the time slider', () => {
  const days = stops('2022-05-17');

  it('are the ends of the months since November 2018, the last one today', () => {
    expect(days.slice(0, 4)).toEqual(['2018-11-30', '2018-12-31', '2019-01-31', '2019-02-28']);
    expect(days.slice(-2)).toEqual(['2022-04-30', '2022-05-17']);
    expect(days).toContain('2020-02-29');
  });

  it('end with the day itself where it is the last of its month', () => {
    expect(stops('2019-01-31').at(-1)).toBe('2019-01-31');
    expect(stops('2019-01-31')).toHaveLength(3);
  });

  it('are found by any day of the month', () => {
    expect(days[stopOf('2019-07-31', days)]).toBe('2019-07-31');
    expect(days[stopOf('2019-07-02', days)]).toBe('2019-07-31');
  });

  it.each([null, 'gestern', '2031-01-01'])('stand at today for %s', (day) => {
    expect(stopOf(day, days)).toBe(days.length - 1);
  });

  it('begin at the start for what lies before it', () => {
    expect(stopOf('2001-01-01', days)).toBe(0);
  });
});
