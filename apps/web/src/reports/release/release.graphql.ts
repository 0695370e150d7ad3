import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const ReleasableFragment = graphql(`
  fragment Releasable on Report {
    id
    path
    title
    result
    edition
    editionAt
    licence
    administration {
      ags
      displayName
    }
    release {
      edition
      fields
      releasedAt
    }
  }
`);
export type Releasable = ResultOf<typeof ReleasableFragment>;

export const ReportsToReleaseDocument = graphql(
  `
    query ReportsToRelease($first: Int!, $after: Cursor) {
      reportsToRelease(first: $first, after: $after) {
        nodes {
          ...Releasable
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ReleasableFragment],
);

export const ReleaseReportDocument = graphql(
  `
    mutation ReleaseReport($input: ReleaseReportInput!) {
      releaseReport(input: $input) {
        ...Releasable
      }
    }
  `,
  [ReleasableFragment],
);

export const EndReleaseDocument = graphql(`
  mutation EndRelease($id: ID!) {
    endReportRelease(id: $id)
  }
`);
