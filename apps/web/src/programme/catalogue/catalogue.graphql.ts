import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const CourseFields = graphql(`
  fragment CourseFields on Course {
    id
    version
    kind
    title
    summary
    offered
    topics {
      id
      name
    }
    provider {
      id
      name
    }
    days {
      day
      title
      content
    }
  }
`);

const RunFields = graphql(`
  fragment EditedRun on CourseRun {
    id
    version
    firstDay
    lastDay
    place
    link
    online
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
      title
    }
  }
`);

export const CatalogueDocument = graphql(`
  query Catalogue($filter: CourseFilter, $first: Int!, $after: Cursor) {
    courses(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        title
        offered
        provider {
          id
          name
        }
        days {
          day
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the form of a course offers to choose from. */
export const CourseChoicesDocument = graphql(`
  query CourseChoices {
    trainingProviders {
      id
      name
      active
    }
    topics(kind: OWN) {
      id
      name
    }
  }
`);

export const EditedCourseDocument = graphql(
  `
    query EditedCourse($id: ID!) {
      course(id: $id) {
        ...CourseFields
      }
    }
  `,
  [CourseFields],
);

export const RunsOfCourseDocument = graphql(
  `
    query RunsOfCourse($filter: CourseRunFilter!, $after: Cursor) {
      courseRuns(filter: $filter, first: 50, after: $after) {
        nodes {
          ...EditedRun
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [RunFields],
);

export const EditedRunDocument = graphql(
  `
    query EditedRun($id: ID!) {
      courseRun(id: $id) {
        ...EditedRun
      }
    }
  `,
  [RunFields],
);

const Refused = graphql(`
  fragment CatalogueRefused on ProgrammeRefused {
    refusals {
      code
      field
      line
      message
    }
  }
`);

export const CreateCourseDocument = graphql(
  `
    mutation CreateCourse($input: CreateCourseInput!) {
      answer: createCourse(input: $input) {
        __typename
        ... on CourseSaved {
          course {
            ...CourseFields
          }
        }
        ...CatalogueRefused
      }
    }
  `,
  [CourseFields, Refused],
);

export const EditCourseDocument = graphql(
  `
    mutation EditCourse($input: EditCourseInput!) {
      answer: editCourse(input: $input) {
        __typename
        ... on CourseSaved {
          course {
            ...CourseFields
          }
        }
        ...CatalogueRefused
      }
    }
  `,
  [CourseFields, Refused],
);

export const CreateRunDocument = graphql(
  `
    mutation CreateRun($input: CreateCourseRunInput!) {
      answer: createCourseRun(input: $input) {
        __typename
        ... on CourseRunSaved {
          run {
            ...EditedRun
          }
        }
        ...CatalogueRefused
      }
    }
  `,
  [RunFields, Refused],
);

export const EditRunDocument = graphql(
  `
    mutation EditRun($input: EditCourseRunInput!) {
      answer: editCourseRun(input: $input) {
        __typename
        ... on CourseRunSaved {
          run {
            ...EditedRun
          }
        }
        ...CatalogueRefused
      }
    }
  `,
  [RunFields, Refused],
);

export const CancelRunDocument = graphql(
  `
    mutation CancelRun($id: ID!, $reason: String!) {
      answer: cancelCourseRun(id: $id, reason: $reason) {
        __typename
        ... on CourseRunSaved {
          run {
            ...EditedRun
          }
        }
        ...CatalogueRefused
      }
    }
  `,
  [RunFields, Refused],
);

export type EditedCourse = ResultOf<typeof CourseFields>;
export type EditedRun = ResultOf<typeof RunFields>;
export type CourseChoices = ResultOf<typeof CourseChoicesDocument>;
