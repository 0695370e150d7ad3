import { graphql } from '../../graphql/graphql.js';

/** For everybody: what the programme has reached. */
export const CoverageDocument = graphql(`
  query Coverage($at: Date) {
    coverage(at: $at) {
      at
      goal
      shareOfGoal
      municipalities
      municipalitiesReached
      counties
      countiesReached
      fundedPlaces
      qualifiedPeople
      fundedPeople
      unfundedPeople
      peopleInTraining
    }
  }
`);
