import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const PublicReportDocument = graphql(`
  query PublicReport($id: ID!) {
    publicReport(id: $id) {
      id
      path
      title
      administration
      result
      phase
      topics
      startedOn
      endedOn
      situation
      way
      obstacles
      lessons
      doAgain
      oneOffCost {
        from
        to
      }
      yearlyCost {
        from
        to
      }
      personDays
      procurement
      fundingUsed
      products {
        name
        vendor
        url
      }
      interfaces
      legalBasis
      accessibility
      reuse
      licence
      releasedAt
    }
  }
`);
export type ShownPublicReport = NonNullable<ResultOf<typeof PublicReportDocument>['publicReport']>;

export const PublicReportListDocument = graphql(`
  query PublicReportList($first: Int!, $after: Cursor) {
    publicReportList(first: $first, after: $after) {
      nodes {
        id
        path
        title
        administration
        result
        phase
        topics
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
