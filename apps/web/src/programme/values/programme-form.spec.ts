import { describe, expect, it } from '@jest/globals';
import { enclosingPaths, formPath } from './programme-form.js';

describe('the place of a refusal', () => {
  it('is a path of the form, without the levels that every input has', () => {
    expect(formPath('input.content.days.0.title')).toBe('days.0.title');
    expect(formPath('content.days')).toBe('days');
    expect(formPath('periods.1.tiers.0.from')).toBe('periods.1.tiers.0.from');
  });

  it('is the nearest that encloses it where the form has no such field', () => {
    expect(enclosingPaths('periods.1.tiers')).toEqual(['periods.1.tiers', 'periods.1', 'periods']);
    expect(enclosingPaths('')).toEqual([]);
  });
});
