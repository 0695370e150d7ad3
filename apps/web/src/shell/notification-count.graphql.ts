import { graphql } from '../graphql/graphql.js';

export const NotificationCountDocument = graphql(`
  query NotificationCount {
    unreadNotificationCount
  }
`);
