import { graphql } from '../../graphql/graphql.js';

export const CourseRunFields = graphql(`
  fragment CourseRunFields on CourseRun {
    id
    firstDay
    lastDay
    place
    online
    link
    seats
    seatsLeft
    pricePerDay
    enrolUntil
    cancelledAt
    cancelledReason
    group {
      ags
      displayName
    }
    days {
      day
      title
      on
      starts
      ends
    }
    course {
      id
      kind
      title
      summary
      provider {
        id
        name
      }
    }
    myEnrolment {
      id
      days
    }
    viewerCan {
      enrol
      keepList
    }
  }
`);

export const CourseRunsDocument = graphql(
  `
    query CourseRuns($filter: CourseRunFilter, $first: Int!, $after: Cursor) {
      courseRuns(filter: $filter, first: $first, after: $after) {
        nodes {
          ...CourseRunFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CourseRunFields],
);

export const ProviderRunsDocument = graphql(
  `
    query ProviderRuns($first: Int!, $after: Cursor) {
      providerCourseRuns(first: $first, after: $after) {
        nodes {
          ...CourseRunFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CourseRunFields],
);

export const CourseRunDocument = graphql(
  `
    query CourseRun($id: ID!) {
      courseRun(id: $id) {
        ...CourseRunFields
        course {
          id
          days {
            day
            title
            content
          }
          topics {
            id
            name
          }
        }
      }
    }
  `,
  [CourseRunFields],
);

export const ProvidersDocument = graphql(`
  query TrainingProviders {
    trainingProviders {
      id
      name
      active
    }
  }
`);

export const EnrolDocument = graphql(
  `
    mutation Enrol($input: EnrolInput!) {
      enrol(input: $input) {
        __typename
        ... on Enrolled {
          enrolment
          run {
            ...CourseRunFields
          }
        }
        ... on ProgrammeRefused {
          refusals {
            code
            field
            line
            message
          }
        }
      }
    }
  `,
  [CourseRunFields],
);

export const CancelEnrolmentDocument = graphql(
  `
    mutation CancelEnrolment($id: ID!) {
      cancelEnrolment(id: $id) {
        __typename
        ... on EnrolmentCancelled {
          cancelledRun {
            ...CourseRunFields
          }
        }
        ... on ProgrammeRefused {
          refusals {
            code
            field
            line
            message
          }
        }
      }
    }
  `,
  [CourseRunFields],
);
