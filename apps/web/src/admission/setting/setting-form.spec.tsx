import { describe, expect, it } from '@jest/globals';
import { daysOf } from './setting-form.js';

describe('days of a setting', () => {
  it.each([
    ['reminderDays', '1', 1],
    ['reminderDays', ' 30 ', 30],
    ['reminderDays', '0', null],
    ['reminderDays', '31', null],
    ['graceDays', '6', null],
    ['graceDays', '7', 7],
    ['graceDays', '180', 180],
    ['invitationDays', '61', null],
    ['invitationDays', '1.5', null],
    ['invitationDays', '', null],
    ['invitationDays', '-3', null],
  ] as const)('%s of "%s"', (field, text, days) => expect(daysOf(field, text)).toBe(days));
});
