import { graphql } from '../graphql/graphql.js';

export const MyErasureDocument = graphql(`
  query MyErasure {
    erasureRequest {
      requestedAt
      dueAt
      contributions
    }
  }
`);

export const RequestErasureDocument = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      __typename
      ... on ErasureRequest {
        requestedAt
        dueAt
        contributions
      }
      ... on AdmissionRefused {
        code
        message
      }
    }
  }
`);

export const WithdrawErasureDocument = graphql(`
  mutation WithdrawErasure {
    withdrawErasure
  }
`);
