import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { ReportCardFragment } from '../reports.graphql.js';

/** The first page with the counts of all filters. */
export const FinderDocument = graphql(
  `
    query Finder($filter: ReportFilter, $sort: ReportSort, $first: Int!) {
      reports(filter: $filter, sort: $sort, first: $first) {
        nodes {
          ...ReportCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          total
          topics {
            key
            name
            count
          }
          ozgFields {
            key
            name
            count
          }
          phases {
            key
            name
            count
          }
          costs {
            key
            name
            count
          }
          efforts {
            key
            name
            count
          }
          sizeClasses {
            key
            name
            count
          }
          counties {
            key
            name
            count
          }
          kinds {
            key
            name
            count
          }
          vendors {
            key
            name
            count
          }
          reuse {
            key
            name
            count
          }
          doAgain {
            key
            name
            count
          }
          associations {
            key
            name
            count
          }
          places {
            administration {
              ags
              displayName
            }
            latitude
            longitude
            count
          }
        }
      }
    }
  `,
  [ReportCardFragment],
);
export type Facets = ResultOf<typeof FinderDocument>['reports']['facets'];
export type FacetEntry = Facets['topics'][number];

/** Further pages: the counts stay. */
export const FinderMoreDocument = graphql(
  `
    query FinderMore($filter: ReportFilter, $sort: ReportSort, $first: Int!, $after: Cursor) {
      reports(filter: $filter, sort: $sort, first: $first, after: $after) {
        nodes {
          ...ReportCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ReportCardFragment],
);

/** What names the choices of filters even where nothing is found for them. */
export const FinderChoicesDocument = graphql(`
  query FinderChoices {
    me {
      id
      administration {
        ags
        displayName
        sizeClass
      }
    }
    topics {
      id
      name
      kind
    }
    counties: administrations(filter: { kind: [LANDKREIS, STADTKREIS] }, first: 60) {
      nodes {
        ags
        displayName
      }
    }
    associations {
      id
      name
      shortName
      contactEmail
    }
  }
`);
export type FinderChoices = ResultOf<typeof FinderChoicesDocument>;
