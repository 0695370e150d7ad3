import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const OwnReportsDocument = graphql(`
  query OwnReports($state: ReportState, $first: Int!, $after: Cursor) {
    ownReports(state: $state, first: $first, after: $after) {
      nodes {
        id
        path
        state
        title
        editionAt
        copiesBelow
        interested
        completeness {
          percent
        }
        administration {
          ags
          displayName
        }
        ancestors {
          id
          path
          title
        }
        draft {
          version
          savedAt
          isChanged
          content {
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type OwnReport = ResultOf<typeof OwnReportsDocument>['ownReports']['nodes'][number];

export const HouseReportsDocument = graphql(`
  query HouseReports($filter: ReportFilter, $first: Int!, $after: Cursor) {
    reports(filter: $filter, sort: NEWEST, first: $first, after: $after) {
      nodes {
        id
        path
        title
        phase
        editionAt
        copiesBelow
        interested
        administration {
          ags
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
