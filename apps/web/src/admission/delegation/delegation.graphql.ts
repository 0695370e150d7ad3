import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const MyDelegationDocument = graphql(`
  query MyDelegation($first: Int!, $after: Cursor) {
    myDelegation(first: $first, after: $after) {
      administration {
        ags
        displayName
      }
      dueCount
      nodes {
        id
        name
        email
        jobTitle
        confirmedOn
        dueOn
        pausesAfter
        paused
        leavesAfter
        isMe
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ConfirmPeopleDocument = graphql(`
  mutation ConfirmPeople($input: ConfirmPeopleInput!) {
    confirmPeople(input: $input)
  }
`);

export const ReportDepartureDocument = graphql(`
  mutation ReportDeparture($input: ReportDepartureInput!) {
    reportDeparture(input: $input) {
      __typename
      ... on DepartureReported {
        person
        lastDay
      }
      ... on AdmissionRefused {
        code
        message
      }
    }
  }
`);

export type Delegation = NonNullable<ResultOf<typeof MyDelegationDocument>['myDelegation']>;
export type DelegatedPerson = Delegation['nodes'][number];
