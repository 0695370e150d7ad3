import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const MailboxDocument = graphql(`
  query Mailbox($first: Int!, $after: Cursor) {
    demoMailbox(first: $first, after: $after) {
      nodes {
        id
        to
        from
        subject
        language
        text
        html
        actionUrl
        deliveredAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type DemoMail = ResultOf<typeof MailboxDocument>['demoMailbox']['nodes'][number];
