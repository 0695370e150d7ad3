import { describe, expect, it } from '@jest/globals';
import { clock, dateAndTime, longDate, percent, relativeTime, wholeNumber } from './format.js';

const now = new Date('2026-11-26T10:18:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('relativeTime', () => {
  it.each([
    [0, 'gerade eben'],
    [37, 'vor 37\u00a0Min.'],
    [120, 'vor 2\u00a0Std.'],
    [19 * 60 + 50, 'vor 19\u00a0Std.'],
    [20 * 60, 'gestern, 15:18\u00a0Uhr'],
    [24 * 60, 'gestern, 11:18\u00a0Uhr'],
    [45 * 24 * 60, 'Mo., 12. Okt., 12:18\u00a0Uhr'],
    [400 * 24 * 60, '22. Oktober 2025'],
  ])('%d minutes ago in German', (minutes, text) => {
    expect(relativeTime(before(minutes), now, 'de')).toBe(text);
  });

  it('speaks English', () => {
    expect(relativeTime(before(37), now, 'en')).toBe('37\u00a0min ago');
    expect(relativeTime(before(24 * 60), now, 'en')).toBe('yesterday, 11:18');
  });

  it('never shows a future time as past', () => {
    expect(relativeTime(new Date('2026-11-28T08:00:00Z'), now, 'de')).toBe('Sa., 28. Nov., 09:00\u00a0Uhr');
  });
});

describe('dates', () => {
  it('are those of Berlin, on both sides of the change of clocks', () => {
    expect(dateAndTime(new Date('2026-11-26T11:00:00Z'), 'de')).toBe('Donnerstag, 26. November 2026, 12:00\u00a0Uhr');
    expect(clock(new Date('2026-07-01T22:30:00Z'), 'de')).toBe('00:30\u00a0Uhr');
    expect(longDate(new Date('2026-07-01T22:30:00Z'), 'en')).toBe('Thursday, 2 July 2026');
  });
});

describe('numbers', () => {
  it('are German in German', () => {
    expect(wholeNumber(1101, 'de')).toBe('1.101');
    expect(percent(0.657, 'de')).toBe('65,7\u00a0%');
    expect(wholeNumber(1101, 'en')).toBe('1,101');
  });
});
