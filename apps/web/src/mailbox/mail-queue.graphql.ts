import { graphql } from '../graphql/graphql.js';

export const MailQueueDocument = graphql(`
  query MailQueue($first: Int!, $after: Cursor) {
    mailQueue(first: $first, after: $after) {
      route
      waiting
      failed
      oldestSince
      nodes {
        id
        to
        subject
        state
        attempts
        lastError
        orderedAt
        nextAttemptAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RetryMailDocument = graphql(`
  mutation RetryMail($id: ID!) {
    retryMail(id: $id)
  }
`);
