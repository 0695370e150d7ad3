import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EventCardFields = graphql(`
  fragment EventCardFields on Event {
    id
    number
    kind
    state
    title
    summary
    startsAt
    endsAt
    onSite
    online
    bar
    place {
      name
    }
    host {
      name
    }
    seats {
      mode
      total
      taken
      free
      waiting
    }
    myRsvp {
      id
      answer
      mode
      seat
      position
      offerUntil
    }
  }
`);
export type EventCard = ResultOf<typeof EventCardFields>;

export const EventsDocument = graphql(
  `
    query Events($filter: EventFilter, $past: Boolean!, $first: Int!, $after: Cursor) {
      events(filter: $filter, past: $past, first: $first, after: $after) {
        nodes {
          ...EventCardFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [EventCardFields],
);

export const EventMonthDocument = graphql(
  `
    query EventMonth($filter: EventFilter, $month: String!) {
      eventMonth(filter: $filter, month: $month) {
        ...EventCardFields
      }
    }
  `,
  [EventCardFields],
);

export const MyEventsDocument = graphql(
  `
    query MyEvents($past: Boolean!, $first: Int!, $after: Cursor) {
      myEvents(past: $past, first: $first, after: $after) {
        nodes {
          ...EventCardFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [EventCardFields],
);

export const EventChoicesDocument = graphql(`
  query EventChoices {
    associations {
      id
      name
      shortName
    }
    counties: administrations(filter: { kind: [LANDKREIS, STADTKREIS] }, first: 50) {
      nodes {
        ags
        displayName
      }
    }
  }
`);
export type EventChoices = ResultOf<typeof EventChoicesDocument>;
