import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const ProgrammeAccountsDocument = graphql(`
  query ProgrammeAccounts($search: String, $first: Int!) {
    programmeAccounts(search: $search, first: $first) {
      nodes {
        id
        name
        email
        qualifiedOn
        administration {
          ags
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const EvidenceDocument = graphql(`
  query Evidence($person: ID!) {
    qualification(person: $person) {
      person
      name
      status
      basis {
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
        run
        evidence
        event
        occasion
        recordedAt
      }
      certificates {
        id
        level
        course
        completedOn
        issuedAt
        revokedAt
        revokedReason
        url
      }
    }
  }
`);

export const RemoveAttendanceDocument = graphql(`
  mutation RemoveAttendance($id: ID!, $reason: String!) {
    answer: removeAttendance(id: $id, reason: $reason) {
      __typename
      ... on AttendanceRemoved {
        removed
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
`);

export const RecordEarlierDaysDocument = graphql(`
  mutation RecordEarlierDays($input: RecordEarlierDaysInput!) {
    recordEarlierDays(input: $input) {
      __typename
      ... on EarlierDaysRecorded {
        person
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
`);

export const RevokeCertificateDocument = graphql(`
  mutation RevokeCertificate($id: ID!, $reason: String!) {
    revokeCertificate(id: $id, reason: $reason) {
      id
      revokedAt
      revokedReason
    }
  }
`);

export const ReissueCertificateDocument = graphql(`
  mutation ReissueCertificate($id: ID!) {
    reissueCertificate(id: $id) {
      __typename
      ... on CertificateIssued {
        certificate {
          id
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
`);

export type Evidence = NonNullable<ResultOf<typeof EvidenceDocument>['qualification']>;
export type IssuedCertificate = Evidence['certificates'][number];
