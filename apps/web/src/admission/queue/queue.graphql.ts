import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const ApplicationParts = graphql(`
  fragment ApplicationParts on Application @_unmask {
    id
    state
    administration {
      ags
      displayName
    }
    association {
      id
      shortName
    }
    asException
    name
    email
    jobTitle
    why
    hasAccount
    receivedAt
    waitingDays
    overdue
    exceptionUntil
    decidedAt
    decisionReason
    decidedBy {
      id
      name
    }
    firstApprovedBy {
      id
      name
    }
    viewerCan {
      approve
      refuse
      ask
      handOver
    }
    hints {
      mailDomain
      knownDomains
      memberships {
        association {
          id
          shortName
        }
        from
        to
        confirmed
      }
      peopleThere
      qualifiedThere
      approvedThere
      refusedThere
      earlier {
        id
        name
        state
        decidedAt
        sameAddress
      }
    }
    steps {
      kind
      at
      text
      to {
        id
        shortName
      }
      by {
        id
        name
      }
    }
  }
`);

export const ApplicationsDocument = graphql(
  `
    query Applications($decided: Boolean!, $first: Int!, $after: Cursor) {
      applications(decided: $decided, first: $first, after: $after) {
        nodes {
          ...ApplicationParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        openCount
      }
    }
  `,
  [ApplicationParts],
);

export const AssociationsDocument = graphql(`
  query Associations {
    associations {
      id
      name
      shortName
    }
  }
`);

const DecideParts = graphql(`
  fragment DecideParts on ApplicationNotMoved @_unmask {
    refusal {
      code
      message
    }
    current {
      id
      state
      viewerCan {
        approve
        refuse
        ask
        handOver
      }
    }
  }
`);
const MovedParts = graphql(`
  fragment MovedParts on ApplicationMoved @_unmask {
    application {
      id
      name
      state
      viewerCan {
        approve
        refuse
        ask
        handOver
      }
    }
  }
`);

export const ApproveApplicationDocument = graphql(
  `
    mutation ApproveApplication($input: ApproveApplicationInput!) {
      approveApplication(input: $input) {
        __typename
        ...MovedParts
        ...DecideParts
      }
    }
  `,
  [MovedParts, DecideParts],
);

export const ApproveApplicationsDocument = graphql(
  `
    mutation ApproveApplications($input: ApproveApplicationsInput!) {
      approveApplications(input: $input) {
        __typename
        ...MovedParts
        ...DecideParts
      }
    }
  `,
  [MovedParts, DecideParts],
);

export const RefuseApplicationDocument = graphql(
  `
    mutation RefuseApplication($input: RefuseApplicationInput!) {
      refuseApplication(input: $input) {
        __typename
        ...MovedParts
        ...DecideParts
      }
    }
  `,
  [MovedParts, DecideParts],
);

export const AskApplicantDocument = graphql(
  `
    mutation AskApplicant($input: AskApplicantInput!) {
      askApplicant(input: $input) {
        __typename
        ...MovedParts
        ...DecideParts
      }
    }
  `,
  [MovedParts, DecideParts],
);

export const HandOverApplicationDocument = graphql(`
  mutation HandOverApplication($input: HandOverApplicationInput!) {
    handOverApplication(input: $input) {
      __typename
      ... on ApplicationHandedOver {
        id
      }
      ... on AdmissionRefused {
        code
        message
      }
    }
  }
`);

export type Application = ResultOf<typeof ApplicationParts>;
