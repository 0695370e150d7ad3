import { graphql } from '../graphql/graphql.js';
import { CourseRunFields } from './courses/courses.graphql.js';

export const CoverageHistoryDocument = graphql(`
  query CoverageHistory {
    coverageHistory {
      at
      municipalitiesReached
      countiesReached
      qualifiedPeople
    }
  }
`);

/** For members: the same by area. */
export const CoverageGroupsDocument = graphql(`
  query CoverageGroups($at: Date) {
    byDistrict: coverageGroups(by: REGIERUNGSBEZIRK, at: $at) {
      key
      name
      administrations
      reached
    }
    byCounty: coverageGroups(by: COUNTY, at: $at) {
      key
      name
      administrations
      reached
      qualifiedPeople
      peopleInTraining
    }
  }
`);

export const MyWayDocument = graphql(
  `
    query MyWay {
      myQualification {
        person
        status
        basis {
          required
          attended
          missing
          completedOn
        }
        aufbau {
          course
          title
          required
          attended
          missing
          completedOn
        }
        days {
          id
          kind
          day
          title
          on
          provider
          event
          occasion
        }
        leftOut {
          event
          occasion
          on
          reason
        }
        upcoming {
          ...CourseRunFields
        }
        certificates {
          id
          level
          course
          completedOn
          revokedAt
          url
        }
      }
    }
  `,
  [CourseRunFields],
);

/** What a member's page offers beside the own way: whose lists they keep, whose places they look after. */
export const MyProgrammeDocument = graphql(`
  query MyProgramme {
    administrationFunding {
      administration {
        ags
        displayName
      }
      places {
        quota
        left
      }
    }
    providerCourseRuns(first: 1) {
      nodes {
        id
      }
    }
  }
`);

export const NextRunsDocument = graphql(
  `
    query NextRuns($kind: CourseKind!) {
      courseRuns(filter: { kind: $kind, bookable: true }, first: 3) {
        nodes {
          ...CourseRunFields
        }
      }
    }
  `,
  [CourseRunFields],
);
