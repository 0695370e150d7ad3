import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const NotificationsDocument = graphql(`
  query Notifications($first: Int!, $after: Cursor, $onlyUnread: Boolean!) {
    notifications(first: $first, after: $after, onlyUnread: $onlyUnread) {
      nodes {
        id
        kind
        at
        read
        actor {
          id
          name
        }
        host {
          kind
          id
          title
          path
        }
        path
        excerpt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type NotificationItem = ResultOf<typeof NotificationsDocument>['notifications']['nodes'][number];

export const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]!) {
    markNotificationsRead(ids: $ids)
  }
`);

export const MarkAllNotificationsReadDocument = graphql(`
  mutation MarkAllNotificationsRead($until: DateTime!) {
    markAllNotificationsRead(until: $until)
  }
`);
