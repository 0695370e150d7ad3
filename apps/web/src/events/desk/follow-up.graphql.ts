import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const DraftEventNewsDocument = graphql(`
  mutation DraftEventNews($id: ID!) {
    draftEventNews(id: $id) {
      __typename
      ... on EventNewsDrafted {
        post
      }
      ... on EventRefused {
        refusals {
          message
        }
      }
    }
  }
`);

export const DraftEventReportDocument = graphql(`
  mutation DraftEventReport($id: ID!) {
    draftEventReport(id: $id) {
      __typename
      ... on EventReportDrafted {
        report
      }
      ... on EventRefused {
        refusals {
          message
        }
      }
    }
  }
`);

const CountingFields = graphql(`
  fragment CountingFields on EventCounting {
    day {
      run
      day
      on
      course
      title
      provider
    }
    choices {
      run
      day
      on
      course
      title
      provider
    }
    recorded
  }
`);

export const EventCountingDocument = graphql(
  `
    query EventCounting($event: ID!) {
      eventCounting(event: $event) {
        ...CountingFields
      }
    }
  `,
  [CountingFields],
);
export type Counting = ResultOf<typeof CountingFields>;

export const CountEventDocument = graphql(
  `
    mutation CountEventAttendance($input: CountEventInput!) {
      countEventAttendance(input: $input) {
        __typename
        ... on EventCounted {
          counting {
            ...CountingFields
          }
        }
        ... on EventRefused {
          refusals {
            message
          }
        }
      }
    }
  `,
  [CountingFields],
);
