import { graphql } from '../../graphql/graphql.js';

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
