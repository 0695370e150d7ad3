import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EventStatisticsDocument = graphql(`
  query EventStatistics($from: Date!, $to: Date!, $association: ID) {
    eventStatistics(from: $from, to: $to, association: $association) {
      events
      cancelled
      people
      administrations
      kinds {
        kind
        events
        attendances
      }
      counties {
        county {
          key
          name
        }
        people
        administrations
        registered
      }
      sizeClasses {
        sizeClass
        people
        administrations
        registered
      }
    }
    associations {
      id
      shortName
    }
  }
`);
export type EventStatistics = ResultOf<typeof EventStatisticsDocument>['eventStatistics'];
