import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const InvitationByLinkDocument = graphql(`
  query InvitationByLink($token: String!) {
    invitationByLink(token: $token) {
      state
      name
      email
      jobTitle
      administration {
        ags
        displayName
      }
      association {
        id
        name
      }
      expiresAt
    }
  }
`);

export const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on InvitationAccepted {
        passwordToken
        statusToken
      }
      ... on AdmissionRefused {
        code
        message
      }
    }
  }
`);

const InvitationParts = graphql(`
  fragment InvitationParts on Invitation @_unmask {
    id
    state
    name
    email
    administration {
      ags
      displayName
    }
    sentAt
    sentTimes
    expiresAt
    acceptedAt
  }
`);

export const InvitationsDocument = graphql(
  `
    query Invitations($first: Int!, $after: Cursor) {
      invitations(first: $first, after: $after) {
        nodes {
          ...InvitationParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [InvitationParts],
);

export const InviteDocument = graphql(
  `
    mutation Invite($input: InviteInput!) {
      invite(input: $input) {
        __typename
        ... on InvitationSaved {
          invitation {
            ...InvitationParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [InvitationParts],
);

export const ResendInvitationDocument = graphql(
  `
    mutation ResendInvitation($id: ID!) {
      resendInvitation(id: $id) {
        __typename
        ... on InvitationSaved {
          invitation {
            ...InvitationParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [InvitationParts],
);

export const WithdrawInvitationDocument = graphql(
  `
    mutation WithdrawInvitation($id: ID!) {
      withdrawInvitation(id: $id) {
        __typename
        ... on InvitationSaved {
          invitation {
            ...InvitationParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [InvitationParts],
);

export const ImportInvitationsDocument = graphql(`
  mutation ImportInvitations($input: ImportInvitationsInput!) {
    importInvitations(input: $input) {
      saved
      invited
      refused {
        line
        field
        message
      }
    }
  }
`);

export type Invitation = ResultOf<typeof InvitationParts>;
export type InvitationView = NonNullable<ResultOf<typeof InvitationByLinkDocument>['invitationByLink']>;
