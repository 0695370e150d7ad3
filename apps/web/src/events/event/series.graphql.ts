import { graphql } from '../../graphql/graphql.js';
import { MyRsvpFields } from './event.graphql.js';

export const EventSeriesDocument = graphql(`
  query EventSeries($id: ID!) {
    eventSeries(id: $id) {
      id
      rule
      events {
        id
        title
        state
        startsAt
        endsAt
        myRsvp {
          id
          answer
          seat
          position
        }
        seats {
          mode
          total
          taken
          free
          waiting
        }
        bar
      }
    }
  }
`);

export const AnswerEventSeriesDocument = graphql(
  `
    mutation AnswerEventSeries($input: AnswerEventInput!) {
      answerEventSeries(input: $input) {
        event {
          ...MyRsvpFields
          startsAt
          seats {
            mode
            total
            taken
            free
            waiting
          }
        }
        refusals {
          code
          field
          message
        }
      }
    }
  `,
  [MyRsvpFields],
);
