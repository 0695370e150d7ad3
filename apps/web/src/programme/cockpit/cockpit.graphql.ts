import { graphql } from '../../graphql/graphql.js';

/** What of an administration stays the same while the slider moves. */
export const CockpitPlacesDocument = graphql(`
  query CockpitPlaces {
    coverageStandings {
      ags
      name
      kind
      sizeClass
      county
      population
      latitude
      longitude
      associations
    }
  }
`);

export const CockpitStandingsDocument = graphql(`
  query CockpitStandings($at: Date) {
    coverageStandings(at: $at) {
      ags
      state
      inTraining
      qualified
      funded
      places
      used
      reserved
      left
    }
  }
`);

export const CockpitCoverageDocument = graphql(`
  query CockpitCoverage($at: Date) {
    coverage(at: $at) {
      at
      goal
      shareOfGoal
      administrations
      administrationsReached
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

export const GoalGapsDocument = graphql(`
  query GoalGaps($goals: [SizeGoalInput!]!, $at: Date) {
    goalGaps(goals: $goals, at: $at) {
      group
      administrations
      reached
      goal
      missing
      underway
      places
      shortOf
      amount
    }
  }
`);
