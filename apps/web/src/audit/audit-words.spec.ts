import { describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { subjectText, valueName, valueText } from './audit-words.js';

describe('the words of the audit log', () => {
  it.each([
    ['2026-11-22', '22. November 2026'],
    ['true', 'ja'],
    ['PRIVATE_PROVIDER', 'privater Anbieter'],
    ['08421000', '08421000'],
  ])('spell the value %s', (value, text) => expect(valueText(i18n, value)).toBe(text));

  it('keep what they do not know as the log gives it', () => {
    expect(valueName(i18n, 'fourEyes')).toBe('Vier-Augen-Prinzip');
    expect(valueName(i18n, 'somethingNew')).toBe('somethingNew');
    expect(subjectText(i18n, 'PERSON')).toBe('Person');
    expect(subjectText(i18n, 'SOMETHING_NEW')).toBe('SOMETHING_NEW');
  });
});
