import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const FindAdministrationsDocument = graphql(`
  query FindAdministrations($search: String!) {
    administrations(filter: { search: $search }, first: 8) {
      nodes {
        ags
        displayName
        kind
        county {
          key
          name
        }
      }
    }
  }
`);

export type FoundAdministration = NonNullable<
  ResultOf<typeof FindAdministrationsDocument>['administrations']['nodes']
>[number];
