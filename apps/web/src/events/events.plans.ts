import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import type { eventsRoutes } from './events.routes.js';
import { BegunEventDocument, EditedEventDocument, EventEditorChoicesDocument } from './editing/editing.graphql.js';
import { EventByNumberDocument, EventDocument } from './event/event.graphql.js';
import { parseScope } from './statistics/period.js';
import { EventStatisticsDocument } from './statistics/statistics.graphql.js';
import { EventNameDocument } from './people/people.graphql.js';
import { eventsPerPage, listVariables, monthVariables, viewOf } from './list/event-filter.js';
import { EventChoicesDocument, EventMonthDocument, EventsDocument, MyEventsDocument } from './list/events.graphql.js';

export const eventsPlans: PlansOf<typeof eventsRoutes> = {
  events: {
    file: 'src/events/list/events.page.tsx',
    queries: ({ search }) => [
      ask(EventChoicesDocument, {}),
      viewOf(search) === 'month'
        ? ask(EventMonthDocument, monthVariables(search))
        : ask(EventsDocument, listVariables(search)),
    ],
  },
  'my-events': {
    file: 'src/events/list/my-events.page.tsx',
    queries: ({ search }) => [
      ask(MyEventsDocument, { past: search.get('ansicht') === 'vergangene', first: eventsPerPage, after: null }),
    ],
  },
  'event-number': {
    file: 'src/events/event/number.page.tsx',
    queries: ({ params }) => [ask(EventByNumberDocument, { number: Number(params.number) })],
  },
  'event-editor': {
    file: 'src/events/editing/event-editor.page.tsx',
    queries: ({ params, search }) => {
      const begun = search.get('entwurf');
      return [
        ask(EventEditorChoicesDocument, {}),
        ...(params.id ? [ask(EditedEventDocument, { id: params.id })] : []),
        ...(!params.id && begun ? [ask(BegunEventDocument, { id: begun })] : []),
      ];
    },
  },
  'managed-events': { file: 'src/events/desk/managed.page.tsx' },
  'event-statistics': {
    file: 'src/events/statistics/statistics.page.tsx',
    queries: ({ search }) => [ask(EventStatisticsDocument, { ...parseScope(search) })],
  },
  'event-guests': {
    file: 'src/events/people/guests.page.tsx',
    queries: ({ params }) => [ask(EventNameDocument, { id: params.id ?? '' })],
  },
  'check-in': {
    file: 'src/events/check-in/check-in.page.tsx',
    queries: ({ params }) => [ask(EventNameDocument, { id: params.id ?? '' })],
  },
  event: {
    file: 'src/events/event/event.page.tsx',
    queries: ({ params }) => [ask(EventDocument, { id: params.id ?? '' })],
  },
};
