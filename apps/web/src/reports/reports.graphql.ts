import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const ReportCardFragment = graphql(`
  fragment ReportCard on Report {
    id
    path
    title
    result
    phase
    topics {
      id
      name
    }
    administration {
      ags
      displayName
      kind
      population
      sizeClass
      county {
        key
        name
      }
    }
    oneOffCost {
      from
      to
    }
    yearlyCost {
      from
      to
    }
    personDays
    doAgain
    openQuestion
    copiesBelow
    editionAt
  }
`);
export type ReportCardData = ResultOf<typeof ReportCardFragment>;
