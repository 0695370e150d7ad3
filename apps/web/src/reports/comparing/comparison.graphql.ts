import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const ComparisonDocument = graphql(`
  query Comparison($ids: [ID!]!) {
    compareReports(ids: $ids) {
      id
      path
      title
      result
      phase
      startedOn
      endedOn
      administration {
        ags
        displayName
        population
      }
      oneOffCost {
        from
        to
        perInhabitantFrom
        perInhabitantTo
      }
      yearlyCost {
        from
        to
        perInhabitantFrom
        perInhabitantTo
      }
      personDays
      staffRoles
      procurement
      fundingUsed
      products {
        name
        vendor
        url
      }
      doAgain
      reuse
      licence
      copiesBelow
      contacts {
        id
        name
      }
      viewerCan {
        takeOver
      }
    }
  }
`);
export type Compared = ResultOf<typeof ComparisonDocument>['compareReports'][number];
