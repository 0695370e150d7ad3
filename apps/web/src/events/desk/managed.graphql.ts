import { graphql } from '../../graphql/graphql.js';
import { RefusedEvent } from '../values/event-parts.graphql.js';

export const ManagedEventsDocument = graphql(`
  query ManagedEvents($state: EventState, $first: Int!, $after: Cursor) {
    managedEvents(state: $state, first: $first, after: $after) {
      nodes {
        id
        kind
        state
        title
        startsAt
        endsAt
        host {
          name
        }
        seats {
          mode
          total
          taken
          waiting
        }
        viewerCan {
          edit
          run
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BegunEventsDocument = graphql(`
  query BegunEvents {
    begunEvents {
      id
      title
      savedAt
    }
  }
`);

export const WriteToGuestsDocument = graphql(
  `
    mutation WriteToGuests($input: EventMessageInput!) {
      writeToEventGuests(input: $input) {
        __typename
        ... on EventMessageSent {
          recipients
        }
        ...RefusedEvent
      }
    }
  `,
  [RefusedEvent],
);
