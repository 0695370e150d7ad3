import { registerEnumType } from '@nestjs/graphql';
import { LEFT_OUT } from './follow-ups.js';

export const LeftOutEnum = Object.fromEntries(LEFT_OUT.map((value) => [value, value]));
registerEnumType(LeftOutEnum, {
  name: 'AttendanceLeftOut',
  description: 'Why somebody who came to an event that counts attended no seminar day by it.',
  valuesMap: {
    NOT_ENROLLED: {
      description: 'They have no seat in the course. Whoever gets one later attended the day after all.',
    },
    BASIS_FIRST: { description: 'An Aufbauschulung takes a Basis that was complete before.' },
    OTHER_SEMINAR: { description: 'They attended another seminar on that day.' },
    ALREADY_ATTENDED: { description: 'They attended the same seminar day before.' },
    TAKEN_AWAY: { description: 'An officer took the day away.' },
    NOT_HELD: { description: 'The course was cancelled, or its day moved away from the event.' },
  },
});
