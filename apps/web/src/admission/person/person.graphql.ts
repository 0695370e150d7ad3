import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const ManagedPeopleDocument = graphql(`
  query ManagedPeople($search: String, $first: Int!, $after: Cursor) {
    managedPeople(filter: { search: $search }, first: $first, after: $after) {
      nodes {
        id
        name
        email
        administration {
          ags
          displayName
        }
        access {
          admitted
        }
        suspended
        isOfficer
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PersonParts = graphql(`
  fragment PersonParts on ManagedPerson @_unmask {
    id
    name
    email
    jobTitle
    administration {
      ags
      displayName
    }
    access {
      admitted
      reasons {
        code
        sentence
      }
    }
    approved
    suspended
    isContact
    isOfficer
    confirmedUntil
    createdAt
    exceptions {
      id
      reason
      until
      association {
        id
        shortName
      }
      running
    }
    suspension {
      reason
      suspendedAt
      association {
        id
        shortName
      }
    }
  }
`);

export const ManagedPersonDocument = graphql(
  `
    query ManagedPerson($id: ID!) {
      managedPerson(id: $id) {
        ...PersonParts
      }
    }
  `,
  [PersonParts],
);

const Managed = graphql(
  `
    fragment Managed on PersonManaged @_unmask {
      person {
        ...PersonParts
      }
    }
  `,
  [PersonParts],
);
const Refused = graphql(`
  fragment Refused on AdmissionRefused @_unmask {
    code
    message
  }
`);

export const GrantExceptionDocument = graphql(
  `
    mutation GrantException($input: GrantExceptionInput!) {
      grantException(input: $input) {
        __typename
        ...Managed
        ...Refused
      }
    }
  `,
  [Managed, Refused],
);
export const EndExceptionDocument = graphql(
  `
    mutation EndException($input: EndExceptionInput!) {
      endException(input: $input) {
        __typename
        ...Managed
        ...Refused
      }
    }
  `,
  [Managed, Refused],
);
export const ErasePersonDocument = graphql(
  `
    mutation ErasePerson($input: ErasePersonInput!) {
      erasePerson(input: $input) {
        __typename
        ... on PersonErased {
          erased
        }
        ...Refused
      }
    }
  `,
  [Refused],
);
export const SuspendPersonDocument = graphql(
  `
    mutation SuspendPerson($input: PersonReasonInput!) {
      suspendPerson(input: $input) {
        __typename
        ...Managed
        ...Refused
      }
    }
  `,
  [Managed, Refused],
);
export const ReadmitPersonDocument = graphql(
  `
    mutation ReadmitPerson($input: PersonReasonInput!) {
      readmitPerson(input: $input) {
        __typename
        ...Managed
        ...Refused
      }
    }
  `,
  [Managed, Refused],
);
export const EndApprovalDocument = graphql(
  `
    mutation EndApproval($input: PersonReasonInput!) {
      endApproval(input: $input) {
        __typename
        ...Managed
        ...Refused
      }
    }
  `,
  [Managed, Refused],
);

export const NameContactDocument = graphql(
  `
    mutation NameContact($input: ContactInput!) {
      nameContact(input: $input) {
        __typename
        ...Refused
        ... on ContactsSaved {
          contacts {
            id
          }
        }
      }
    }
  `,
  [Refused],
);
export const EndContactDocument = graphql(
  `
    mutation EndContact($input: ContactInput!) {
      endContact(input: $input) {
        __typename
        ...Refused
        ... on ContactsSaved {
          contacts {
            id
          }
        }
      }
    }
  `,
  [Refused],
);

export type ManagedPerson = ResultOf<typeof PersonParts>;
