import { graphql } from '../../graphql/graphql.js';

export const VerifyCertificateDocument = graphql(`
  query VerifyCertificate($code: String!) {
    verifyCertificate(code: $code) {
      __typename
      ... on CertificateValid {
        level
        course
        completedOn
        initials
      }
      ... on CertificateRevoked {
        revokedOn
      }
      ... on CertificateUnknown {
        wellFormed
      }
      ... on VerificationPaused {
        retryAfter
      }
    }
  }
`);
