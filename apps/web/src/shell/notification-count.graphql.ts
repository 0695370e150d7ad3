import type { Client } from 'urql';
import { graphql } from '../graphql/graphql.js';

export const NotificationCountDocument = graphql(`
  query NotificationCount {
    unreadNotificationCount
  }
`);

export const NotificationsArrivedDocument = graphql(`
  subscription NotificationsArrived($after: Cursor) {
    notificationsArrived(after: $after) {
      cursor
    }
  }
`);

/** Asks anew how many are unread, where there were any: reading makes them fewer. */
export function countFewer(client: Client): void {
  const known = client.readQuery(NotificationCountDocument, {})?.data?.unreadNotificationCount ?? 0;
  if (known > 0) void client.query(NotificationCountDocument, {}, { requestPolicy: 'network-only' }).toPromise();
}
