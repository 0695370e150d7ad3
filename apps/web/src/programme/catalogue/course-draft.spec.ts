import { describe, expect, it } from '@jest/globals';
import { courseDraft, withDay, withDayText, withKind, withoutDay } from './course-draft.js';

describe('the draft of a course', () => {
  it('begins as a Basis of three days', () => {
    expect(courseDraft(null)).toMatchObject({ kind: 'BASIS', offered: true, days: [{}, {}, {}] });
  });

  it('keeps what was written when the kind changes, and has three days as a Basis', () => {
    const aufbau = withDay(withDayText(withKind(courseDraft(null), 'AUFBAU'), 0, { title: 'KI' }));
    expect(aufbau.days).toHaveLength(4);
    expect(withKind(aufbau, 'BASIS').days.map(({ title }) => title)).toEqual(['KI', '', '']);
    const short = withoutDay(withoutDay(withoutDay(aufbau, 3), 2), 1);
    expect(withKind(short, 'BASIS').days).toHaveLength(3);
  });
});
