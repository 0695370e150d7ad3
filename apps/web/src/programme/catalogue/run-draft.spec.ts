import { describe, expect, it } from '@jest/globals';
import type { EditedCourse } from './catalogue.graphql.js';
import { runDraft, withDay } from './run-draft.js';

const course = { days: [{}, {}, {}] } as EditedCourse;
const days = (draft: ReturnType<typeof runDraft>) => draft.days.map(({ on }) => on);

describe('the draft of course dates', () => {
  it('has a day for each day of the course', () => {
    expect(days(runDraft(null, course))).toEqual(['', '', '']);
  });

  it('follows the first day where nothing was chosen yet', () => {
    const draft = withDay(runDraft(null, course), 0, { on: '2027-02-27' });
    expect([days(draft), draft.enrolUntil]).toEqual([['2027-02-27', '2027-02-28', '2027-03-01'], '2027-02-26']);
  });

  it('leaves alone what was chosen', () => {
    const chosen = withDay(runDraft(null, course), 2, { on: '2027-04-01' });
    const draft = withDay(withDay(chosen, 0, { on: '2027-03-01' }), 0, { on: '2027-03-08' });
    expect(days(draft)).toEqual(['2027-03-08', '2027-03-02', '2027-04-01']);
  });
});
