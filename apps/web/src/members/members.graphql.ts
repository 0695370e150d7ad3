import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

const FaceFragment = graphql(`
  fragment Face on Person {
    id
    name
    administration {
      ags
      displayName
      kind
      population
      county {
        key
        name
      }
    }
    officerOf {
      id
      name
      shortName
    }
  }
`);
export type FaceData = ResultOf<typeof FaceFragment>;

const MemberFragment = graphql(
  `
    fragment MemberHead on Member {
      id
      isContact
      isViewer
      jobTitle
      qualifiedOn
      absentUntil
      email
      takesQuestions
      topics {
        id
        name
      }
      person {
        ...Face
      }
    }
  `,
  [FaceFragment],
);
export type MemberData = ResultOf<typeof MemberFragment>;

const ReportRowFragment = graphql(`
  fragment ReportRow on Report {
    id
    path
    title
    result
    phase
    editionAt
    administration {
      ags
      displayName
      county {
        key
        name
      }
    }
  }
`);
export type ReportRowData = ResultOf<typeof ReportRowFragment>;

const QuestionRowFragment = graphql(`
  fragment QuestionRow on Question {
    id
    title
    state
    askedAt
    answerCount
    author {
      id
    }
  }
`);
export type QuestionRowData = ResultOf<typeof QuestionRowFragment>;

export const MemberDocument = graphql(
  `
    query Member($id: ID!) {
      member(id: $id) {
        ...MemberHead
        reports(first: 5) {
          nodes {
            ...ReportRow
          }
          pageInfo {
            hasNextPage
          }
        }
        questions(first: 5) {
          nodes {
            ...QuestionRow
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  `,
  [MemberFragment, ReportRowFragment, QuestionRowFragment],
);

export const MemberReportsDocument = graphql(
  `
    query MemberReports($id: ID!, $first: Int!, $after: Cursor) {
      member(id: $id) {
        id
        reports(first: $first, after: $after) {
          nodes {
            ...ReportRow
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ReportRowFragment],
);

export const MemberQuestionsDocument = graphql(
  `
    query MemberQuestions($id: ID!, $first: Int!, $after: Cursor) {
      member(id: $id) {
        id
        questions(first: $first, after: $after) {
          nodes {
            ...QuestionRow
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [QuestionRowFragment],
);

export const GroupDocument = graphql(
  `
    query Group($id: ID!, $ags: ID!, $isAdministration: Boolean!) {
      group(id: $id) {
        id
        administration {
          ags
          displayName
          kind
          population
          county {
            key
            name
          }
        }
        association {
          id
          name
          shortName
        }
        people {
          ...Face
        }
      }
      reports(filter: { administration: $ags }, sort: NEWEST, first: 5) @include(if: $isAdministration) {
        nodes {
          ...ReportRow
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [FaceFragment, ReportRowFragment],
);

const ProfileFragment = graphql(
  `
    fragment ProfileFields on OwnProfile {
      jobTitle
      qualifiedOn
      absentUntil
      topics {
        id
        name
      }
      showsJobTitle
      showsQualification
      showsTopics
      showsAbsence
      showsEmail
      showsQuestions
      isListed
      seen {
        ...MemberHead
      }
    }
  `,
  [MemberFragment],
);
export type ProfileData = ResultOf<typeof ProfileFragment>;

export const OwnProfileDocument = graphql(
  `
    query OwnProfile {
      ownProfile {
        ...ProfileFields
      }
    }
  `,
  [ProfileFragment],
);

export const UpdateProfileDocument = graphql(
  `
    mutation UpdateProfile($input: ProfileInput!) {
      updateProfile(input: $input) {
        ...ProfileFields
      }
    }
  `,
  [ProfileFragment],
);
